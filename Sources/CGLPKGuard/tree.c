#include "session.h"

#include <float.h>
#include <limits.h>
#include <math.h>

static void copy_incumbent(session *s, glp_prob *problem) {
  for (int j = 0; j < s->model->columns; j++) s->answer->values[j] = glp_mip_col_val(problem, j + 1);
  s->answer->has_values = true;
}

static double tree_bound(glp_tree *tree) {
  int best = glp_ios_best_node(tree);
  if (best == 0) return NAN;
  double bound = glp_ios_node_bound(tree, best);
  // Before the first relaxation GLPK's bound is ±DBL_MAX.
  return fabs(bound) >= DBL_MAX ? NAN : bound;
}

static void note_bound(session *s, glp_tree *tree) {
  double bound = tree_bound(tree);
  if (!isnan(bound)) s->answer->bound = bound;
}

static void stop_tree(session *s, glp_tree *tree, glpk_guard_limit limit) {
  session_limit(s, limit);
  note_bound(s, tree);
  glp_ios_terminate(tree);
}

// GLPK calls this tens of thousands of times a second; everything but a few comparisons is throttled here.
static void on_tree(glp_tree *tree, void *info) {
  session *s = info;
  const glpk_guard_request *request = s->request;
  glpk_guard_answer *answer = s->answer;
  glp_prob *problem = glp_ios_get_prob(tree);
  int reason = glp_ios_reason(tree);
  answer->iterations = glp_get_it_cnt(problem);
  count_work(s, tree);
  answer->work = answer->iterations + s->side_work;
  // A node begins when it is selected, or in place when only one side of a branching is left; the other rounds of
  // preprocessing follow cuts.
  if (reason == GLP_ISELECT || reason == GLP_IBRANCH) s->begins_node = true;
  if (reason == GLP_IPREPRO && s->begins_node) {
    s->begins_node = false;
    if (request->node_limit >= 0 && answer->nodes >= request->node_limit) {
      stop_tree(s, tree, GLPK_GUARD_NODES);
      return;
    }
    answer->nodes += 1;
  }
  if (request->iteration_limit >= 0 && answer->iterations >= request->iteration_limit) {
    stop_tree(s, tree, GLPK_GUARD_ITERATIONS);
    return;
  }
  if (request->work_limit >= 0 && answer->work >= request->work_limit) {
    stop_tree(s, tree, GLPK_GUARD_WORK);
    return;
  }
  if (reason == GLP_ISELECT && request->cuts_only_at_root && answer->nodes > 0) {
    glp_iocp *settings = s->tree_settings;
    settings->gmi_cuts = settings->mir_cuts = settings->cov_cuts = settings->clq_cuts = GLP_OFF;
  }
  if (reason == GLP_IPREPRO && s->keeps_incumbent && !s->offered_start) {
    s->offered_start = true;
    if (request->start_values != NULL) glp_ios_heur_sol(tree, request->start_values - 1);
  }
  if (glp_mip_status(problem) == GLP_FEAS && s->incumbent != glp_mip_obj_val(problem)) {
    s->incumbent = glp_mip_obj_val(problem);
    // A jump out of a later, long relaxation must not lose this solution. Not every one is announced as GLP_IBINGO:
    // GLPK's rounding heuristic is silent.
    if (s->keeps_incumbent) copy_incumbent(s, problem);
  }
  if (session_is_cancelled(s)) {
    stop_tree(s, tree, GLPK_GUARD_CANCELLED);
    return;
  }
  if (isinf(request->deadline) && request->progress == NULL) return;
  double now = glpk_guard_now();
  if (now >= request->deadline) {
    stop_tree(s, tree, GLPK_GUARD_TIME);
    return;
  }
  if (request->progress != NULL && now - s->last_progress >= 0.1) {
    s->last_progress = now;
    note_bound(s, tree);
    request->progress(
        request->progress_context, s->incumbent, answer->bound, answer->nodes, answer->iterations);
  }
}

static int branching_technique(glpk_guard_branching branching) {
  switch (branching) {
    case GLPK_GUARD_FIRST_FRACTIONAL: return GLP_BR_FFV;
    case GLPK_GUARD_LAST_FRACTIONAL: return GLP_BR_LFV;
    case GLPK_GUARD_MOST_FRACTIONAL: return GLP_BR_MFV;
    case GLPK_GUARD_DRIEBECK_TOMLIN: return GLP_BR_DTH;
    case GLPK_GUARD_PSEUDO_COST: return GLP_BR_PCH;
  }
  return GLP_BR_DTH;
}

glpk_guard_ending run_tree(session *s, glp_prob *problem, bool presolve) {
  const glpk_guard_request *request = s->request;
  glpk_guard_answer *answer = s->answer;
  bool cuts = request->attempt == 0;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  parameters.br_tech = branching_technique(request->branching);
  parameters.gmi_cuts = cuts && request->gomory ? GLP_ON : GLP_OFF;
  parameters.mir_cuts = cuts && request->mir ? GLP_ON : GLP_OFF;
  parameters.cov_cuts = cuts && request->cover ? GLP_ON : GLP_OFF;
  parameters.clq_cuts = cuts && request->clique ? GLP_ON : GLP_OFF;
  parameters.presolve = presolve ? GLP_ON : GLP_OFF;
  // Relaxations report from their start, not after some seconds: whether one runs away must not depend on the clock.
  parameters.out_dly = 0;
  parameters.mip_gap = request->relative_gap;
  // A second attempt often follows a solution that was whole only to within GLPK's tolerance.
  if (request->attempt > 0) parameters.tol_int = 1e-9;
  parameters.cb_func = on_tree;
  parameters.cb_info = s;
  // The callback looks at the clock itself and knows the bound then; this reaches relaxations it cannot interrupt.
  int left = session_time_left(s);
  parameters.tm_lim = left > INT_MAX - 50 ? INT_MAX : left + 50;
  s->keeps_incumbent = !presolve;
  s->tree_settings = &parameters;
  s->was_candidate = NULL;
  int code = glp_intopt(problem, &parameters);
  s->tree_settings = NULL;
  answer->code = code;
  if (glp_get_it_cnt(problem) > answer->iterations) answer->iterations = glp_get_it_cnt(problem);
  int status = glp_mip_status(problem);
  if (status == GLP_OPT || status == GLP_FEAS) copy_incumbent(s, problem);
  switch (code) {
    case 0:
      if (status == GLP_NOFEAS) return GLPK_GUARD_INFEASIBLE;
      if (status != GLP_OPT) return GLPK_GUARD_FAILED;
      answer->bound = glp_mip_obj_val(problem);
      return GLPK_GUARD_OPTIMAL;
    case GLP_ENOPFS: return GLPK_GUARD_INFEASIBLE;
    case GLP_ENODFS: return GLPK_GUARD_UNBOUNDED;
    case GLP_EMIPGAP: session_limit(s, GLPK_GUARD_GAP); return GLPK_GUARD_LIMIT;
    case GLP_ETMLIM: session_limit(s, GLPK_GUARD_TIME); return GLPK_GUARD_LIMIT;
    case GLP_ESTOP: return GLPK_GUARD_LIMIT;
    default: return GLPK_GUARD_FAILED;
  }
}
