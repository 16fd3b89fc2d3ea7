#include "session.h"

#include <math.h>

static int bounds_type(double lower, double upper) {
  bool below = isfinite(lower), above = isfinite(upper);
  if (below && above) return lower == upper ? GLP_FX : GLP_DB;
  if (below) return GLP_LO;
  return above ? GLP_UP : GLP_FR;
}

glp_prob *load_problem(const glpk_guard_model *model) {
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, model->maximize ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(problem, 0, model->objective_constant);
  if (model->rows > 0) glp_add_rows(problem, model->rows);
  if (model->columns > 0) glp_add_cols(problem, model->columns);
  for (int j = 0; j < model->columns; j++) {
    double lower = model->column_lower[j], upper = model->column_upper[j];
    glp_set_col_bnds(problem, j + 1, bounds_type(lower, upper), lower, upper);
    if (model->objective[j] != 0) glp_set_obj_coef(problem, j + 1, model->objective[j]);
    if (model->integer != NULL && model->integer[j]) glp_set_col_kind(problem, j + 1, GLP_IV);
  }
  for (int i = 0; i < model->rows; i++) {
    double lower = model->row_lower[i], upper = model->row_upper[i];
    glp_set_row_bnds(problem, i + 1, bounds_type(lower, upper), lower, upper);
  }
  int terms = (int)model->row_starts[model->rows];
  if (terms > 0) {
    // GLPK counts from 1. The blocks belong to the environment, so a fault below leaks nothing.
    int *rows = glp_alloc(terms + 1, sizeof(int));
    int *columns = glp_alloc(terms + 1, sizeof(int));
    double *coefficients = glp_alloc(terms + 1, sizeof(double));
    for (int i = 0; i < model->rows; i++)
      for (intptr_t k = model->row_starts[i]; k < model->row_starts[i + 1]; k++) {
        rows[k + 1] = i + 1;
        columns[k + 1] = model->term_columns[k] + 1;
        coefficients[k + 1] = model->term_coefficients[k];
      }
    glp_load_matrix(problem, terms, rows, columns, coefficients);
    glp_free(rows);
    glp_free(columns);
    glp_free(coefficients);
  }
  return problem;
}
