// What Swift cannot say: signal flags, ppoll, a variadic ioctl.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>

static volatile sig_atomic_t came[NSIG];
static sigset_t watched;

static void note(int number) { came[number] = 1; }

void ouro_watch(int number) {
  struct sigaction action = {.sa_handler = note}, before;
  sigaction(number, NULL, &before);
  if (before.sa_handler == SIG_IGN) return;
  sigaddset(&watched, number);
  pthread_sigmask(SIG_BLOCK, &watched, NULL);
  sigaction(number, &action, NULL);
}

bool ouro_take(int number) {
  bool taken = came[number];
  came[number] = 0;
  return taken;
}

bool ouro_wait(int descriptor) {
  struct pollfd one = {.fd = descriptor, .events = POLLIN};
  sigset_t mask;
  pthread_sigmask(SIG_SETMASK, NULL, &mask);
  for (int number = 1; number < NSIG; number++)
    if (sigismember(&watched, number) == 1) sigdelset(&mask, number);
  return !(ppoll(&one, 1, NULL, &mask) < 0 && errno == EINTR);
}

int ouro_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
