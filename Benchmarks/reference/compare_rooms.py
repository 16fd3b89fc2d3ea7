#!/usr/bin/env python3
"""Activities and groupings: Lungang against the reference over random folders.

Every difference is printed with its seed; the exit code is 1 where there was one.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from rooms_reference import groups, random_groups, random_visits, visits


def lungang(binary: Path, words: list[str], limit: float) -> dict:
    """The JSON that a command prints, or what it said instead."""
    try:
        done = subprocess.run([str(binary), *words], capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return {"outcome": f"no answer within {limit:g} s"}
    try:
        return json.loads(done.stdout[done.stdout.index("{") :])
    except ValueError:
        return {"outcome": f"exit {done.returncode}: {done.stderr.strip()[-400:]}"}


def one_seed(arguments, room: str, seed: int, folder: Path) -> tuple[str, list[str]]:
    """The reference's outcome, and what differs."""
    invented = (random_visits if room == "visits" else random_groups).Invented(seed, arguments.size)
    invented.write(folder)
    answer, names = (visits if room == "visits" else groups).plan(folder, arguments.time_limit)
    theirs = lungang(arguments.binary, [room, "plan", str(folder), "--json"], arguments.time_limit)
    if theirs.get("outcome") != answer.outcome:
        return answer.outcome, [f"outcome: lungang {theirs.get('outcome')}, reference {answer.outcome}"]
    if answer.outcome != "optimal":
        return answer.outcome, []
    ours = [(stage.name, stage.value) for stage in answer.stages]
    values = [(one["name"], one["value"]) for one in theirs["criteria"]]
    if ours != values:
        return answer.outcome, [f"values: lungang {values}, reference {ours}"]
    return answer.outcome, []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--room", choices=["visits", "groups"], nargs="+", default=["visits", "groups"])
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--time-limit", type=float, default=60, metavar="S")
    parser.add_argument("--keep", type=Path, help="folder for what differs")
    arguments = parser.parse_args()
    different = 0
    for room in arguments.room:
        outcomes: Counter = Counter()
        for seed in range(arguments.first, arguments.first + arguments.seeds):
            with tempfile.TemporaryDirectory() as name:
                outcome, found = one_seed(arguments, room, seed, Path(name))
                outcomes[outcome] += 1
                for line in found:
                    print(f"{room} {seed}: {line}", flush=True)
                if found:
                    different += 1
                    if arguments.keep:
                        shutil.copytree(name, arguments.keep / f"{room}-{seed}", dirs_exist_ok=True)
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        print(f"{room}: {sum(outcomes.values())} folders ({counts})")
    print(f"{different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
