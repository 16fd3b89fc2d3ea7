#!/usr/bin/env python3
"""Writes the folders with which visits and groups are measured; the same seed gives the same.

make_rooms.py weekly FOLDER --seed 1    14 schools, an activity every week of a year, hosts taking turns
make_rooms.py dense FOLDER --seed 1     the same group, forty activities every week of a term
make_rooms.py areas FOLDER --seed 1     5 areas of 8 kindergartens, a year of all their activities
make_rooms.py mixed FOLDER --plan DIR   plan 13 with delegations of 1 to 16, nobody called
make_rooms.py large FOLDER --seed 1     240 schools, 40 cores, 30 that ask for assistance, to be grouped
"""

import argparse
import csv
import re
import shutil
from pathlib import Path
from random import Random

import yaml

SUBJECTS = ["语文", "数学", "英语"]
TERMS = [("秋季学期", "2027-09-01", "2028-01-14"), ("春季学期", "2028-02-14", "2028-06-30")]
HOLIDAYS = [
    ("2027-10-01", "2027-10-07", "off", "", "国庆节"),
    ("2027-10-09", "", "work", "Fri", "补班"),
    ("2028-01-01", "2028-01-03", "off", "", "元旦"),
    ("2028-04-03", "2028-04-05", "off", "", "清明节"),
    ("2028-05-01", "2028-05-05", "off", "", "劳动节"),
]
KIND = ["kind", "for", "host", "weekdays", "half", "people", "from", "who"]


