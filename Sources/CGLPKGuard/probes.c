#include "session.h"

#include <malloc.h>
#include <math.h>

static void provoke_fault(session *s) {
  (void)s;
  glp_prob *problem = glp_create_prob();
  glp_add_rows(problem, 1);
  glp_add_cols(problem, 2);
  int columns[] = {0, 1, 1};
  double coefficients[] = {0, 1, 1};
  glp_set_mat_row(problem, 1, 2, columns, coefficients);
}

void glpk_guard_provoke_fault(glpk_guard_answer *answer) {
  session s = {.answer = answer};
  session_run(&s, provoke_fault);
}

// What the session of a file has beside the answer.
typedef struct file_session {
  session base;
  const char *path;
  int32_t format;
  int32_t *rows, *columns;
  double *objective;
} file_session;

static void solve_file(session *s) {
  file_session *file = (file_session *)s;
  glp_prob *problem = glp_create_prob();
  int code;
  if (file->format == 2)
    code = glp_read_lp(problem, NULL, file->path);
  else
    code = glp_read_mps(problem, file->format == 0 ? GLP_MPS_FILE : GLP_MPS_DECK, NULL, file->path);
  s->answer->code = code;
  if (code != 0) return;
  *file->rows = glp_get_num_rows(problem);
  *file->columns = glp_get_num_cols(problem);
  // Without the presolver: GLPK's own is wrong on some small integer models.
  glp_adv_basis(problem, 0);
  code = glp_simplex(problem, NULL);
  s->answer->code = code;
  if (code != 0) return;
  int status = glp_get_status(problem);
  if (status == GLP_NOFEAS) s->answer->ending = GLPK_GUARD_INFEASIBLE;
  if (status == GLP_UNBND) s->answer->ending = GLPK_GUARD_UNBOUNDED;
  if (status != GLP_OPT) return;
  code = glp_intopt(problem, NULL);
  s->answer->code = code;
  if (code != 0) return;
  s->answer->ending = glp_mip_status(problem) == GLP_OPT ? GLPK_GUARD_OPTIMAL : GLPK_GUARD_INFEASIBLE;
  *file->objective = glp_mip_obj_val(problem);
}

void glpk_guard_solve_file(
    const char *path, int32_t format, int32_t *rows, int32_t *columns, double *objective,
    glpk_guard_answer *answer) {
  file_session s = {
      .base = {.answer = answer},
      .path = path,
      .format = format,
      .rows = rows,
      .columns = columns,
      .objective = objective};
  session_run(&s.base, solve_file);
}

size_t glpk_guard_bytes_in_use(void) {
  struct mallinfo2 state = mallinfo2();
  return state.uordblks + state.hblkhd;
}
