#!/usr/bin/env python3
"""Seeded random districts in the contract's form: small or medium, with policies that mix all rules.

The same seed, size and rule set give the same files byte for byte.
"""

import argparse
import csv
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import yaml

FIRST = 2027
SUBJECTS = ["语文", "数学", "英语", "音乐", "体育", "科学"]
STAGES = {"kindergarten": "幼儿园", "primary": "小学", "junior": "初中", "nine-year": "九年一贯制"}
COLUMNS = {
    "schools": "id name group role stage area lat lon weakness parent",
    "teachers": "id name gender birth school subject title backbone cadre since exempt exempt_until "
    "preferences willing applied recommended approved stages lat lon",
    "needs": "school subject posts from to",
    "postings": "teacher from to start years kind status",
    "pins": "teacher to start years effect reason by",
    "travel": "from to km minutes",
    "results": "school year score rank",
}


@dataclass
class Size:
    teachers: tuple[int, int]
    groups: tuple[int, int]
    members: tuple[int, int]


SIZES = {
    "tiny": Size((5, 9), (1, 1), (1, 2)),
    "small": Size((12, 60), (1, 2), (2, 4)),
    "medium": Size((150, 400), (2, 4), (3, 5)),
}


@dataclass
class Invention:
    """Rows of every table, and the policy."""

    tables: dict[str, list[dict]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    policy: dict = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, columns in COLUMNS.items():
            path = folder / f"{name}.csv"
            if not self.tables[name]:
                path.unlink(missing_ok=True)
                continue
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns.split(), restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self.tables[name])
        with (folder / "policy.yaml").open("w", encoding="utf-8") as file:
            yaml.safe_dump(self.policy, file, allow_unicode=True, sort_keys=False)


def invent(seed: int, size: str = "small", rules: str = "all") -> Invention:
    """A district and a policy from a seed; ``rules`` is ``basic`` (the first fifteen) or ``all``."""
    random = Random(f"{size}-{seed}")
    made = Invention()
    horizon = random.choice({"tiny": [1, 2], "small": [1, 2, 3, 3], "medium": [2, 3]}[size])
    schools(made, random, SIZES[size])
    teachers(made, random, SIZES[size])
    needs(made, random, horizon)
    records(made, random, horizon)
    travel(made, random)
    results(made, random)
    policy(made, random, horizon, rules, size)
    pins(made, random, horizon)
    return made


def schools(made: Invention, random: Random, size: Size) -> None:
    rows = made.tables["schools"]
    mixed = random.random() < 0.3

    def add(group: str, role: str, area: str, stage: str, parent: str = "") -> str:
        id = f"S{len(rows) + 1:02d}"
        row = {"id": id, "name": f"第{len(rows) + 1}学校", "group": group, "role": role, "stage": stage}
        row |= {"area": area if random.random() < 0.9 else "", "parent": parent}
        if random.random() < 0.95:
            row |= {"lat": f"{25 + random.random() / 2:.5f}", "lon": f"{107 + random.random() / 2:.5f}"}
        if role == "member" and random.random() < 0.85:
            row["weakness"] = random.randint(0, 9)
        rows.append(row)
        return id

    for number in range(random.randint(*size.groups)):
        group = f"第{'一二三四五'[number]}集团"
        main = random.choice(["primary", "junior"]) if mixed else "primary"
        core = add(group, "core", "urban", random.choice([main, "nine-year"]) if mixed else main)
        for _ in range(random.randint(*size.members)):
            stage = random.choice([main, main, main, "nine-year", "primary"]) if mixed else main
            member = add(group, "member", random.choice(["town", "rural"]), stage)
            if random.random() < 0.25:
                add(group, "member", "rural", stage, member)
        if random.random() < 0.06:
            add(group, "member", "rural", main, core)
    if random.random() < 0.1:
        add("", "member", "town", "primary")
    if random.random() < 0.3:
        for row in rows:
            row["stage"] = STAGES[row["stage"]]


