"""The other solvers: each climbs the criteria of a staged model in strict order, run in a process of its own.

`python3 peers.py SOLVER LIMIT THREADS FOLDER…` reads model.mps and stages.json of each folder and prints one JSON object:
`stages` (name, value, proven), `infeasible`, `seconds` and `cpu` of the solving alone, reading the files left out.
A finished stage becomes the row `criterion <= value`; the search stops at the first stage that is not proven.
"""

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ALMOST_ONE = 1 - 1e-6  # Criteria are whole numbers: a gap below one is a proof, for every solver alike.


class Infeasible(Exception):
    """The solver has proven that the rows have no solution."""


def cpu_seconds(name):
    """CPU seconds of the solver so far, all threads: CBC's in finished children, the others' in this process."""
    use = resource.getrusage(resource.RUSAGE_CHILDREN if name == "cbc" else resource.RUSAGE_SELF)
    return use.ru_utime + use.ru_stime


def read_with_highs(folder):
    """The model as HiGHS holds it, and the number of each column name."""
    import highspy

    highs = highspy.Highs()
    highs.silent()
    highs.readModel(str(folder / "model.mps"))
    names = highs.getLp().col_names_
    return highs, {name: number for number, name in enumerate(names)}


class HiGHS:
    def __init__(self, folder, threads):
        self.model, self.numbers = read_with_highs(folder)
        for option, value in (("mip_rel_gap", 0.0), ("mip_abs_gap", ALMOST_ONE), ("threads", threads)):
            self.model.setOptionValue(option, value)
        self.values = None

    def minimise(self, columns, factors, limit):
        import highspy

        set_costs(self.model, self.numbers, columns, factors)
        # The clock of HiGHS runs on over several runs of one model.
        self.model.setOptionValue("time_limit", self.model.getRunTime() + limit)
        if self.values is not None:
            start = highspy.HighsSolution()
            start.col_value = self.values
            self.model.setSolution(start)
        self.model.run()
        if self.model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            raise Infeasible
        info = self.model.getInfo()
        if info.primal_solution_status != 2:
            return None, info.mip_dual_bound
        self.values = list(self.model.getSolution().col_value)
        return info.objective_function_value, info.mip_dual_bound

    def keep(self, columns, factors, value):
        add_row(self.model, self.numbers, columns, factors, value)


def set_costs(highs, numbers, columns, factors):
    import numpy

    count = highs.getNumCol()
    costs = numpy.zeros(count)
    for column, factor in zip(columns, factors, strict=True):
        costs[numbers[column]] = factor
    highs.changeColsCost(count, numpy.arange(count, dtype=numpy.int32), costs)


def add_row(highs, numbers, columns, factors, value):
    import highspy
    import numpy

    places = numpy.array([numbers[column] for column in columns], dtype=numpy.int32)
    terms = numpy.array(factors, dtype=float)
    highs.addRow(-highspy.kHighsInf, float(value), len(columns), places, terms)


class SCIP:
    def __init__(self, folder, threads):
        import pyscipopt

        self.model = pyscipopt.Model()
        self.model.hideOutput()
        self.model.readProblem(str(folder / "model.mps"))
        self.columns = {column.name: column for column in self.model.getVars()}
        self.values = None
        self.model.setParam("limits/gap", 0.0)
        self.model.setParam("limits/absgap", ALMOST_ONE)

    def minimise(self, columns, factors, limit):
        from pyscipopt import quicksum

        terms = (f * self.columns[c] for c, f in zip(columns, factors, strict=True))
        self.model.setObjective(quicksum(terms), "minimize")
        self.model.setParam("limits/time", limit)
        if self.values is not None:
            start = self.model.createSol()
            for column, value in zip(self.columns.values(), self.values, strict=True):
                self.model.setSolVal(start, column, value)
            self.model.addSol(start)
        self.model.optimize()
        if self.model.getStatus() == "infeasible":
            raise Infeasible
        value, bound = None, self.model.getDualbound()
        if self.model.getNSols() > 0:
            value = self.model.getObjVal()
            best = self.model.getBestSol()
            self.values = [self.model.getSolVal(best, column) for column in self.columns.values()]
        self.model.freeTransform()
        return value, bound

    def keep(self, columns, factors, value):
        from pyscipopt import quicksum

        terms = (f * self.columns[c] for c, f in zip(columns, factors, strict=True))
        self.model.addCons(quicksum(terms) <= value)


class CBC:
    """The command-line program; it starts every stage anew, without the plan of the stage before."""

    def __init__(self, folder, threads):
        self.model, self.numbers = read_with_highs(folder)
        self.folder = Path(tempfile.mkdtemp())
        self.threads = threads
        self.not_counted = 0.0  # HiGHS only writes the files; that time is not CBC's.

    def minimise(self, columns, factors, limit):
        before = time.perf_counter()
        set_costs(self.model, self.numbers, columns, factors)
        file, answer = self.folder / "stage.mps", self.folder / "answer.txt"
        self.model.writeModel(str(file))
        answer.unlink(missing_ok=True)
        self.not_counted += time.perf_counter() - before
        command = ["cbc", str(file), "-timeMode", "elapsed", "-sec", f"{limit:.1f}", "-ratio", "0"]
        command += ["-allow", str(ALMOST_ONE)]
        if self.threads > 1:
            command += ["-threads", str(self.threads)]
        subprocess.run(command + ["-solve", "-solu", str(answer)], stdout=subprocess.DEVNULL, check=True)
        head = answer.read_text().splitlines()[0] if answer.exists() else ""
        if head.startswith("Infeasible"):
            raise Infeasible
        if "objective value" not in head or "nfeasible" in head or "no integer" in head:
            return None, -math.inf
        value = float(head.split("objective value")[1])
        return value, value if head.startswith("Optimal") else -math.inf

    def keep(self, columns, factors, value):
        before = time.perf_counter()
        add_row(self.model, self.numbers, columns, factors, value)
        self.not_counted += time.perf_counter() - before


