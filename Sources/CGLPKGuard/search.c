#include "session.h"

#include <math.h>

static bool has_integer_columns(const glpk_guard_model *model) {
  for (int j = 0; j < model->columns; j++)
    if (model->integer[j]) return true;
  return false;
}

// Integer columns come back as 0.9999999: round them, and where that moved anything, let the LP of the continuous
// columns follow.
static void round_and_polish(session *s, glp_prob *problem) {
  const glpk_guard_model *model = s->model;
  double *values = s->answer->values;
  double moved = 0;
  bool mixed = false;
  for (int j = 0; j < model->columns; j++) {
    if (!model->integer[j]) {
      mixed = true;
      continue;
    }
    double whole = round(values[j]);
    moved = fmax(moved, fabs(whole - values[j]));
    values[j] = whole == 0 ? 0 : whole;
  }
  if (!mixed || moved <= 1e-12) return;
  // A cancelled task must not jump away from the solution in hand.
  s->keeps_incumbent = false;
  s->incumbent = 0;
  for (int j = 0; j < model->columns; j++)
    if (model->integer[j]) glp_set_col_bnds(problem, j + 1, GLP_FX, values[j], values[j]);
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  parameters.meth = GLP_DUALP;
  if (glp_simplex(problem, &parameters) != 0 || glp_get_status(problem) != GLP_OPT) return;
  for (int j = 0; j < model->columns; j++)
    if (!model->integer[j]) values[j] = glp_get_col_prim(problem, j + 1);
}

// An LP relaxation without bound means: the model is unbounded if it has any solution at all (Meyer 1974).
static glpk_guard_ending settle_unbounded(session *s, glp_prob *problem) {
  if (s->request->start_values != NULL) return GLPK_GUARD_UNBOUNDED;
  for (int j = 0; j <= s->model->columns; j++) glp_set_obj_coef(problem, j, 0);
  glpk_guard_ending ending = run_simplex(s, problem, false);
  if (ending == GLPK_GUARD_OPTIMAL) ending = run_tree(s, problem, false);
  bool found = s->answer->has_values;
  s->answer->has_values = false;
  s->answer->bound = NAN;
  if (ending == GLPK_GUARD_OPTIMAL || (ending == GLPK_GUARD_LIMIT && found)) return GLPK_GUARD_UNBOUNDED;
  return ending;
}

static void search(session *s) {
  glpk_guard_answer *answer = s->answer;
  glp_prob *problem = load_problem(s->model);
  bool integer = has_integer_columns(s->model);
  if (integer && s->request->presolve && s->request->attempt == 0) {
    answer->ending = run_tree(s, problem, true);
    if (answer->ending != GLPK_GUARD_UNBOUNDED) {
      if (answer->has_values) round_and_polish(s, problem);
      return;
    }
    // "No dual solution" of the presolver: unbounded or infeasible, decided below.
    s->keeps_incumbent = true;
  }
  answer->ending = run_simplex(s, problem, true);
  if (answer->ending == GLPK_GUARD_UNBOUNDED && integer) answer->ending = settle_unbounded(s, problem);
  if (answer->ending != GLPK_GUARD_OPTIMAL) return;
  answer->bound = glp_get_obj_val(problem);
  if (integer) {
    answer->ending = run_tree(s, problem, false);
    if (answer->has_values) round_and_polish(s, problem);
  } else {
    for (int j = 0; j < s->model->columns; j++) answer->values[j] = glp_get_col_prim(problem, j + 1);
    answer->has_values = true;
  }
}

void glpk_guard_search(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer) {
  session s = {.model = model, .request = request, .answer = answer, .keeps_incumbent = true};
  session_run(&s, search);
}
