#include "session.h"

#include <limits.h>
#include <math.h>

// GLPK numbers its statuses from 1, in the same order as ours.
static bool apply_start_basis(session *s, glp_prob *problem) {
  const uint8_t *rows = s->request->start_rows, *columns = s->request->start_columns;
  if (rows == NULL || columns == NULL) return false;
  for (int i = 0; i < s->model->rows; i++) glp_set_row_stat(problem, i + 1, rows[i] + GLP_BS);
  for (int j = 0; j < s->model->columns; j++) glp_set_col_stat(problem, j + 1, columns[j] + GLP_BS);
  // Wrong number of basic columns, singular or ill-conditioned: not a basis.
  return glp_warm_up(problem) == 0;
}

static int simplex_once(session *s, glp_prob *problem, int method, bool presolve) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  // The report is how a cancelled task is heard of, see on_text.
  parameters.out_frq = 20;
  parameters.meth = method;
  // The long-step ratio test passes over columns bounded on both sides, which nearly all of ours are.
  if (method == GLP_DUALP) parameters.r_test = GLP_RT_FLIP;
  parameters.presolve = presolve ? GLP_ON : GLP_OFF;
  parameters.tm_lim = session_time_left(s);
  parameters.it_lim = session_iterations_left(s, problem);
  int code = glp_simplex(problem, &parameters);
  s->answer->iterations = glp_get_it_cnt(problem);
  s->answer->code = code;
  return code;
}

// Unscaled, GLPK takes rows with factors of a million beside others of one for infeasible, and was seen to take a model
// with factors of 8,000 for unbounded. Models of counts are left as they are: scaling costs them time and digits.
static bool needs_scaling(const glpk_guard_model *model) {
  double least = INFINITY, most = 0;
  for (intptr_t k = 0; k < model->row_starts[model->rows]; k++) {
    double size = fabs(model->term_coefficients[k]);
    if (size == 0) continue;
    least = fmin(least, size);
    most = fmax(most, size);
  }
  return most > 1e3 * least || most > 1e3 || least < 1e-3;
}

// Puts every column at the bound its cost likes best, all rows basic: dual feasible without any work. False, and
// nothing done, where a cost has no such bound, or where so few columns have a cost that the dual method would stumble
// from tie to tie (measured: 4 times faster where all have one, 10 times slower where a tenth has).
static bool apply_cost_basis(const glpk_guard_model *model, glp_prob *problem) {
  int with_cost = 0;
  for (int j = 0; j < model->columns; j++) {
    double cost = model->maximize ? -model->objective[j] : model->objective[j];
    if (cost == 0) continue;
    with_cost++;
    if (!isfinite(cost > 0 ? model->column_lower[j] : model->column_upper[j])) return false;
  }
  if (2 * (int64_t)with_cost <= model->columns) return false;
  glp_std_basis(problem);
  for (int j = 0; j < model->columns; j++) {
    double cost = model->maximize ? -model->objective[j] : model->objective[j];
    // GLPK itself turns this into "fixed" or "free" where the bounds say so.
    if (cost != 0) glp_set_col_stat(problem, j + 1, cost > 0 ? GLP_NL : GLP_NU);
  }
  return true;
}

glpk_guard_ending run_simplex(session *s, glp_prob *problem, bool use_start_basis) {
  int attempt = s->request->attempt;
  bool presolve = attempt >= 2;
  int method = GLP_PRIMAL;
  if (attempt >= 1 || needs_scaling(s->model)) glp_scale_prob(problem, GLP_SF_AUTO);
  if (attempt >= 1) {
    glp_std_basis(problem);
    method = attempt == 1 ? GLP_DUALP : GLP_PRIMAL;
  } else if (use_start_basis && apply_start_basis(s, problem)) {
    // A basis that is still dual feasible after bounds or rows changed is what the dual method is for.
    if (glp_get_prim_stat(problem) != GLP_FEAS && glp_get_dual_stat(problem) == GLP_FEAS) method = GLP_DUALP;
  } else if (use_start_basis && apply_cost_basis(s->model, problem)) {
    method = GLP_DUALP;
  } else {
    glp_adv_basis(problem, 0);
  }
  int code = simplex_once(s, problem, method, presolve);
  if (!presolve && (code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND)) {
    glp_std_basis(problem);
    code = simplex_once(s, problem, GLP_PRIMAL, false);
  }
  if (code == GLP_ENOPFS) return GLPK_GUARD_INFEASIBLE;
  // Without a dual solution the LP is unbounded or infeasible; which of the two is for the primal method to say.
  if (code == GLP_ENODFS) {
    glp_std_basis(problem);
    code = simplex_once(s, problem, GLP_PRIMAL, false);
  }
  bool confirmed = false;
  for (int turn = 0; turn < 3; turn++) {
    if (code == GLP_EITLIM) {
      session_limit(s, GLPK_GUARD_ITERATIONS);
      return GLPK_GUARD_LIMIT;
    }
    if (code == GLP_ETMLIM) {
      session_limit(s, GLPK_GUARD_TIME);
      return GLPK_GUARD_LIMIT;
    }
    if (code != 0) return GLPK_GUARD_FAILED;
    switch (glp_get_status(problem)) {
      case GLP_OPT: return GLPK_GUARD_OPTIMAL;
      case GLP_NOFEAS: return GLPK_GUARD_INFEASIBLE;
      case GLP_UNBND:
        if (confirmed) return GLPK_GUARD_UNBOUNDED;
        // Nothing else checks this verdict, and it is rare: let it be reached twice, by another road.
        confirmed = true;
        glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N);
        glp_std_basis(problem);
        break;
      default: break;
    }
    // The dual method stops at "no dual feasible point"; the primal one decides from there.
    code = simplex_once(s, problem, GLP_PRIMAL, false);
  }
  return GLPK_GUARD_FAILED;
}

void relax(session *s, glp_prob *problem) {
  glpk_guard_answer *answer = s->answer;
  answer->ending = run_simplex(s, problem, true);
  if (answer->ending != GLPK_GUARD_OPTIMAL) return;
  for (int j = 0; j < s->model->columns; j++) {
    answer->values[j] = glp_get_col_prim(problem, j + 1);
    answer->reduced_costs[j] = glp_get_col_dual(problem, j + 1);
    answer->column_standings[j] = (uint8_t)(glp_get_col_stat(problem, j + 1) - GLP_BS);
  }
  for (int i = 0; i < s->model->rows; i++) {
    answer->row_duals[i] = glp_get_row_dual(problem, i + 1);
    answer->row_standings[i] = (uint8_t)(glp_get_row_stat(problem, i + 1) - GLP_BS);
  }
  answer->has_values = true;
  answer->bound = glp_get_obj_val(problem);
}

static void only_relax(session *s) { relax(s, load_problem(s->model)); }

void glpk_guard_relax(
    const glpk_guard_model *model, const glpk_guard_request *request, glpk_guard_answer *answer) {
  session s = {.model = model, .request = request, .answer = answer, .keeps_incumbent = true};
  session_run(&s, only_relax);
}
