"""One stage solved by HiGHS or by CP-SAT; both answer with whole values that keep every row exactly."""

import math
import os
import sys
from dataclasses import dataclass
from fractions import Fraction

import highspy

from .model import Model, Objective

MOST = 10**6


@dataclass
class Solved:
    """``status`` is optimal, feasible (a limit was hit), infeasible or none-found."""

    status: str
    values: list[int]


def by_highs(model: Model, goal: Objective, seconds: float) -> Solved:
    # A fresh HiGHS without a start: given a start that presolve makes superfluous, HiGHS 1.16
    # reports the optimal objective but hands back the start as its solution.
    highs = quiet_highs()
    options = {
        "mip_rel_gap": 0.0,
        # All criteria are whole numbers, so a gap below one closes a stage.
        "mip_abs_gap": 0.99,
        "threads": 1,
        "parallel": "off",
        "time_limit": seconds,
    }
    for name, value in options.items():
        highs.setOptionValue(name, value)
    infinity = highspy.kHighsInf
    for column, upper in enumerate(model.upper):
        highs.addVar(0.0, min(float(upper), infinity))
        highs.changeColCost(column, float(goal.terms.get(column, 0)))
        highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for row in model.rows:
        terms = {c: v for c, v in row.terms.items() if v}
        highs.addRow(
            -infinity if row.lower is None else float(row.lower),
            infinity if row.upper is None else float(row.upper),
            len(terms),
            list(terms),
            [float(v) for v in terms.values()],
        )
    highs.run()
    status = highs.getModelStatus()
    found = highs.getInfo().primal_solution_status == 2
    values = [round(v) for v in highs.getSolution().col_value] if found else []
    if status == highspy.HighsModelStatus.kOptimal:
        if abs(goal.measured(values) - highs.getInfo().objective_function_value) > 0.5:
            raise RuntimeError("HiGHS's solution differs from its objective value")
        return Solved("optimal", values)
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return Solved("infeasible", [])
    if status == highspy.HighsModelStatus.kTimeLimit:
        return Solved("feasible" if found else "none-found", values)
    raise RuntimeError(f"HiGHS ended with {status}")


def quiet_highs() -> highspy.Highs:
    """A silent HiGHS; its constructor prints a banner that would spoil the JSON on standard output."""
    sys.stdout.flush()
    kept = os.dup(1)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    try:
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    return highs


def by_cpsat(model: Model, goal: Objective, seconds: float) -> Solved:
    """Integer arithmetic throughout: rows with fractions are multiplied out first."""
    from ortools.sat.python import cp_model

    program = cp_model.CpModel()
    columns = [
        program.new_int_var(0, int(min(upper, MOST)), f"c{column}")
        for column, upper in enumerate(model.upper)
    ]
    for row in model.rows:
        scale = math.lcm(*(Fraction(v).denominator for v in row.terms.values()))
        lower = -(MOST**2) if row.lower is None else math.ceil(Fraction(row.lower) * scale)
        upper = MOST**2 if row.upper is None else math.floor(Fraction(row.upper) * scale)
        total = sum(int(v * scale) * columns[c] for c, v in row.terms.items())
        if row.terms:
            program.add_linear_constraint(total, lower, upper)
        elif not lower <= 0 <= upper:
            return Solved("infeasible", [])
    program.minimize(sum(int(v) * columns[c] for c, v in goal.terms.items()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(program)
    if status == cp_model.INFEASIBLE:
        return Solved("infeasible", [])
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        values = [solver.value(column) for column in columns]
        return Solved("optimal" if status == cp_model.OPTIMAL else "feasible", values)
    return Solved("none-found", [])


ENGINES = {"highs": by_highs, "cp-sat": by_cpsat}
