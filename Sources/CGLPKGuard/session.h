#ifndef GLPK_GUARD_SESSION_H
#define GLPK_GUARD_SESSION_H

#include "CGLPKGuard.h"

#include <glpk.h>
#include <setjmp.h>

// One guarded call: what is asked, what is answered, and where to jump when GLPK wants to abort.
typedef struct session {
  const glpk_guard_model *model;
  const glpk_guard_request *request;
  glpk_guard_answer *answer;
  jmp_buf back;
  bool armed;           // whether `back` may be jumped to
  bool cancelled_jump;  // the jump was a cancellation, not a fault
  bool keeps_incumbent; // the tree works on the original columns, so its incumbents can be copied
  bool offered_start;
  bool begins_node;
  int64_t side_work;        // counted work other than simplex iterations
  glp_iocp *tree_settings;  // GLPK reads them at every node, so they may change on the way
  char *was_candidate;      // by column: its pseudo-costs have been measured
  double last_progress;
  double incumbent;  // objective of the best solution of the tree, NaN: none
  size_t message_length;
} session;

// Runs `body` inside an environment of its own with all hooks set; the environment is gone when this returns.
void session_run(session *s, void (*body)(session *s));

bool session_is_cancelled(const session *s);
// Milliseconds left as GLPK wants them: INT_MAX for no limit, 0 when time is over.
int session_time_left(const session *s);
// Simplex iterations left: INT_MAX for no limit.
int session_iterations_left(const session *s, glp_prob *problem);
// Ends with a limit.
void session_limit(session *s, glpk_guard_limit limit);

// Builds the problem in the current environment.
glp_prob *load_problem(const glpk_guard_model *model);

// Solves the LP of a problem from the start basis of the request (or a crash basis) and says how it ended.
glpk_guard_ending run_simplex(session *s, glp_prob *problem, bool use_start_basis);

// Solves a problem whose LP optimum is known, or any problem with the presolver, by branch and cut.
glpk_guard_ending run_tree(session *s, glp_prob *problem, bool presolve);

// Solves the relaxation and copies the answer out.
void relax(session *s, glp_prob *problem);

// Counts what a tree does besides simplex iterations: making cuts and choosing branches.
void count_work(session *s, glp_tree *tree);

#endif
