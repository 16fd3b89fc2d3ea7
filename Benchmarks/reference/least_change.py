#!/usr/bin/env python3
"""How few postings must change? `lungang replan` against HiGHS and CP-SAT over larger districts.

For each size and seed: `lungang init` invents a district, `lungang plan` makes the published plan, news
come in (people fall ill, leave, are kept from a school), `lungang replan` changes as little as it can.
The reference reads the changed tables by itself, writes its own model and minimises the number of
changed postings alone. Both counts, and whether each is proven, are printed; the exit code is 1 where
two proven counts differ or only one side finds a plan.
"""

import argparse
import csv
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import reference
from compare import json_of, run
from lungang_reference.reading import read_plan


def table(path: Path) -> tuple[list[str], list[dict]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    return list(reader.fieldnames or []), rows


def write(path: Path, names: list[str], rows: list[dict]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def news(random: Random, posted: list[dict], first: int) -> list[dict]:
    """What comes in after the plan is out: who is concerned is on the plan, so that something must change."""
    chosen = random.sample(posted, min(len(posted), random.randint(2, 6)))
    found = []
    for row in chosen:
        kind = random.random()
        if kind < 0.5:
            until = f"{first + 1}-06" if random.random() < 0.5 else ""
            found.append({"kind": "exempt", "teacher": row["teacher"], "until": until})
        elif kind < 0.8:
            found.append({"kind": "leaves", "teacher": row["teacher"]})
        else:
            found.append({"kind": "never", "teacher": row["teacher"], "to": row["to"]})
    return list({item["teacher"]: item for item in found}.values())


def as_changes(items: list[dict], first: int) -> str:
    lines = ["changes:"]
    for item in items:
        who = item["teacher"]
        if item["kind"] == "exempt":
            until = f", exempt_until: {item['until']}" if item["until"] else ""
            lines.append(f"  - {{ teacher: {who}, exempt: illness{until} }}")
        elif item["kind"] == "leaves":
            lines.append(f"  - {{ teacher: {who}, leaves: {first} }}")
        else:
            lines.append(f"  - {{ pin: {who}, to: {item['to']}, effect: never }}")
    return "\n".join(lines) + "\n"


def apply(items: list[dict], folder: Path) -> None:
    """The same news, written into the tables."""
    gone = {item["teacher"] for item in items if item["kind"] == "leaves"}
    exempt = {item["teacher"]: item["until"] for item in items if item["kind"] == "exempt"}
    names, rows = table(folder / "teachers.csv")
    rows = [row for row in rows if row["id"] not in gone]
    for row in rows:
        if row["id"] in exempt:
            row["exempt"], row["exempt_until"] = "illness", exempt[row["id"]]
    write(folder / "teachers.csv", names, rows)
    for name, column in (("postings", "teacher"), ("pins", "teacher"), ("travel", "from")):
        path = folder / f"{name}.csv"
        if path.exists():
            names, rows = table(path)
            write(path, names, [row for row in rows if row[column] not in gone])
    path = folder / "pins.csv"
    names, rows = table(path) if path.exists() else (["teacher", "to", "start", "years", "effect"], [])
    rows += [
        {"teacher": item["teacher"], "to": item["to"], "effect": "never"}
        for item in items
        if item["kind"] == "never"
    ]
    write(path, names, rows)


def one(binary: Path, work: Path, size: int, seed: int, limit: float, engines: list[str]) -> dict:
    """One district: what each side says."""
    district, plan, changed = work / "district", work / "plan", work / "changed"
    words = ["--size", str(size), "--seed", str(seed), "--language", "en"]
    code, _, error = run(binary, ["init", str(district), *words], 60)
    if code:
        return {"skipped": f"init: {error.strip()}"}
    code, _, _ = run(binary, ["plan", str(district), "-o", str(plan)], limit)
    if code:
        return {"skipped": f"no plan to begin with (exit code {code})"}
    case = reference.read_case(district)
    published = read_plan(plan / "plan.csv", case.district)
    _, rows = table(plan / "plan.csv")
    items = news(Random(f"{size}/{seed}"), rows, case.policy.first)
    (work / "changes.yaml").write_text(as_changes(items, case.policy.first), encoding="utf-8")
    started = time.monotonic()
    words = ["replan", str(district), "--plan", str(plan), "--changes", str(work / "changes.yaml"), "--json"]
    code, text, error = run(binary, words, limit)
    answer = json_of(text) or {}
    result = {
        "postings": len(published),
        "news": len(items),
        "lungang": answer.get("least"),
        "proven": bool(answer.get("proven")),
        "outcome": answer.get("outcome", f"exit code {code}: {error.strip()[:80]}"),
        "seconds": time.monotonic() - started,
        "engines": {},
    }
    shutil.copytree(district, changed)
    apply(items, changed)
    case = reference.read_case(changed)
    case.policy.criteria, case.baseline = ["disruption"], published
    for engine in engines:
        started = time.monotonic()
        ours = reference.plan(case, limit, engine=engine)
        value = ours["criteria"][0] if ours.get("criteria") else {"value": None, "proven": False}
        result["engines"][engine] = {
            "outcome": ours["outcome"],
            "least": value["value"],
            "proven": value["proven"],
            "seconds": time.monotonic() - started,
        }
    return result


def agrees(result: dict) -> bool | None:
    """None where a limit struck, so that nothing can be said."""
    verdicts = []
    for ours in result["engines"].values():
        if ours["outcome"] == "infeasible" or result["outcome"] == "infeasible":
            verdicts.append(ours["outcome"] == result["outcome"])
        elif ours["proven"] and result["proven"]:
            verdicts.append(ours["least"] == result["lungang"])
    return all(verdicts) if verdicts else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[150, 250, 400])
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--engines", nargs="+", default=["highs", "cp-sat"])
    parser.add_argument("--time-limit", type=float, default=120, metavar="S")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    counts = {"equal": 0, "different": 0, "a limit struck": 0, "skipped": 0}
    results = []
    for size in arguments.sizes:
        for seed in range(arguments.first, arguments.first + arguments.seeds):
            with tempfile.TemporaryDirectory() as folder:
                result = one(
                    arguments.binary, Path(folder), size, seed, arguments.time_limit, arguments.engines
                )
            result |= {"size": size, "seed": seed}
            results.append(result)
            if "skipped" in result:
                counts["skipped"] += 1
                print(f"{size} teachers, seed {seed}: {result['skipped']}", file=sys.stderr)
                continue
            verdict = agrees(result)
            word = {True: "equal", False: "different", None: "a limit struck"}[verdict]
            counts[word] += 1
            ours = ", ".join(
                f"{name} {e['outcome']} {e['least']} ({e['seconds']:.1f} s)"
                for name, e in result["engines"].items()
            )
            print(
                f"{size} teachers, seed {seed}: {result['postings']} postings, {result['news']} news: lungang"
                f" {result['outcome']} {result['lungang']} ({result['seconds']:.1f} s), {ours}: {word}",
                file=sys.stderr,
            )
    if arguments.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))
    print(", ".join(f"{count} {word}" for word, count in counts.items()), file=sys.stderr)
    return 1 if counts["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
