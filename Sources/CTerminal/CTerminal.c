// What Swift cannot say: signal flags, ppoll, a variadic ioctl, fork.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

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

int ouro_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

bool ouro_page(const char *command, const void *text, size_t length) {
  int ends[2], status = 0;
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  pid_t pager = fork();
  if (pager == 0) {
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(ends[0], STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
  }
  close(ends[0]);
  while (pager > 0 && length > 0) {
    ssize_t written = write(ends[1], text, length);
    if (written < 0 && errno != EINTR) break;
    if (written < 0) continue;
    text = (const char *)text + written;
    length -= written;
  }
  close(ends[1]);
  if (pager < 0) return false;
  while (waitpid(pager, &status, 0) < 0 && errno == EINTR) continue;
  return !WIFEXITED(status) || WEXITSTATUS(status) < 126;
}
