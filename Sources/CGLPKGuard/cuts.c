// The generators that GLPK's own branch and cut uses; exported since 4.65, but not in its manual.
#define GLP_UNDOC
#include "session.h"

#include <math.h>

// Gomory cuts are made from rows of the tableau, those of the most fractional columns first.
enum { GOMORY_CUTS = 100 };

static void copy_cuts(session *s, glp_prob *pool) {
  glpk_guard_answer *answer = s->answer;
  int columns = s->model->columns;
  int *numbers = glp_alloc(columns + 1, sizeof(int));
  double *coefficients = glp_alloc(columns + 1, sizeof(double));
  intptr_t end = 0;
  answer->cut_starts[0] = 0;
  for (int i = 1; i <= glp_get_num_rows(pool) && answer->cuts < answer->cut_room; i++) {
    int length = glp_get_mat_row(pool, i, numbers, coefficients);
    if (end + length > answer->cut_term_room) continue;
    int type = glp_get_row_type(pool, i);
    if (length == 0 || (type != GLP_LO && type != GLP_UP)) continue;
    for (int k = 1; k <= length; k++) {
      answer->cut_columns[end] = numbers[k] - 1;
      answer->cut_coefficients[end++] = coefficients[k];
    }
    answer->cut_lower[answer->cuts] = type == GLP_LO ? glp_get_row_lb(pool, i) : -INFINITY;
    answer->cut_upper[answer->cuts] = type == GLP_UP ? glp_get_row_ub(pool, i) : INFINITY;
    answer->cut_starts[++answer->cuts] = end;
  }
}

static void strengthen(session *s) {
  glp_prob *problem = load_problem(s->model);
  relax(s, problem);
  if (s->answer->ending != GLPK_GUARD_OPTIMAL || !glp_bf_exists(problem)) return;
  glp_prob *pool = glp_create_prob();
  glp_add_cols(pool, s->model->columns);
  glp_gmi_gen(problem, pool, GOMORY_CUTS);
  glp_mir *rounding = glp_mir_init(problem);
  glp_mir_gen(problem, rounding, pool);
  glp_mir_free(rounding);
  copy_cuts(s, pool);
}

void glpk_guard_strengthen(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer) {
  session s = {.model = model, .request = request, .answer = answer, .keeps_incumbent = true};
  answer->cuts = 0;
  session_run(&s, strengthen);
}