class CPSAT:
    def __init__(self, folder, threads):
        from ortools.sat.python import cp_model

        highs, _ = read_with_highs(folder)
        lp = highs.getLp()
        self.kit, self.model, self.threads, self.values = cp_model, cp_model.CpModel(), threads, None
        bounds = zip(lp.col_lower_, lp.col_upper_, lp.col_names_, strict=True)
        self.list = [self.model.new_int_var(round(low), round(high), name) for low, high, name in bounds]
        self.columns = dict(zip(lp.col_names_, self.list, strict=True))
        rows = [([], []) for _ in range(lp.num_row_)]
        matrix = lp.a_matrix_  # by column, as read from a file
        starts, index, value = list(matrix.start_), list(matrix.index_), list(matrix.value_)
        for column in range(lp.num_col_):
            for place in range(starts[column], starts[column + 1]):
                rows[index[place]][0].append(self.list[column])
                rows[index[place]][1].append(round(value[place]))
        for (columns, factors), low, high in zip(rows, lp.row_lower_, lp.row_upper_, strict=True):
            low = cp_model.INT_MIN if low <= -1e30 else math.ceil(low - 1e-9)
            high = cp_model.INT_MAX if high >= 1e30 else math.floor(high + 1e-9)
            expression = cp_model.LinearExpr.weighted_sum(columns, factors)
            self.model.add_linear_constraint(expression, low, high)

    def expression(self, columns, factors):
        return self.kit.LinearExpr.weighted_sum([self.columns[column] for column in columns], factors)

    def minimise(self, columns, factors, limit):
        self.model.minimize(self.expression(columns, factors))
        if self.values is not None:
            self.model.clear_hints()
            for column, value in zip(self.list, self.values, strict=True):
                self.model.add_hint(column, value)
        solver = self.kit.CpSolver()
        solver.parameters.max_time_in_seconds = limit
        solver.parameters.num_workers = self.threads
        status = solver.solve(self.model)
        if status == self.kit.INFEASIBLE:
            raise Infeasible
        if status not in (self.kit.OPTIMAL, self.kit.FEASIBLE):
            return None, -math.inf
        self.values = [solver.value(column) for column in self.list]
        return solver.objective_value, solver.best_objective_bound

    def keep(self, columns, factors, value):
        self.model.add(self.expression(columns, factors) <= value)


SOLVERS = {"highs": HiGHS, "scip": SCIP, "cbc": CBC, "cp-sat": CPSAT}


def climb(name, folder, limit, threads):
    """Solves the stages in order within `limit` seconds in all."""
    stages = json.loads((folder / "stages.json").read_text())["stages"]
    solver = SOLVERS[name](folder, threads)
    started, cpu, outcome, infeasible = time.perf_counter(), cpu_seconds(name), [], False

    def spent():
        return time.perf_counter() - started - getattr(solver, "not_counted", 0.0)

    for stage in stages:
        left = limit - spent()
        if left <= 0:
            break
        try:
            value, bound = solver.minimise(stage["columns"], stage["factors"], left)
        except Infeasible:
            infeasible = True
            break
        value = None if value is None else round(value)
        proven = value is not None and bound > -1e15 and math.ceil(bound - 1e-6) >= value
        constant = stage["constant"]
        known = None if value is None else value + constant
        outcome.append({"name": stage["name"], "value": known, "proven": proven})
        if not proven:
            break
        if stage["columns"]:
            solver.keep(stage["columns"], stage["factors"], value)
    names = [stage["name"] for stage in stages[len(outcome) :]]
    outcome += [{"name": name, "value": None, "proven": False} for name in names]
    return {"stages": outcome, "infeasible": infeasible, "seconds": spent(), "cpu": cpu_seconds(name) - cpu}


def climb_parts(name, folders, limit, threads):
    """Climbs parts that no row links one after another, and adds them up; each gets what time its size asks for."""
    sizes = [(folder / "model.mps").stat().st_size for folder in folders]
    total, left = None, limit
    for number in sorted(range(len(folders)), key=lambda part: -sizes[part]):
        own = left if number == len(folders) - 1 else max(left * sizes[number] / sum(sizes), limit / 20)
        answer = climb(name, folders[number], min(own, left) if left > 0 else 0.01, threads)
        left -= answer["seconds"]
        sizes[number] = 0
        if total is None:
            total = answer
            continue
        total["infeasible"] = total["infeasible"] or answer["infeasible"]
        total["seconds"] += answer["seconds"]
        total["cpu"] += answer["cpu"]
        for sum_, stage in zip(total["stages"], answer["stages"], strict=True):
            known = sum_["value"] is not None and stage["value"] is not None
            sum_["value"] = sum_["value"] + stage["value"] if known else None
            sum_["proven"] = sum_["proven"] and stage["proven"]
    return total


if __name__ == "__main__":
    solver_name, seconds, cores, *model_folders = sys.argv[1:]
    answer = climb_parts(solver_name, [Path(f) for f in model_folders], float(seconds), int(cores))
    # Solvers print as they like: the answer is the last line.
    print("\n" + json.dumps(answer), flush=True)
