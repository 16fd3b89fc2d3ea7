#!/usr/bin/env python3
"""Lungang against the reference over random districts: plans, and audits of damaged plans.

Every difference is printed with its seed; the exit code is 1 where there was one. A district that
differs is kept under ``--keep`` so that it can be looked at.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import random_districts
import reference
from lungang_reference.candidates import candidates
from lungang_reference.district import Posting


def run(binary: Path, words: list[str], limit: float) -> tuple[int, str, str]:
    """(exit code, standard output, standard error) of one call."""
    try:
        done = subprocess.run([str(binary), *words], capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return -1, "", f"no answer within {limit:g} s"
    return done.returncode, done.stdout, done.stderr


def json_of(text: str) -> dict | None:
    """The JSON value of an output, from its first brace on."""
    try:
        return json.loads(text[text.index("{") :])
    except ValueError:
        return None


def compare_plans(theirs: dict, ours: dict) -> list[str]:
    """Differences in outcome and criteria values, in words."""
    found = []
    if theirs.get("outcome") != ours["outcome"]:
        return [f"outcome: lungang {theirs.get('outcome')}, reference {ours['outcome']}"]
    ours_values = [(c["name"], c["value"]) for c in ours.get("criteria", [])]
    their_values = [(c["name"], c["value"]) for c in theirs.get("criteria", [])]
    if "feasible" in (theirs["outcome"], ours["outcome"]):
        return []
    if ours_values != their_values:
        found.append(f"criteria: lungang {their_values}, reference {ours_values}")
    return found


def compare_checks(theirs: dict, ours: dict) -> list[str]:
    """Differences in violations by rule and entry, and in criteria values, in words."""

    def firm(result: dict) -> list[dict]:
        # Broken should-rules are no violations; both sides count them in `breaches`.
        return [v for v in result.get("violations", []) if v.get("firm") != "should"]

    def by_rule(result: dict) -> Counter:
        return Counter((v["rule"], v.get("entry")) for v in firm(result))

    def subjects(result: dict, key: tuple) -> list[str]:
        return sorted(v["subject"] for v in firm(result) if (v["rule"], v.get("entry")) == key)

    found = []
    their_count, our_count = by_rule(theirs), by_rule(ours)
    for key in sorted(set(their_count) | set(our_count), key=str):
        if subjects(theirs, key) != subjects(ours, key):
            word = "violations" if their_count[key] != our_count[key] else "subjects only"
            found.append(f"{word} of {key}: lungang {subjects(theirs, key)}, reference {subjects(ours, key)}")
    values = {c["name"]: c["value"] for c in theirs.get("criteria", [])}
    for criterion in ours["criteria"]:
        name, value = criterion["name"], criterion["value"]
        if values.get(name) != value:
            found.append(f"criterion {name}: lungang {values.get(name)}, reference {value}")
    return found


def damaged(case: reference.Case, plan: list[Posting], random: Random) -> list[Posting]:
    """A plan with a posting removed, added, moved, lengthened, shifted or doubled."""
    plan = list(plan)
    teachers, schools = sorted(case.district.teachers), sorted(case.district.schools)
    for _ in range(random.randint(1, 3)):
        kind = random.choice(["remove", "add", "move", "lengthen", "shift", "double"])
        if kind == "add" or not plan:
            teacher = random.choice(teachers)
            hosts = [s for s in schools if s != case.district.teachers[teacher].home]
            start = random.choice(case.policy.horizon)
            plan.append(Posting(teacher, random.choice(hosts), start, random.randint(1, 3)))
            continue
        at = random.randrange(len(plan))
        p = plan[at]
        hosts = [s for s in schools if s not in (p.to, case.district.teachers[p.teacher].home)]
        if kind == "remove":
            del plan[at]
        elif kind == "move" and hosts:
            plan[at] = Posting(p.teacher, random.choice(hosts), p.start, p.years)
        elif kind == "lengthen":
            plan[at] = Posting(p.teacher, p.to, p.start, p.years + random.randint(1, 2))
        elif kind == "shift":
            plan[at] = Posting(p.teacher, p.to, random.choice(case.policy.horizon), p.years)
        elif kind == "double" and hosts:
            plan.append(Posting(p.teacher, random.choice(hosts), p.start, p.years))
    return sorted(set(plan))


def write_plan(case: reference.Case, plan: list[Posting], path: Path) -> None:
    lines = ["teacher,from,to,start,years,kind,status"]
    lines += [
        f"{p.teacher},{case.district.teachers[p.teacher].home},{p.to},{p.start},{p.years},,planned"
        for p in plan
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def one_seed(arguments, seed: int, work: Path) -> tuple[str, list[str]]:
    """(the reference's outcome, differences) of one seed."""
    folder, out = work / "district", work / "out"
    random_districts.invent(seed, arguments.size, arguments.rules).write(folder)
    case = reference.read_case(folder)
    ours = reference.plan(case, arguments.time_limit)
    found = []
    if "plan" in arguments.what:
        words = ["plan", str(folder), "-o", str(out), "--json"]
        code, text, errors = run(arguments.binary, words, arguments.time_limit)
        theirs = json_of(text)
        if theirs is None or code not in (0, 2, 3):
            found.append(f"plan: exit {code}, {errors.strip()[-300:]}")
        else:
            found += [f"plan: {line}" for line in compare_plans(theirs, ours)]
            found += [f"own plan: {line}" for line in recheck(case, theirs)]
    if "check" in arguments.what:
        random = Random(seed)
        base = [Posting(p["teacher"], p["to"], p["start"], p["years"]) for p in ours.get("postings", [])]
        if not base:
            columns = candidates(case.district, case.policy)
            base = random.sample(columns, min(len(columns), 6))
        for number in range(arguments.damages):
            path = work / f"damaged-{number}.csv"
            plan = damaged(case, base, random)
            write_plan(case, plan, path)
            words = [w.format(district=folder, plan=path) for w in arguments.check_words.split()]
            code, text, errors = run(arguments.binary, words, arguments.time_limit)
            theirs = json_of(text)
            if theirs is None or code not in (0, 4):
                found.append(f"check {number}: exit {code}, {errors.strip()[-300:]}")
            else:
                lines = compare_checks(theirs, reference.check(case, plan))
                found += [f"check {number}: {line}" for line in lines]
    return ours["outcome"], found


def recheck(case: reference.Case, theirs: dict) -> list[str]:
    """What the reference's recount finds wrong with Lungang's own plan."""
    if "postings" not in theirs:
        return []
    plan = [Posting(p["teacher"], p["to"], p["start"], p["years"]) for p in theirs["postings"]]
    result = reference.check(case, plan)
    found = [f"{v['rule']}[{v['subject']}]" for v in result["violations"] if v["firm"] == "must"]
    values = {c["name"]: c["value"] for c in theirs.get("criteria", [])}
    for criterion in result["criteria"]:
        if values.get(criterion["name"]) != criterion["value"]:
            name, value = criterion["name"], criterion["value"]
            found.append(f"{name} says {values.get(name)}, recounted {value}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--size", choices=random_districts.SIZES, default="small")
    parser.add_argument("--rules", choices=["basic", "all"], default="all")
    parser.add_argument("--what", nargs="+", choices=["plan", "check"], default=["plan", "check"])
    parser.add_argument("--damages", type=int, default=2, help="damaged plans a seed")
    parser.add_argument("--time-limit", type=float, default=120, metavar="S")
    parser.add_argument(
        "--check-words", default="check {district} {plan} --json", help="how the binary is told to check"
    )
    parser.add_argument("--keep", type=Path, help="folder for the districts that differ")
    arguments = parser.parse_args()
    outcomes: Counter = Counter()
    different = 0
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        with tempfile.TemporaryDirectory() as name:
            outcome, found = one_seed(arguments, seed, Path(name))
            outcomes[outcome] += 1
            for line in found:
                print(f"seed {seed}: {line}", flush=True)
            if found:
                different += 1
                if arguments.keep:
                    shutil.copytree(name, arguments.keep / f"{arguments.size}-{seed}", dirs_exist_ok=True)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"{sum(outcomes.values())} districts ({counts}), {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
