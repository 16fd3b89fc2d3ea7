#!/usr/bin/env python3
"""What ten scenarios of one group each cost, beside one plan, in seconds of the processor.

    python3 ten_scenarios.py ../../.build/release/lungang [--teachers 3600 --groups 12 --seeds 3]

For each seed `lungang init` invents a district of so many groups; each scenario exempts one teacher who is
on the base plan, of another group each time. Measured are user and system time of `lungang plan` and of
`lungang simulate` without scenarios and with ten, one worker each; the least of `--repeat` runs counts.
Two ratios are printed: the ten scenarios alone (simulate with them minus without), and the whole of
simulate with its base plan, both over one plan.
"""

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path


def seconds(words: list[str], repeat: int) -> tuple[float, str]:
    """The least processor time of some runs, and what the last one printed."""
    least, text = float("inf"), ""
    for _ in range(repeat):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        least, text = min(least, used), done.stdout
    return least, text


def rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def one(binary: str, teachers: int, groups: int, seed: int, repeat: int) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        district, out = f"{folder}/district", f"{folder}/plan"
        size = ["--size", str(teachers), "--groups", str(groups), "--seed", str(seed)]
        subprocess.run([binary, "init", district, *size, "--language", "en"], check=True, capture_output=True)
        subprocess.run([binary, "plan", district, "-o", out, "--jobs", "1"], check=True, capture_output=True)
        group_of = {row["id"]: row["group"] for row in rows(Path(district) / "schools.csv")}
        chosen: dict[str, str] = {}
        for row in rows(Path(out) / "plan.csv"):
            chosen.setdefault(group_of[row["from"]], row["teacher"])
        ten = sorted(chosen.items())[:10]
        none, some = Path(folder) / "none.yaml", Path(folder) / "ten.yaml"
        none.write_text("scenarios: []\n", encoding="utf-8")
        lines = ["scenarios:"] + [
            f"  - {{ name: s{number}, changes: [ {{ teacher: {teacher}, exempt: illness }} ] }}"
            for number, (_, teacher) in enumerate(ten)
        ]
        some.write_text("\n".join(lines) + "\n", encoding="utf-8")
        plan, _ = seconds([binary, "plan", district, "--jobs", "1"], repeat)
        base, _ = seconds([binary, "simulate", district, str(none), "--jobs", "1"], repeat)
        words = [binary, "simulate", district, str(some), "--jobs", "1", "--json"]
        whole, text = seconds(words, repeat)
        outcomes = [scenario["outcome"] for scenario in json.loads(text)["scenarios"][1:]]
        return {
            "seed": seed,
            "scenarios": len(ten),
            "planned": outcomes.count("optimal"),
            "plan": round(plan, 2),
            "base": round(base, 2),
            "whole": round(whole, 2),
            "scenariosOverPlan": round((whole - base) / plan, 2),
            "wholeOverPlan": round(whole / plan, 2),
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--teachers", type=int, default=3600)
    parser.add_argument("--groups", type=int, default=12)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--repeat", type=int, default=2)
    arguments = parser.parse_args()
    binary = str(Path(arguments.binary).resolve())
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        result = one(binary, arguments.teachers, arguments.groups, seed, arguments.repeat)
        print(json.dumps(result))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
