"""Lexicographic solving: each stage is proven, then becomes a row."""

import time
from dataclasses import dataclass

from .engines import ENGINES
from .model import Model, Objective, Row


@dataclass
class Stage:
    name: str
    value: int
    proven: bool


@dataclass
class Answer:
    """``chosen`` are the columns above zero."""

    outcome: str
    stages: list[Stage]
    chosen: list[int]


def components(model: Model) -> list[Model]:
    """The independent parts of a model; ``origin`` holds their columns' numbers in the whole.

    Lexicographic optima of independent parts add up, so solving them apart is exact.
    """
    parent = list(range(len(model.upper)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for row in model.rows:
        columns = list(row.terms)
        for column in columns[1:]:
            parent[root(column)] = root(columns[0])
    parts: dict[int, list[int]] = {}
    for column in range(len(model.upper)):
        parts.setdefault(root(column), []).append(column)
    rows_of: dict[int, list[Row]] = {}
    for row in model.rows:
        if row.terms:
            rows_of.setdefault(root(next(iter(row.terms))), []).append(row)
    found = []
    for at, columns in parts.items():
        place = {column: i for i, column in enumerate(columns)}
        part = Model([model.upper[c] for c in columns], origin=columns)
        for row in rows_of.get(at, []):
            part.require(row.name, {place[c]: v for c, v in row.terms.items()}, row.lower, row.upper)
        for name, goal in model.objectives.items():
            part.objectives[name] = Objective({place[c]: v for c, v in goal.terms.items() if c in place})
        found.append(part)
    return found


def solve(model: Model, time_limit: float, split: bool = True, engine: str = "highs") -> Answer:
    """The lexicographic optimum of a model, over its independent parts or whole."""
    if any(not row.terms and not row.holds([]) for row in model.rows):
        return Answer("infeasible", [], [])
    deadline = time.monotonic() + time_limit
    if not split:
        model.origin = list(range(len(model.upper)))
    totals = {name: Stage(name, goal.constant, True) for name, goal in model.objectives.items()}
    chosen: list[int] = []
    outcome = "optimal"
    for part in components(model) if split else [model]:
        answer = solve_part(part, deadline, engine)
        if answer.outcome in ("infeasible", "none-found"):
            return answer
        if answer.outcome == "feasible":
            outcome = "feasible"
        for stage in answer.stages:
            totals[stage.name].value += stage.value
            totals[stage.name].proven &= stage.proven
        chosen += [part.origin[c] for c in answer.chosen]
    return Answer(outcome, list(totals.values()), sorted(chosen))


def solve_part(model: Model, deadline: float, engine: str) -> Answer:
    """All stages of one part; every stage's values are put into the rows in exact arithmetic."""
    other = next(name for name in ENGINES if name != engine)
    stages: list[Stage] = []
    values: list[int] = []
    outcome = "optimal"
    for name, goal in model.objectives.items() or [("nothing", Objective())]:
        if (values and not goal.terms) or outcome == "feasible":
            stages.append(Stage(name, goal.measured(values), outcome == "optimal"))
            continue
        seconds = max(0.1, deadline - time.monotonic())
        solved = ENGINES[engine](model, goal, seconds)
        if solved.status == "infeasible":
            # No plan is a strong claim: a second solver must agree. (HiGHS was once seen to call a
            # later stage infeasible for which it had just found a plan.)
            solved = ENGINES[other](model, goal, seconds)
            if solved.status == "infeasible":
                if values:
                    raise RuntimeError(f"{name} became infeasible after a plan was found")
                return Answer("infeasible", [], [])
        if solved.values:
            values = solved.values
            if broken := [row for row in model.rows if not row.holds(values)]:
                raise RuntimeError(f"{name}: the solver's values break {broken[0].name}")
        elif not values and len(model.upper):
            return Answer("none-found", [], [])
        if solved.status != "optimal":
            outcome = "feasible"
        value = goal.measured(values)
        stages.append(Stage(name, value, outcome == "optimal"))
        if goal.terms:
            model.require(f"{name} is kept", goal.terms, None, value)
    stages = [stage for stage in stages if stage.name in model.objectives]
    return Answer(outcome, stages, [c for c, value in enumerate(values) if value])