def teachers(made: Invention, random: Random, size: Size) -> None:
    places = made.tables["schools"]
    weights = [4 if s["role"] == "core" else 1 if s["parent"] else 2 for s in places]
    count = random.randint(*size.teachers)
    subjects = SUBJECTS[: random.randint(2, 6)] if count > 20 else SUBJECTS[: random.randint(1, 3)]
    generous = random.random() < 0.7
    for number in range(count):
        school = random.choices(places, weights)[0]
        row = {"id": f"T{number + 1:03d}", "name": f"教师{number + 1}", "school": school["id"]}
        row["subject"] = random.choice(subjects)
        if random.random() < 0.1:
            row["subject"] += "；" + random.choice([s for s in SUBJECTS if s != row["subject"]])
        row["gender"] = random.choice("FM") if random.random() < 0.95 else "F"
        if random.random() < 0.96:
            row["birth"] = f"{random.randint(1967, 1999)}-{random.randint(1, 12):02d}"
        if random.random() < 0.96:
            from_year = max(2008, int(row.get("birth", "1967")[:4]) + 21)
            row["since"] = f"{random.randint(from_year, 2024)}-{random.choice([2, 8, 9, 9, 9]):02d}"
        row["title"] = random.choice(["", "一级教师", "二级教师", "高级教师", "正高级教师"])
        if random.random() < (0.55 if generous else 0.25):
            row["backbone"] = random.choice(["school", "county", "county", "city", "province", "县级"])
        if random.random() < 0.15:
            row["cadre"] = random.choice(["middle", "middle", "vice"])
        if random.random() < 0.08:
            row["exempt"] = random.choice(
                ["illness", "disability", "other", *(["pregnant", "nursing"] if row["gender"] == "F" else [])]
            )
            if random.random() < 0.6:
                row["exempt_until"] = f"{random.randint(2027, 2029)}-{random.choice([6, 8, 9, 10]):02d}"
        if random.random() < 0.6:
            near = [s["id"] for s in places if s["id"] != school["id"]]
            row["preferences"] = ";".join(random.sample(near, min(len(near), random.randint(1, 4))))
        row["willing"] = random.choice(["", "", "yes", "no"])
        for column in ("applied", "recommended", "approved"):
            row[column] = random.choice(["yes", "yes", "yes", "yes", "no", ""])
        if random.random() < 0.15:
            row["stages"] = random.choice(["primary", "junior", "primary;junior", "nine-year", "小学；初中"])
        if random.random() < 0.5:
            row |= {"lat": f"{25 + random.random() / 2:.5f}", "lon": f"{107 + random.random() / 2:.5f}"}
        made.tables["teachers"].append(row)
    for school in places:
        staff = [t for t in made.tables["teachers"] if t["school"] == school["id"]]
        if staff and random.random() < 0.7:
            random.choice(staff)["cadre"] = "principal"


def needs(made: Invention, random: Random, horizon: int) -> None:
    if random.random() < 0.1:
        return
    for school in made.tables["schools"]:
        for subject in SUBJECTS:
            home = sum(
                t["school"] == school["id"] and t["subject"].split("；")[0] == subject
                for t in made.tables["teachers"]
            )
            if random.random() < (0.6 if home else 0.2):
                row = {"school": school["id"], "subject": subject}
                row["posts"] = max(0, home + random.choice([-2, -1, -1, 0, 0, 1, 1]))
                kind = random.random()
                if kind < 0.1:
                    row["from"] = random.randint(FIRST - 1, FIRST + horizon)
                elif kind < 0.2:
                    row["to"] = random.randint(FIRST - 1, FIRST + horizon)
                made.tables["needs"].append(row)


def records(made: Invention, random: Random, horizon: int) -> None:
    for teacher in made.tables["teachers"]:
        if random.random() > 0.15:
            continue
        others = [s["id"] for s in made.tables["schools"] if s["id"] != teacher["school"]]
        start, years = random.randint(FIRST - 5, FIRST - 1), random.randint(1, 2)
        if random.random() < 0.08:
            start = random.randint(FIRST, FIRST + horizon)
        status = ""
        end = start + years
        if random.random() < 0.5:
            status = "finished" if end <= FIRST else "running" if start < FIRST else "planned"
        if random.random() < 0.07:
            status = "withdrawn"
        row = {"teacher": teacher["id"], "from": teacher["school"], "to": random.choice(others)}
        made.tables["postings"].append(row | {"start": start, "years": years, "status": status})


