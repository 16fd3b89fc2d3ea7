#include "session.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

double glpk_guard_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

bool session_is_cancelled(const session *s) {
  return s->request != NULL && s->request->stop != NULL && glpk_guard_flag_is_raised(s->request->stop);
}

int session_time_left(const session *s) {
  if (isinf(s->request->deadline)) return INT_MAX;
  double left = 1000.0 * (s->request->deadline - glpk_guard_now());
  if (left <= 0) return 0;
  return left >= (double)INT_MAX ? INT_MAX : (int)ceil(left);
}

int session_iterations_left(const session *s, glp_prob *problem) {
  if (s->request->iteration_limit < 0) return INT_MAX;
  int64_t left = s->request->iteration_limit - glp_get_it_cnt(problem);
  if (left < 0) left = 0;
  return left > INT_MAX ? INT_MAX : (int)left;
}

void session_limit(session *s, glpk_guard_limit limit) {
  if (s->answer->limit == GLPK_GUARD_NO_LIMIT) s->answer->limit = limit;
}

// Whether a simplex run goes round in circles. Nothing in GLPK stops that below the root of a tree; it was seen at 230
// million iterations over 40 rows with cuts. The report of a run says how many iterations there have been.
static bool runs_away(const session *s, const char *text) {
  long long iterations;
  if (sscanf(text, "%*1[ *#]%lld:", &iterations) != 1) return false;
  int64_t most = 50000 + 20 * ((int64_t)s->model->rows + s->model->columns);
  return iterations - s->answer->iterations > most;
}

// Keeps the last text GLPK printed, and is where a long simplex run hears of a cancelled task: GLPK has no callback
// there, but it reports every few milliseconds of work.
static int on_text(void *info, const char *text) {
  session *s = info;
  char *message = s->answer->message;
  size_t room = GLPK_GUARD_MESSAGE_SIZE - 1, length = strlen(text);
  if (length > room / 2) {
    text += length - room / 2;
    length = room / 2;
  }
  if (s->message_length + length > room) {
    size_t kept = room / 2;
    memmove(message, message + s->message_length - kept, kept);
    s->message_length = kept;
  }
  memcpy(message + s->message_length, text, length);
  s->message_length += length;
  message[s->message_length] = '\0';
  if (s->armed && s->model != NULL && runs_away(s, text)) {
    s->armed = false;
    longjmp(s->back, 1);
  }
  // A tree whose incumbents live in presolved columns is left alone once it has one: its callback ends it in order.
  if (s->armed && session_is_cancelled(s) && (s->keeps_incumbent || isnan(s->incumbent))) {
    s->armed = false;
    s->cancelled_jump = true;
    longjmp(s->back, 1);
  }
  return 1;
}

// GLPK aborts the process when this returns, so it does not.
static void on_error(void *info) {
  session *s = info;
  if (s->armed) {
    s->armed = false;
    longjmp(s->back, 1);
  }
}

void session_run(session *s, void (*body)(session *s)) {
  glpk_guard_answer *answer = s->answer;
  answer->ending = GLPK_GUARD_FAILED;
  answer->limit = GLPK_GUARD_NO_LIMIT;
  answer->code = 0;
  answer->has_values = false;
  answer->bound = NAN;
  answer->nodes = 0;
  answer->iterations = 0;
  answer->work = 0;
  answer->message[0] = '\0';
  s->incumbent = NAN;
  if (session_is_cancelled(s)) {
    answer->ending = GLPK_GUARD_LIMIT;
    answer->limit = GLPK_GUARD_CANCELLED;
    return;
  }
  // An environment left over on this thread would carry foreign hooks and objects.
  glp_free_env();
  if (glp_init_env() != 0) {
    strcpy(answer->message, "glp_init_env failed");
    return;
  }
  glp_term_hook(on_text, s);
  glp_error_hook(on_error, s);
  if (setjmp(s->back) == 0) {
    s->armed = true;
    body(s);
    s->armed = false;
  } else if (s->cancelled_jump) {
    answer->ending = GLPK_GUARD_LIMIT;
    answer->limit = GLPK_GUARD_CANCELLED;
  } else {
    answer->ending = GLPK_GUARD_FAULT;
    answer->has_values = false;
  }
  // Frees every block GLPK holds for this thread, also what a jump left behind.
  glp_free_env();
}
