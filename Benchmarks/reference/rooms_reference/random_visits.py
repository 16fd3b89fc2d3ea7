"""Small random folders of activities: calendar, kinds, timetables, agreed dates, lines of every rule."""

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

import yaml

SUBJECTS = ["语文", "数学", "英语"]
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"]


def write_table(folder: Path, name: str, rows: list[dict]) -> None:
    """A CSV file; none where there are no rows."""
    if not rows:
        return
    columns = list(dict.fromkeys(key for row in rows for key in row))
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


class Invented:
    """One random folder."""

    def __init__(self, seed: int, size: str = "small"):
        self.random = Random(f"visits {size} {seed}")
        self.is_small = size == "small"
        self.tables: dict[str, list[dict]] = {}
        self.schools()
        self.calendar()
        self.kinds()
        self.policy = {
            "name": f"随机{seed}",
            "horizon": {"first": 2027, "years": 1},
            "key-staff": {"backbone": "county", "cadre": "middle"},
            "weak-from": 5,
            "rules": self.rules(),
        }
        if self.random.random() < 0.3:
            criteria = ["activities", "date-shift", "spread", "evenness", "maker-travel", "burden"]
            self.random.shuffle(criteria)
            kept = ["activities"] + [c for c in criteria[: self.random.randint(2, 6)] if c != "activities"]
            self.policy["criteria"] = ["breaches", *kept]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def schools(self) -> None:
        random = self.random
        schools, teachers, rooms = [], [], []
        self.group_names = ["甲集团", "乙集团"][: random.choice([1, 1, 2])]
        for letter, group in zip("AB", self.group_names, strict=False):
            for number in range(random.randint(2, 4)):
                id = f"{letter}{number}"
                row = {
                    "id": id,
                    "name": f"{id}校",
                    "group": group,
                    "role": "core" if number == 0 else "member",
                    "stage": "primary",
                    "area": random.choice(["urban", "town", "rural"]),
                    "lat": f"{35 + random.random() / 5:.4f}",
                    "lon": f"{110 + random.random() / 5:.4f}",
                    "weakness": str(random.choice([0, 0, 3, 5, 8])),
                    "parent": "",
                }
                if number > 1 and self.chance(0.2):
                    row["parent"] = f"{letter}1"
                schools.append(row)
                for place in range(random.randint(2, 4) if self.is_small else random.randint(3, 7)):
                    teachers.append(
                        {
                            "id": f"{id}t{place}",
                            "name": f"{id}师{place}",
                            "school": id,
                            "subject": ";".join(random.sample(SUBJECTS, random.choice([1, 1, 2]))),
                            "backbone": random.choice(["", "", "school", "county", "city"]),
                            "cadre": random.choice(["", "", "", "middle", "principal"]),
                        }
                    )
                if self.chance(0.5):
                    rooms += [
                        {"room": f"{id}r{place}", "school": id, "kind": random.choice(["会议室", "教室"])}
                        for place in range(random.randint(1, 2))
                    ]
        self.tables.update(schools=schools, teachers=teachers, rooms=rooms)
        if self.chance(0.3):
            heads = [row["id"] for row in schools]
            self.tables["travel"] = [
                {"from": a, "to": b, "km": f"{random.randint(1, 300) / 10}"}
                for a in heads
                for b in heads
                if a != b and self.chance(0.4)
            ]
        self.tables["subject-groups"] = [
            {
                "id": f"{row['id']}g",
                "name": "教研组",
                "school": row["id"],
                "subjects": random.choice(SUBJECTS),
            }
            for row in schools
            if row["parent"] == "" and self.chance(0.6)
        ]
        self.tables["weak-subjects"] = [
            {"school": row["id"], "subject": subject}
            for row in schools
            if row["role"] == "member" and row["parent"] == ""
            for subject in SUBJECTS
            if self.chance(0.3)
        ]

    def calendar(self) -> None:
        random = self.random
        terms, start = [], date(2027, 9, random.choice([1, 13, 20]))
        for name in ["秋季学期", "春季学期"][: random.choice([1, 2])]:
            last = start + timedelta(random.randint(10, 18) if self.is_small else random.randint(40, 70))
            terms.append({"term": name, "first": str(start), "last": str(last)})
            start = last + timedelta(random.randint(5, 40))
        days = []
        for term in terms:
            first = date.fromisoformat(term["first"])
            days += [first + timedelta(n) for n in range((date.fromisoformat(term["last"]) - first).days + 1)]
        holidays = []
        for day in random.sample(days, random.randint(0, 3)):
            if day.weekday() < 5:
                holidays.append({"first": str(day), "last": "", "kind": "off", "follows": "", "name": "放假"})
            else:
                follows = random.choice(["", *DAYS])
                row = {"first": str(day), "last": "", "kind": "work", "follows": follows, "name": "补班"}
                holidays.append(row)
        self.days = [d for d in days if d.weekday() < 5 and str(d) not in {h["first"] for h in holidays}]
        self.tables.update(terms=terms, holidays=holidays)
        self.tables["timetable"] = [
            {
                "teacher": t["id"],
                "weekday": random.choice(DAYS),
                "first": "",
                "last": "",
                "half": random.choice(["am", "pm", "day"]),
                "swappable": random.choice(["", "", "yes"]),
            }
            for t in self.tables["teachers"]
            for _ in range(random.choice([0, 0, 0, 1, 2]))
        ]

    def kinds(self) -> None:
        random = self.random
        kinds = []
        for number in range(random.randint(2, 4) if self.is_small else random.randint(3, 6)):
            meant = random.choice(["group", "group", "member", "school", "core", "subject-group"])
            host = "own"
            if meant == "group":
                host = random.choice(["own", "core", "members", "group"])
            elif meant == "member":
                host = random.choice(["own", "core"])
            people = random.choice(["0", "0", "1", "1", "2", "1-2", "1-3"])
            subjects = ""
            if meant != "subject-group" and self.chance(0.4):
                subjects = ";".join(random.sample(SUBJECTS, random.choice([1, 2])))
                if meant == "member" and self.chance(0.3):
                    subjects = "weak"
            origin, who = random.choice(["core", "host", "own", "members", "group"]), "all"
            if meant == "subject-group":
                origin = "own"
            elif self.chance(0.3):
                who = random.choice(["backbone", "key-staff"])
            places = [room["kind"] for room in self.tables["rooms"]]
            kinds.append(
                {
                    "kind": f"活动{number}",
                    "for": meant,
                    "host": host,
                    "weekdays": ";".join(sorted(random.sample(DAYS, random.randint(1, 4)), key=DAYS.index)),
                    "half": random.choice(["am", "pm", "pm", "day", ""]),
                    "people": people,
                    "from": origin,
                    "who": who,
                    "room": random.choice(places) if places and self.chance(0.2) else "",
                    "lessons": random.choice(["1", "2"]),
                    "subjects": subjects,
                }
            )
        self.tables["kinds"] = kinds
        agreed = []
        if self.chance(0.4):
            plain = [k for k in kinds if k["for"] == "group" and not k["subjects"]]
            for kind in plain[:2]:
                core = random.choice([s for s in self.tables["schools"] if s["role"] == "core"])
                agreed.append(
                    {
                        "id": f"L{len(agreed)}",
                        "kind": kind["kind"],
                        "date": str(random.choice(self.days)),
                        "half": kind["half"] or "am",
                        "group": core["group"],
                        "host": core["id"],
                        "people": "",
                        "attendees": "",
                        "lessons": kind["lessons"],
                        "status": "agreed",
                    }
                )
        self.tables["visits"] = agreed
        self.tables["duties"] = [
            {
                "duty": f"任务{number}",
                "date": "",
                "school": random.choice(self.tables["schools"])["id"],
                "people-needed": random.choice(["", "1", "2"]),
                "holders": "",
                "candidates": "",
            }
            for number in range(random.choice([0, 0, 0, 1, 3]))
        ]

    def rules(self) -> list[dict]:
        random = self.random
        found: list[dict] = []
        for kind in self.tables["kinds"]:
            found += self.lines_for(kind)
        if self.tables["visits"] and self.chance(0.8):
            found.append({"rule": "reschedule-window", "days": random.choice([2, 7])})
        if len(self.tables["kinds"]) > 1 and self.chance(0.3):
            names = [kind["kind"] for kind in self.tables["kinds"] if kind["for"] == "group"][:2]
            if len(names) == 2:
                mode = random.choice(["all", "rounds"])
                found.append({"rule": "stage-order", "stages": names, "mode": mode, "per": "group"})
        if self.tables["duties"]:
            found.append({"rule": "duty-roster", "minimum": 1})
        for line in found:
            softly = 0.25 if self.is_small else 0.6
            if line["rule"] in ("visit-quota", "visit-coverage") and self.chance(softly):
                line["firm"], line["weight"] = "should", random.randint(1, 3)
            if (
                self.chance(0.1)
                and len(self.group_names) > 1
                and line["rule"]
                not in (
                    "reschedule-window",
                    "duty-roster",
                )
            ):
                line["scope"] = {"groups": [self.group_names[0]]}
        return found

    def lines_for(self, kind: dict) -> list[dict]:
        random = self.random
        name, meant = kind["kind"], kind["for"]
        found: list[dict] = []
        per = {
            "group": ["group", "group", "school"],
            "member": ["member", "pair", "group", "school"],
            "school": ["school", "group"],
            "core": ["core"],
            "subject-group": ["subject-group"],
        }[meant]
        choice = random.random()
        if meant == "member" and choice < 0.25:
            to = random.choice(["all", "rural", "weak"])
            found.append({"rule": "visit-coverage", "kinds": [name], "to": to})
        elif meant == "group" and kind["host"] == "group" and choice < 0.5:
            found.append({"rule": "host-rotation", "kind": name, "minimum": 1})
        elif meant == "member" and kind["host"] == "core" and choice < 0.7:
            kind.update({"people": random.choice(["1-3", "1-2"]), "from": "own", "who": "all"})
            line = {
                "rule": "attachment-days",
                "kind": name,
                "days": 1,
                "period": random.choice(["year", "term"]),
            }
            if kind["subjects"] and kind["subjects"] != "weak":
                line["subjects"] = kind["subjects"].split(";")
            found.append(line)
        elif kind["subjects"] and kind["subjects"] != "weak" and choice < 0.5:
            subjects = len(kind["subjects"].split(";"))
            found.append(
                {
                    "rule": "sync-classroom",
                    "kind": name,
                    "subjects": random.randint(1, subjects),
                    "each": random.randint(1, 3),
                    "lessons": random.randint(2, 6),
                    "per": "member" if meant == "member" else "group",
                }
            )
        else:
            line = {
                "rule": "visit-quota",
                "kind": name,
                "minimum": random.randint(1, 2),
                "per": "subject"
                if kind["subjects"] not in ("", "weak") and meant == "group" and self.chance(0.6)
                else random.choice(per),
                "period": random.choice(["year", "year", "term", "term", "month"]),
            }
            if self.chance(0.2):
                line["maximum"] = line["minimum"] + random.randint(0, 2)
            if line["per"] in ("member", "school") and self.chance(0.3):
                line["for"] = random.choice(["weak", "rural"])
            if self.chance(0.15):
                line["from"] = str(self.days[len(self.days) // 3])
            found.append(line)
        if kind["people"] != "0" and meant != "subject-group" and self.chance(0.15):
            found.append(
                {
                    "rule": "visit-quota",
                    "kind": name,
                    "per": "teacher",
                    "minimum": 0,
                    "maximum": random.randint(1, 2),
                    "period": random.choice(["term", "year"]),
                }
            )
        if self.chance(0.35 if self.is_small else 0.15):
            found.append(
                {
                    "rule": "attendance",
                    "kind": name,
                    "who": random.choice(["all", "backbone", "key-staff", "cadre"]),
                    "from": random.choice(["host", "own", "group", "core"]),
                    "share": random.choice([1, 0.5, 0.5]),
                    "of": random.choice(["all", "free", "free", "free", "free"]),
                    "subject": random.choice(["same", "any"]),
                }
            )
        return found

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.tables.items():
            write_table(folder, name, rows)
        text = yaml.safe_dump(self.policy, allow_unicode=True, sort_keys=False)
        (folder / "policy.yaml").write_text(text, encoding="utf-8")
