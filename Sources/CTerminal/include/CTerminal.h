#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/// Notes a signal from now on, and blocks it except inside ouro_wait. One that was ignored stays so.
void ouro_watch(int number);

/// Whether a watched signal has come since the last call.
bool ouro_take(int number);

/// Waits until the descriptor can be read (true) or a watched signal has come (false).
bool ouro_wait(int descriptor);

/// Columns of a terminal, 0 when unknown.
int ouro_columns(int descriptor);

/// Rows of a terminal, 0 when unknown.
int ouro_rows(int descriptor);

/// Runs a command of the system's shell with a text as its input; false when there is no such command.
bool ouro_page(const char *command, const void *text, size_t length);

#endif
