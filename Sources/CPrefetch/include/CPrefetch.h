#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Asks for memory that is read soon, and does not wait for it. Any place will do, even none.
static inline void ouro_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
