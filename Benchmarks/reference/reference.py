#!/usr/bin/env python3
"""Plan or check a district folder with an independent program; see README.md beside this file."""

import argparse
import json
import sys
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from lungang_reference.audit import Audit
from lungang_reference.candidates import candidates
from lungang_reference.criteria import write_objectives
from lungang_reference.district import District, Posting
from lungang_reference.engines import ENGINES
from lungang_reference.policy import Policy, read_policy, resolve_scopes
from lungang_reference.reading import read_district, read_plan
from lungang_reference.rows import Formulation
from lungang_reference.solving import solve
from lungang_reference.tables import DistrictProblems

EXIT = {"optimal": 0, "feasible": 0, "infeasible": 2, "none-found": 3}


@dataclass
class Case:
    """A district, its policy, and the baseline plan, if any."""

    district: District
    policy: Policy
    baseline: list[Posting]


def read_case(folder: Path, policy_file: Path | None = None, baseline: Path | None = None) -> Case:
    policy = read_policy(policy_file or folder / "policy.yaml")
    district = read_district(folder, policy.first)
    resolve_scopes(policy, district)
    return Case(district, policy, read_plan(baseline, district) if baseline else [])


def plan(case: Case, time_limit: float = 600, split: bool = True, engine: str = "highs") -> dict:
    """The lexicographic optimum as the JSON value that is printed; it is recounted before it is given out."""
    chosen = candidates(case.district, case.policy)
    formulation = Formulation(case.district, case.policy, chosen)
    write_objectives(formulation, case.baseline)
    answer = solve(formulation.model, time_limit, split, engine)
    result = {"outcome": answer.outcome}
    if answer.outcome in ("infeasible", "none-found"):
        return result
    postings = [chosen[column] for column in answer.chosen if column < len(chosen)]
    audit = Audit(case.district, case.policy, postings)
    if audit.broken_musts:
        raise AssertionError(f"the solver's plan breaks a rule: {audit.broken_musts[:3]}")
    for stage in answer.stages:
        recounted = audit.criterion(stage.name, case.baseline)
        if recounted != stage.value and (answer.outcome == "optimal" or recounted > stage.value):
            raise AssertionError(f"{stage.name}: solver says {stage.value}, recount {recounted}")
        stage.value = recounted
    result["criteria"] = [{"name": s.name, "value": s.value, "proven": s.proven} for s in answer.stages]
    result["postings"] = [
        {
            "teacher": p.teacher,
            "from": case.district.teachers[p.teacher].home,
            "to": p.to,
            "start": p.start,
            "years": p.years,
            "kind": case.district.kind(p),
        }
        for p in postings
    ]
    return result


def check(case: Case, postings: list[Posting]) -> dict:
    """Every violation and criterion of a plan as the JSON value that is printed."""
    audit = Audit(case.district, case.policy, postings)

    def number(value: int | Fraction) -> int | str:
        return int(value) if value == int(value) else str(value)

    return {
        "violations": [
            {
                "rule": v.rule,
                "entry": v.entry,
                "subject": v.subject,
                "value": number(v.value),
                "bound": number(v.bound),
                "units": v.units,
                "firm": "must" if v in audit.broken_musts else "should",
            }
            for v in audit.violations
        ],
        "criteria": [
            {"name": name, "value": audit.criterion(name, case.baseline)} for name in case.policy.criteria
        ],
    }


def show(result: dict) -> None:
    print(result.get("outcome", "checked"))
    for violation in result.get("violations", []):
        print(f"  {violation['rule']}[{violation['subject']}]: {violation['value']}, {violation['bound']}")
    for criterion in result.get("criteria", []):
        print(f"  {criterion['name']}: {criterion['value']}")
    for posting in result.get("postings", []):
        print("  " + " ".join(str(value) for value in posting.values()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("district", type=Path)
    parser.add_argument("--policy", type=Path)
    parser.add_argument("--baseline", type=Path)
    parser.add_argument("--check", type=Path, metavar="PLAN.csv", help="recount a plan instead of planning")
    parser.add_argument("--time-limit", type=float, default=600, metavar="S")
    parser.add_argument("--whole", action="store_true", help="solve without splitting into parts")
    parser.add_argument("--engine", choices=ENGINES, default="highs")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    try:
        case = read_case(arguments.district, arguments.policy, arguments.baseline)
        if arguments.check:
            result = check(case, read_plan(arguments.check, case.district))
            code = 4 if any(v["firm"] == "must" for v in result["violations"]) else 0
        else:
            result = plan(case, arguments.time_limit, not arguments.whole, arguments.engine)
            code = EXIT[result["outcome"]]
    except DistrictProblems as problems:
        print(problems, file=sys.stderr)
        return 1
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        show(result)
    return code


if __name__ == "__main__":
    sys.exit(main())
