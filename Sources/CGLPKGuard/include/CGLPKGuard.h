#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

// The only door to GLPK. Everything is passed as flat arrays; no GLPK object ever leaves this directory.
//
// GLPK keeps its state in thread-local storage and aborts the process on bad input. Each call below therefore builds
// the problem, solves it, copies the answer out and throws the whole environment away, on the calling thread, before
// it returns; a fault inside GLPK unwinds by longjmp within C only and comes back as GLPK_GUARD_FAULT.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A flag that one thread raises and a solve on another thread sees.
typedef struct glpk_guard_flag glpk_guard_flag;
glpk_guard_flag *glpk_guard_flag_create(void);
void glpk_guard_flag_raise(glpk_guard_flag *flag);
bool glpk_guard_flag_is_raised(const glpk_guard_flag *flag);
void glpk_guard_flag_destroy(glpk_guard_flag *flag);

// Runs body(context) on a new detached thread with the given stack. Returns 0 or an errno code.
int glpk_guard_start_thread(size_t stack_bytes, void (*body)(void *context), void *context);

// Seconds of the monotonic clock that `deadline` below is measured in.
double glpk_guard_now(void);

// A model. Rows are compressed: the terms of row i are row_starts[i] ..< row_starts[i + 1]. Infinite bounds are
// IEEE infinities. The caller has checked everything; integer columns have whole bounds.
typedef struct glpk_guard_model {
  int32_t columns;
  int32_t rows;
  bool maximize;
  double objective_constant;
  const double *column_lower;
  const double *column_upper;
  const double *objective;
  const uint8_t *integer;  // NULL: all continuous
  const double *row_lower;
  const double *row_upper;
  const intptr_t *row_starts;
  const int32_t *term_columns;
  const double *term_coefficients;
} glpk_guard_model;

typedef enum glpk_guard_branching {
  GLPK_GUARD_FIRST_FRACTIONAL,
  GLPK_GUARD_LAST_FRACTIONAL,
  GLPK_GUARD_MOST_FRACTIONAL,
  GLPK_GUARD_DRIEBECK_TOMLIN,
  GLPK_GUARD_PSEUDO_COST
} glpk_guard_branching;

// How a call ended.
typedef enum glpk_guard_ending {
  GLPK_GUARD_OPTIMAL,
  GLPK_GUARD_INFEASIBLE,
  GLPK_GUARD_UNBOUNDED,
  GLPK_GUARD_LIMIT,   // see `limit`; `has_values` says whether there is a solution
  GLPK_GUARD_FAILED,  // GLPK gave up; see `code`
  GLPK_GUARD_FAULT    // GLPK would have aborted; see `message`
} glpk_guard_ending;

typedef enum glpk_guard_limit {
  GLPK_GUARD_NO_LIMIT,
  GLPK_GUARD_TIME,
  GLPK_GUARD_NODES,
  GLPK_GUARD_ITERATIONS,
  GLPK_GUARD_WORK,
  GLPK_GUARD_GAP,
  GLPK_GUARD_CANCELLED
} glpk_guard_limit;

// How far a search has come; unknown numbers are NaN.
typedef void (*glpk_guard_progress)(
    void *context, double incumbent, double bound, int64_t nodes, int64_t iterations);

// What is asked. Negative limits and an infinite deadline mean none.
typedef struct glpk_guard_request {
  double deadline;
  int64_t node_limit;
  int64_t iteration_limit;
  int64_t work_limit;  // simplex iterations and, in their unit, cuts made and branches chosen
  double relative_gap;
  glpk_guard_branching branching;
  bool gomory, mir, cover, clique;
  bool cuts_only_at_root;
  bool presolve;
  int32_t attempt;             // 0 first; 1 scaled, standard basis, no cuts, no presolver; 2 also LP presolver
  const uint8_t *start_rows;   // standing of every row: 0 basic, 1 lower, 2 upper, 3 free, 4 fixed; or NULL
  const uint8_t *start_columns;
  const double *start_values;  // a feasible point with whole values in integer columns, or NULL
  const glpk_guard_flag *stop;  // or NULL
  glpk_guard_progress progress;  // or NULL
  void *progress_context;
} glpk_guard_request;

enum { GLPK_GUARD_MESSAGE_SIZE = 2048 };

// What came of it. The caller provides the arrays (one entry a column or a row); optional ones may be NULL.
typedef struct glpk_guard_answer {
  glpk_guard_ending ending;
  glpk_guard_limit limit;
  int32_t code;  // GLPK's own return code of the last routine
  bool has_values;
  double bound;  // NaN: none
  int64_t nodes;
  int64_t iterations;
  int64_t work;
  double *values;
  double *row_duals;
  double *reduced_costs;
  uint8_t *row_standings;
  uint8_t *column_standings;
  // Cuts of the relaxation, compressed like the rows of a model; for glpk_guard_strengthen only, which fills at most
  // `cut_room` rows and `cut_term_room` terms.
  int32_t cuts;
  int32_t cut_room;
  int32_t cut_term_room;
  intptr_t *cut_starts;  // cut_room + 1
  int32_t *cut_columns;
  double *cut_coefficients;
  double *cut_lower;
  double *cut_upper;
  char message[GLPK_GUARD_MESSAGE_SIZE];  // the last text GLPK printed
} glpk_guard_answer;

// Solves the LP relaxation: values, duals, reduced costs, basis.
void glpk_guard_relax(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer);

// As glpk_guard_relax, and makes cuts: rows that the solution of the relaxation breaks, but no whole solution. They are
// as exact as floating point is; the caller weakens them.
void glpk_guard_strengthen(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer);

// Solves to integer optimality, or until a limit: values.
void glpk_guard_search(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer);

// For tests: provokes a GLPK fault (a duplicate column in a row) inside the guard.
void glpk_guard_provoke_fault(glpk_guard_answer *answer);

// For tests: reads a file with GLPK's own reader (`format` 0 free MPS, 1 fixed MPS, 2 CPLEX LP) and solves it; the
// ending is GLPK_GUARD_FAILED where GLPK cannot read the file.
void glpk_guard_solve_file(
    const char *path, int32_t format, int32_t *rows, int32_t *columns, double *objective,
    glpk_guard_answer *answer);

// For tests: bytes that malloc has given out and not got back, over all threads.
size_t glpk_guard_bytes_in_use(void);

#endif
