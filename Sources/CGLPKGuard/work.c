#include "session.h"

#include <string.h>

// What one step costs, in simplex iterations. Fitted to the seconds of 500 searches of cores of planning models, 270
// to 550 rows, with every kind of branching and cuts: nine in ten lie within a factor of two and a half of the time.
enum {
  NODE = 9,
  // Pseudo-costs of a column: both branches are tried with up to thirty dual iterations, each from a fresh
  // factorization.
  MEASURED_COLUMN = 20,
  // Rows of the tableau that GLPK makes into Gomory cuts in one round, at most.
  GOMORY_ROWS = 50,
  // Rounding runs over all rows; about this many make up for an iteration.
  ROUNDED_ROWS = 80
};

static int fractional_columns(glp_tree *tree, int columns) {
  int count = 0;
  for (int j = 1; j <= columns; j++) count += glp_ios_can_branch(tree, j) != 0;
  return count;
}

// GLPK measures the pseudo-costs of every fractional column that it has not met before.
static int newly_measured(session *s, glp_tree *tree, int columns) {
  if (s->was_candidate == NULL) {
    // From GLPK's own memory, which is freed as a whole, however the call ends.
    s->was_candidate = glp_alloc(columns + 1, 1);
    memset(s->was_candidate, 0, (size_t)columns + 1);
  }
  int count = 0;
  for (int j = 1; j <= columns; j++)
    if (glp_ios_can_branch(tree, j) && !s->was_candidate[j]) {
      s->was_candidate[j] = 1;
      count++;
    }
  return count;
}

void count_work(session *s, glp_tree *tree) {
  const glp_iocp *settings = s->tree_settings;
  glp_prob *problem = glp_ios_get_prob(tree);
  int columns = glp_get_num_cols(problem);
  switch (glp_ios_reason(tree)) {
    case GLP_ISELECT: s->side_work += NODE; break;
    case GLP_ICUTGEN:
      if (settings->gmi_cuts == GLP_ON) {
        int rows = fractional_columns(tree, columns);
        s->side_work += rows < GOMORY_ROWS ? rows : GOMORY_ROWS;
      }
      if (settings->mir_cuts == GLP_ON) s->side_work += glp_get_num_rows(problem) / ROUNDED_ROWS;
      break;
    case GLP_IBRANCH:
      // Driebeck and Tomlin look at the row of the tableau of every fractional column.
      if (settings->br_tech == GLP_BR_DTH) s->side_work += fractional_columns(tree, columns);
      if (settings->br_tech == GLP_BR_PCH)
        s->side_work += MEASURED_COLUMN * (int64_t)newly_measured(s, tree, columns);
      break;
    default: break;
  }
}
