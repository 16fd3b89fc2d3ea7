#include "CGLPKGuard.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

struct glpk_guard_flag {
  atomic_bool raised;
};

glpk_guard_flag *glpk_guard_flag_create(void) { return calloc(1, sizeof(glpk_guard_flag)); }

void glpk_guard_flag_raise(glpk_guard_flag *flag) {
  atomic_store_explicit(&flag->raised, true, memory_order_release);
}

bool glpk_guard_flag_is_raised(const glpk_guard_flag *flag) {
  return atomic_load_explicit(&((glpk_guard_flag *)flag)->raised, memory_order_acquire);
}

void glpk_guard_flag_destroy(glpk_guard_flag *flag) { free(flag); }

typedef struct thread_start {
  void (*body)(void *context);
  void *context;
} thread_start;

static void *thread_main(void *argument) {
  thread_start start = *(thread_start *)argument;
  free(argument);
  start.body(start.context);
  return NULL;
}

int glpk_guard_start_thread(size_t stack_bytes, void (*body)(void *context), void *context) {
  thread_start *start = malloc(sizeof *start);
  if (start == NULL) return 12;  // ENOMEM
  start->body = body;
  start->context = context;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  int code = pthread_create(&thread, &attributes, thread_main, start);
  pthread_attr_destroy(&attributes);
  if (code != 0) free(start);
  return code;
}