def travel(made: Invention, random: Random) -> None:
    ids = [s["id"] for s in made.tables["schools"]]
    pairs = {(a, b) for a in ids for b in ids if a != b and random.random() < 0.3}
    people = [t["id"] for t in made.tables["teachers"] if random.random() < 0.1]
    pairs |= {(t, random.choice(ids)) for t in people}
    for origin, to in sorted(pairs):
        row = {"from": origin, "to": to, "km": f"{random.randint(5, 600) / 10 + random.choice([0, 0.05]):g}"}
        row["minutes"] = random.randint(10, 100)
        if random.random() < 0.15:
            row[random.choice(["km", "minutes"])] = ""
        made.tables["travel"].append(row)


def results(made: Invention, random: Random) -> None:
    for school in made.tables["schools"]:
        score = 80.0
        for year in range(FIRST - 4, FIRST):
            score += random.choice([-3, -2, -1, 2])
            made.tables["results"].append({"school": school["id"], "year": year, "score": f"{score:.1f}"})


def pins(made: Invention, random: Random, horizon: int) -> None:
    if random.random() < 0.5:
        return
    staff = made.tables["teachers"]
    for teacher in random.sample(staff, min(len(staff), random.randint(1, 3))):
        row = {"teacher": teacher["id"], "reason": "会议决定", "by": "局长"}
        row["effect"] = random.choice(["must", "never", "never"])
        group = next(s["group"] for s in made.tables["schools"] if s["id"] == teacher["school"])
        hosts = [
            s["id"] for s in made.tables["schools"] if s["group"] == group and s["id"] != teacher["school"]
        ]
        if hosts and random.random() < (0.3 if row["effect"] == "must" else 0.85):
            row["to"] = random.choice(hosts)
        if random.random() < 0.5:
            row["start"] = random.randint(FIRST, FIRST + horizon - 1)
        if random.random() < 0.3:
            row["years"] = random.randint(1, 2)
        made.tables["pins"].append(row)