def table(folder: Path, name: str, columns: list[str], rows: list[tuple]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([columns, *rows])


def policy(folder: Path, rules: list[dict]) -> None:
    text = {
        "name": folder.name,
        "horizon": {"first": 2027, "years": 1},
        "key-staff": {"backbone": "county", "cadre": "middle"},
        "weak-from": 5,
        "rules": rules,
    }
    (folder / "policy.yaml").write_text(yaml.safe_dump(text, allow_unicode=True, sort_keys=False), "utf-8")


def calendar(folder: Path, terms: int = 2) -> None:
    table(folder, "terms", ["term", "first", "last"], TERMS[:terms])
    last = TERMS[terms - 1][2]
    days = [row for row in HOLIDAYS if row[0] <= last]
    table(folder, "holidays", ["first", "last", "kind", "follows", "name"], days)


def schools(folder: Path, random: Random, groups: list[list[str]], stage: str, teachers: int) -> None:
    """Schools, the first of each group its core, with teachers and the lessons that tie some of them."""
    rows, people, lessons = [], [], []
    for number, group in enumerate(groups):
        for place, id in enumerate(group):
            role, area = ("core", "urban") if place == 0 else ("member", random.choice(["town", "rural"]))
            lat, lon = 35 + number / 10 + random.random() / 5, 110 + number / 10 + random.random() / 5
            weak = 0 if place == 0 else random.choice([0, 2, 4, 6, 8])
            rows.append(
                (id, f"{id}校", f"第{number + 1}集团", role, stage, area, f"{lat:.5f}", f"{lon:.5f}", weak)
            )
            for seat in range(teachers):
                teacher = f"{id}t{seat:02}"
                backbone = "county" if seat % 4 == 1 else ""
                people.append(
                    (teacher, f"{teacher}师", id, SUBJECTS[seat % 3], backbone, "middle" if seat == 0 else "")
                )
                # One backbone teacher of each school is free, so that whatever is asked can be done.
                for _ in range(0 if seat == 1 else random.choice([0, 1, 2])):
                    weekday = random.choice(["Mon", "Tue", "Wed", "Thu", "Fri"])
                    lessons.append((teacher, weekday, random.choice(["am", "pm"])))
    columns = ["id", "name", "group", "role", "stage", "area", "lat", "lon", "weakness"]
    table(folder, "schools", columns, rows)
    table(folder, "teachers", ["id", "name", "school", "subject", "backbone", "cadre"], people)
    table(folder, "timetable", ["teacher", "weekday", "half"], lessons)


def weekly(folder: Path, random: Random) -> None:
    schools(folder, random, [[f"S{n:02}" for n in range(14)]], "primary", 12)
    calendar(folder)
    table(folder, "kinds", KIND, [("轮流教研", "group", "group", "Tue;Wed;Thu", "pm", "1", "host", "all")])
    # Of a week of holidays a single make-up day may be left: such weeks are told, not refused.
    line = {"rule": "visit-quota", "minimum": 1, "period": "week", "firm": "should"}
    rules = [
        {**line, "kind": "轮流教研", "per": "group"},
        {"rule": "host-rotation", "kind": "轮流教研", "minimum": 2, "period": "year"},
    ]
    policy(folder, rules)


def dense(folder: Path, random: Random) -> None:
    schools(folder, random, [[f"S{n:02}" for n in range(14)]], "primary", 12)
    calendar(folder, terms=1)
    kinds = [
        ("集中教研", "group", "group", "Thu", "pm", "1", "host", "all"),
        ("送教", "member", "own", "Mon;Tue", "am", "1", "core", "backbone"),
        ("听课", "member", "own", "Wed;Fri", "am", "1", "core", "all"),
        ("来访", "member", "core", "Tue;Wed;Fri", "pm", "1", "own", "all"),
    ]
    table(folder, "kinds", KIND, kinds)
    line = {"rule": "visit-quota", "minimum": 1, "period": "week", "firm": "should"}
    rules = [{**line, "kind": "集中教研", "per": "group"}]
    rules += [{**line, "kind": kind, "per": "member"} for kind in ["送教", "听课", "来访"]]
    policy(folder, rules)


def areas(folder: Path, random: Random) -> None:
    groups = [[f"K{area}{n}" for n in range(8)] for area in range(5)]
    schools(folder, random, groups, "kindergarten", 8)
    calendar(folder)
    kinds = [
        ("集中活动", "group", "group", "Thu", "pm", "1", "host", "all"),
        ("督查指导", "member", "own", "Tue;Thu", "am", "1", "core", "all"),
        ("活动指导", "member", "own", "Wed", "am", "1", "core", "backbone"),
        ("教研指导", "member", "own", "Mon", "pm", "1", "core", "backbone"),
        ("课题指导", "member", "own", "Fri", "pm", "1", "core", "backbone"),
    ]
    table(folder, "kinds", KIND, kinds)
    guidance = [kind[0] for kind in kinds[2:]]
    rules = [
        {"rule": "visit-quota", "kind": "集中活动", "minimum": 1, "maximum": 1, "period": "month"},
        {"rule": "host-rotation", "kind": "集中活动", "minimum": 1},
        {"rule": "visit-quota", "kind": "督查指导", "minimum": 1, "per": "member", "period": "month"},
        {"rule": "visit-quota", "kind": guidance, "minimum": 1, "per": "member", "period": "term"},
    ]
    policy(folder, rules)


def mixed(folder: Path, plan: Path) -> None:
    shutil.copytree(plan, folder, dirs_exist_ok=True)
    kinds = (folder / "kinds.csv").read_text("utf-8")
    changed = kinds.replace(
        "跟班学习,成员校,核心校,周二;周三,全天,0,,,",
        "跟班学习,成员校,核心校,周二;周三,全天,1-16,本校,全体教师,",
    )
    lines = (folder / "policy.yaml").read_text("utf-8")
    without = re.sub(r"  - \{ rule: attendance, kind: 跟班学习.*\n", "", lines)
    assert changed != kinds and without != lines
    (folder / "kinds.csv").write_text(changed, "utf-8")
    (folder / "policy.yaml").write_text(without, "utf-8")


def large(folder: Path, random: Random) -> None:
    cores = [f"C{n:02}" for n in range(40)]
    members = [f"M{n:03}" for n in range(200)]
    rows = []
    for id in cores + members:
        role = "core" if id in cores else "member"
        group = f"{id}集团" if id in cores else ""
        lat, lon = 35 + random.random(), 110 + random.random()
        weak = random.choice([0, 2]) if id in cores else random.choice([0, 2, 4, 6, 8])
        area = "urban" if id in cores else random.choice(["town", "rural"])
        rows.append((id, f"{id}校", group, role, "primary", area, f"{lat:.5f}", f"{lon:.5f}", weak))
    columns = ["id", "name", "group", "role", "stage", "area", "lat", "lon", "weakness"]
    table(folder, "schools", columns, rows)
    people = [(f"{row[0]}t", f"{row[0]}师", row[0], "语文") for row in rows]
    table(folder, "teachers", ["id", "name", "school", "subject"], people)
    wishes = [(id, ";".join(random.sample(cores, 3))) for id in members]
    table(folder, "wishes", ["school", "wishes"], wishes)
    asking = [row[0] for row in rows if row[0] in members and row[8] >= 5][:30]
    table(folder, "requests", ["school"], [(id,) for id in asking])
    rules = [
        {"rule": "group-count", "count": 40},
        {"rule": "group-size", "maximum": 7},
        {"rule": "one-group-each"},
        {"rule": "mixed-strength", "firm": "should"},
        {"rule": "two-way-choice"},
        {"rule": "assistance-pair", "same-group": "preferred", "kinds": ["strong-weak"]},
    ]
    policy(folder, rules)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("case", choices=["weekly", "dense", "areas", "mixed", "large"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plan", type=Path, default=Path("Data/plans/13-libo-jituan"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.case == "mixed":
        mixed(arguments.folder, arguments.plan)
    else:
        globals()[arguments.case](arguments.folder, Random(f"{arguments.case} {arguments.seed}"))


if __name__ == "__main__":
    main()
