#!/usr/bin/env python3
"""The reference against brute force: all plans of tiny districts, and rows against recount on small ones."""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path
from random import Random

import random_districts
import reference
from lungang_reference.audit import Audit
from lungang_reference.candidates import candidates
from lungang_reference.rows import Formulation
from lungang_reference.solving import solve


def best_by_enumeration(case: reference.Case, columns: list, most: int) -> list[int] | None:
    """The criteria of the best plan among all subsets of the candidates, counted without any row."""
    best = None
    by_teacher: dict[str, list] = {}
    for posting in columns:
        by_teacher.setdefault(posting.teacher, []).append(posting)
    choices = []
    for own in by_teacher.values():
        subsets = [[]]
        for size in range(1, case.policy.years + 1):
            for some in itertools.combinations(own, size):
                spans = sorted((p.start, p.end) for p in some)
                if all(a[1] <= b[0] for a, b in itertools.pairwise(spans)):
                    subsets.append(list(some))
        choices.append(subsets)
    total = 1
    for subsets in choices:
        total *= len(subsets)
    if total > most:
        raise OverflowError
    for picks in itertools.product(*choices):
        audit = Audit(case.district, case.policy, [p for pick in picks for p in pick])
        if not audit.broken_musts:
            values = [audit.criterion(name, []) for name in case.policy.criteria]
            best = values if best is None or values < best else best
    return best


def rows_agree(case: reference.Case, columns: list, picked: list[int]) -> str | None:
    """Whether the rows and the recount say the same of one plan; the difference in words otherwise."""
    formulation = Formulation(case.district, case.policy, columns)
    formulation.model.objectives = {"breaches": formulation.breaches}
    for column in range(len(columns)):
        value = int(column in picked)
        formulation.model.require("fixed", {column: 1}, value, value)
    answer = solve(formulation.model, 60)
    audit = Audit(case.district, case.policy, [columns[c] for c in picked])
    if (answer.outcome == "optimal") != (not audit.broken_musts):
        return f"rows say {answer.outcome}, recount {audit.broken_musts[:3]}"
    if answer.outcome == "optimal" and answer.stages[0].value != audit.criterion("breaches", []):
        return f"breaches: rows {answer.stages[0].value}, recount {audit.criterion('breaches', [])}"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--most", type=int, default=20000, help="plans to enumerate at most")
    arguments = parser.parse_args()
    enumerated = agreed = wrong = 0
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        random = Random(seed)
        for size in ("tiny", "small"):
            with tempfile.TemporaryDirectory() as name:
                random_districts.invent(seed, size).write(Path(name))
                case = reference.read_case(Path(name))
            columns = candidates(case.district, case.policy)
            if size == "tiny":
                try:
                    best = best_by_enumeration(case, columns, arguments.most)
                except OverflowError:
                    continue
                result = reference.plan(case)
                found = [c["value"] for c in result["criteria"]] if "criteria" in result else None
                enumerated += 1
                if found != best:
                    wrong += 1
                    print(f"seed {seed}: solver {found}, enumeration {best}")
                continue
            base = [
                columns.index(p) for p in map(tuple_of(case), reference.plan(case, 20).get("postings", []))
            ]
            for _ in range(4):
                picked = set(base)
                for _ in range(random.randint(0, 2)):
                    if columns:
                        picked ^= {random.randrange(len(columns))}
                agreed += 1
                if (text := rows_agree(case, columns, sorted(picked))) is not None:
                    wrong += 1
                    print(f"seed {seed}: {text}")
    print(f"{enumerated} districts enumerated, {agreed} plans compared, {wrong} differences")
    return 1 if wrong or not enumerated else 0


def tuple_of(case: reference.Case):
    """From a printed posting back to the value."""
    return lambda p: reference.Posting(p["teacher"], p["to"], p["start"], p["years"])


if __name__ == "__main__":
    sys.exit(main())