def policy(made: Invention, random: Random, horizon: int, rules: str, size: str) -> None:
    pick = random.choice
    loose = random.random() < 0.7
    density = random.choice([0.4, 0.7, 1])
    low = [0, 1, 1] if loose else [1, 2, 3]
    if size == "medium":
        low = [1, 1, 2, 3]
    who = ["all", "backbone", "key-staff", "cadre"]
    counting = ["starting", "present", "cohort"]
    units = ["merged", "merged", "merged", "separate"]
    # (chance, parameters to choose from); every parameter is left out now and then to meet the default.
    basic = {
        "term-length": (0.8, {"minimum": [1, 1, 2], "maximum": [1, 2, 3]}),
        "in-group": (0.6, {"outside": [0, 0, 1, 2], "cross-stage": [True, False]}),
        "direction": (
            0.3,
            {"allow": [["dispatch", "attachment", "lateral"], ["dispatch", "attachment"], ["dispatch"]]},
        ),
        "eligibility-years": (0.5, {"years": [3, 5, 6]}),
        "retirement-margin": (0.5, {"years": [3, 5]}),
        "exemption": (0.6, {"reasons": [["pregnant"], ["illness", "disability", "other"]]}),
        "cool-down": (0.4, {"years": [1, 2, 3]}),
        "stage-match": (0.4, {}),
        "member-coverage": (
            0.5,
            {
                "minimum": low,
                "who": who,
                "within": ["year", "horizon"],
                "counting": ["starting", "present"],
                "units": units,
            },
        ),
        "backbone-quota": (
            0.5,
            {
                "minimum": low,
                "who": ["key-staff", "backbone", "all"],
                "to": ["weak", "members"],
                "per": ["group", "member"],
                "counting": ["starting", "present"],
            },
        ),
        "reciprocal-flow": (
            0.6,
            {
                "mode": ["equal", "equal", "both-ways"],
                "who": who,
                "level": ["pair", "group"],
                "counting": counting,
                "tolerance": [0, 0, 1, 2],
                "units": units,
            },
        ),
        "headcount-balance": (
            0.3,
            {"tolerance": [0, 1, 2], "who": who, "counting": counting, "units": units},
        ),
        "subject-cover": (0.4, {"keep": ["need", 1, 2]}),
        "max-away": (0.5, {"share": [0.1, 0.15, 0.29, 0.3, 0.5], "who": who, "at-least": [0, 1, 2]}),
    }
    rest = {
        "exchange-share": (
            0.3,
            {"minimum": [0.05, 0.07, 0.1], "per": ["district", "group"], "counting": counting[:2]},
        ),
        "backbone-share": (
            0.3,
            {"minimum": [0.2, 0.3, 0.35], "per": ["district", "group"], "counting": counting[:2]},
        ),
        "override-share": (
            0.3,
            {"share": [0.15, 0.3, 0.5], "counts": ["postings", "every"], "per": ["district", "group"]},
        ),
        "batch-attachment": (0.25, {"minimum": [1, 2], "batches": [1, 2], "within": ["horizon", "year"]}),
        "cadre-secondment": (0.25, {"minimum": [0, 1], "per": ["group"], "counting": counting[:2]}),
        "two-way-members": (0.25, {"who": who, "within": ["horizon"], "include-core": [True, False]}),
        "flow-direction": (0.2, {"mode": ["hard"]}),
        "dispatch-qualification": (0.2, {"who": ["key-staff"]}),
        "application-approval": (0.2, {"needs": [["applied"], ["applied", "approved"]]}),
        "full-load": (0.2, {"cadre": [0.5]}),
        "head-rotation": (0.15, {"years": [2]}),
        "commute-cap": (0.2, {"km": [30, 50], "minutes": [60, 90]}),
    }
    chosen = []
    for table, wide in ((basic, True), (rest, rules == "all")):
        for rule, (chance, parameters) in table.items():
            for _ in range(2 if random.random() < 0.15 else 1):
                entry = {"rule": rule}
                for name, values in parameters.items():
                    if random.random() < 0.75:
                        entry[name] = pick(values)
                if random.random() < 0.2:
                    entry["scope"] = scope(made, random, horizon)
                if random.random() < 0.25:
                    entry["firm"] = "should"
                    if random.random() < 0.7:
                        entry["weight"] = random.randint(1, 5)
                if entry.get("minimum", 1) > entry.get("maximum", 2) and rule == "term-length":
                    del entry["minimum"]
                if rule == "backbone-quota" and loose and "minimum" not in entry and size != "medium":
                    entry["minimum"] = 1
                if random.random() < chance * density and wide:
                    chosen.append(entry)
    random.shuffle(chosen)
    made.policy = {"name": "随机方案", "horizon": {"first": FIRST, "years": horizon}}
    if random.random() < 0.3:
        made.policy["key-staff"] = {"backbone": pick(["school", "county", "city"]), "cadre": "middle"}
    if random.random() < 0.3:
        made.policy["weak-from"] = pick([3, 5, 7])
    made.policy["rules"] = chosen
    if random.random() < 0.8:
        names = ["breaches", "needs", "wishes", "travel", "turn"]
        if random.random() < 0.4:
            random.shuffle(names)
            names = names[: random.randint(1, 5)]
        made.policy["criteria"] = names


def scope(made: Invention, random: Random, horizon: int) -> dict:
    rows = made.tables["schools"]
    found = {}
    for key in random.sample(["groups", "schools", "stages", "areas", "years"], random.randint(1, 2)):
        if key == "groups":
            found[key] = [random.choice([s["group"] for s in rows if s["group"]])]
        elif key == "schools":
            found[key] = sorted(s["id"] for s in random.sample(rows, random.randint(1, len(rows))))
        elif key == "stages":
            found[key] = random.choice([["primary"], ["junior", "nine-year"], ["primary", "nine-year"]])
        elif key == "areas":
            found[key] = random.choice([["town"], ["rural"], ["urban"], ["town", "rural"]])
        else:
            years = range(FIRST, FIRST + horizon)
            found[key] = sorted(random.sample(years, random.randint(1, horizon)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--rules", choices=["basic", "all"], default="all")
    arguments = parser.parse_args()
    invent(arguments.seed, arguments.size, arguments.rules).write(arguments.folder)


if __name__ == "__main__":
    main()
