// readline.h uses FILE without declaring it.
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>
