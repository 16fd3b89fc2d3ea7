"""Small random folders of schools to be grouped: wishes, requests, lists, boards, lines of every rule."""

from pathlib import Path
from random import Random

import yaml

from .random_visits import SUBJECTS, write_table

STAGES = ["primary", "primary", "primary", "junior", "nine-year"]


class Invented:
    """One random folder."""

    def __init__(self, seed: int, size: str = "small"):
        self.random = Random(f"groups {size} {seed}")
        self.is_small = size == "small"
        self.tables: dict[str, list[dict]] = {}
        self.schools()
        self.lists()
        self.policy = {
            "name": f"随机{seed}",
            "horizon": {"first": 2027, "years": 1},
            "key-staff": {"backbone": "county", "cadre": "middle"},
            "weak-from": 5,
            "rules": self.rules(),
        }
        if self.chance(0.3):
            criteria = [
                "mutual-choice",
                "pairs-apart",
                "unpaired",
                "group-distance",
                "pair-distance",
                "strength-balance",
                "group-changes",
            ]
            self.random.shuffle(criteria)
            self.policy["criteria"] = ["breaches", *criteria[: self.random.randint(3, 7)]]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def schools(self) -> None:
        random = self.random
        self.cores = [
            f"C{number}" for number in range(random.randint(2, 4) if self.is_small else random.randint(4, 6))
        ]
        number_of_members = random.randint(3, 10) if self.is_small else random.randint(14, 26)
        members = [f"M{number}" for number in range(number_of_members)]
        one_stage = self.chance(0.6)
        schools, teachers = [], []
        for id in self.cores + members:
            is_core = id in self.cores
            row = {
                "id": id,
                "name": f"{id}校",
                "group": f"{id}集团" if is_core else random.choice(["", f"{self.cores[0]}集团"]),
                "role": "core" if is_core else "member",
                "stage": "primary" if one_stage else random.choice(STAGES),
                "area": random.choice(["urban", "town", "rural"]),
                "lat": f"{35 + random.random() / 3:.4f}",
                "lon": f"{110 + random.random() / 3:.4f}",
                "weakness": str(random.choice([0, 0, 2]) if is_core else random.choice([0, 3, 5, 6, 9])),
                "parent": "",
            }
            schools.append(row)
            for place in range(random.randint(1, 2)):
                teachers.append(
                    {
                        "id": f"{id}t{place}",
                        "name": f"{id}师{place}",
                        "school": id,
                        "subject": random.choice(SUBJECTS),
                        "backbone": random.choice(["", "county"]),
                        "cadre": random.choice(["", "principal", "principal", "vice"]),
                    }
                )
        for id in random.sample(members, random.randint(0, min(2, len(members)))):
            central = next(row for row in schools if row["id"] == id)
            schools.append(
                {
                    **central,
                    "id": f"{id}p",
                    "name": f"{id}教学点",
                    "parent": id,
                    "weakness": "0",
                }
            )
        self.members = members
        self.tables.update(schools=schools, teachers=teachers)
        if self.chance(0.4):
            everyone = self.cores + members
            self.tables["travel"] = [
                {"from": a, "to": b, "km": f"{random.randint(1, 300) / 10}"}
                for a in everyone
                for b in everyone
                if a < b and self.chance(0.3)
            ]

    def lists(self) -> None:
        random, tables = self.random, self.tables
        tables["wishes"] = [
            {
                "school": m,
                "wishes": ";".join(random.sample(self.cores, random.randint(1, len(self.cores) - 1))),
            }
            for m in self.members
            if self.chance(0.7)
        ] + [
            {
                "school": c,
                "wishes": ";".join(random.sample(self.members, random.randint(1, len(self.members)))),
            }
            for c in self.cores
            if self.chance(0.6)
        ]
        everyone = self.cores + self.members
        tables["profiles"] = [
            {
                "school": s,
                "category": random.choice(["局属园", "中心园"]),
                "nature": random.choice(["public", "private"]),
                "town": random.choice(["东镇", "西镇"]),
            }
            for s in everyone
        ]
        weak = [
            r["id"]
            for r in tables["schools"]
            if r["role"] == "member" and not r["parent"] and int(r["weakness"]) >= 5
        ]
        tables["requests"] = [{"school": s} for s in weak if self.chance(0.5)]
        people = [t["id"] for t in tables["teachers"]]
        chosen = random.sample(people, min(len(people), random.randint(3, 8)))
        tables["mentors"] = [
            {"teacher": t, "side": "mentor" if number % 2 else "apprentice", "subject": ""}
            for number, t in enumerate(chosen)
        ]
        tables["studios"] = [
            {"studio": f"工作室{n}", "lead": t} for n, t in enumerate(random.sample(people, 2))
        ]
        tables["classes"] = [
            {
                "class": f"班{n}",
                "major": random.choice(["汽修", "护理"]),
                "semester": random.choice(["5", "5", "3"]),
                "students": str(random.randint(20, 40)),
            }
            for n in range(random.randint(2, 5))
        ]
        tables["partners"] = [
            {
                "partner": f"企业{n}",
                "majors": random.choice(["汽修", "护理", "汽修;护理"]),
                "places": str(random.randint(40, 90)),
            }
            for n in range(random.randint(2, 3))
        ]

        tables["subject-groups"] = [
            {"id": f"{s}g{n}", "name": "教研组", "school": s, "subjects": subject}
            for s in everyone
            if self.chance(0.6)
            for n, subject in enumerate(random.choice([SUBJECTS, SUBJECTS[:2], SUBJECTS[1:]]))
        ]
        self.boards()

    def boards(self) -> None:
        """A board of a group, or one of nobody's."""
        random, tables = self.random, self.tables
        board = random.choice([f"{self.cores[0]}集团", "委员会"])
        roles = ["理事长", "副理事长", "理事"]
        tables["board-seats"] = [
            {"board": board, "role": role, "places": str(n)} for role, n in zip(roles, [1, 1, 2], strict=True)
        ]
        heads = [t for t in tables["teachers"] if t["cadre"] == "principal"]
        tables["board-candidates"] = [
            {
                "board": board,
                "person": t["id"],
                "roles": ";".join(roles),
                "source": "school",
                "school": t["school"],
            }
            for t in heads[:6]
        ] + [
            {
                "board": board,
                "person": f"企{n}",
                "roles": ";".join(roles[n % 2 :]),
                "source": "firm",
                "school": "",
            }
            for n in range(random.randint(0, 3))
        ]

    def rules(self) -> list[dict]:
        random = self.random
        found: list[dict] = []

        def maybe(share: float, line: dict) -> None:
            if self.chance(share):
                found.append(line)

        stages = {row["stage"] for row in self.tables["schools"]}
        maybe(0.5, {"rule": "group-count", "count": random.randint(2, len(self.cores))})
        maybe(0.3, {"rule": "core-kind", "kind": random.choice(["designated", "urban"])})
        maybe(0.15, {"rule": "core-kind", "kind": "category", "categories": ["局属园"]})
        size = len(self.members) // len(self.cores)
        maybe(0.6, {"rule": "group-size", "maximum": size + random.randint(1, 3)})
        maybe(
            0.2,
            {
                "rule": "group-size",
                "minimum": 1,
                "maximum": size + 3,
                "count-core": False,
            },
        )
        maybe(0.15, {"rule": "group-size", "allowed": [2, 3, 4, 5], "count-core": True})
        asks = self.chance(0.8) and bool(self.tables["requests"])
        found.append({"rule": "one-group-each", "share": random.choice([1, 1, 1, 0.7])})
        if len(stages) > 1:
            maybe(0.5, {"rule": "group-stage", "mode": random.choice(["same", "several"])})
        maybe(0.4, {"rule": "mixed-strength", "of": random.choice([["strength"], ["area"]])})
        maybe(0.6, {"rule": "two-way-choice"})
        maybe(0.4, {"rule": "proximity", "km": random.randint(5, 30)})
        maybe(
            0.4,
            {
                "rule": "assistance-pair",
                "same-group": random.choice(["free", "preferred", "required"]),
                "on-request": asks,
                "kinds": random.choice([["strong-weak"], ["public-private", "strong-weak"]]),
                "maximum": random.randint(1, 2),
                "same-town": self.chance(0.2),
            },
        )
        maybe(
            0.4,
            {
                "rule": "mentor-pairs",
                "mode": random.choice(["one-to-one", "open"]),
                "per": random.choice(["district", "district", "group", "pair"]),
                "minimum": random.randint(0, 1),
                "from": random.choice(["group", "core"]),
                "cover": random.choice(["none", "none", "all"]),
                "same-subject": self.chance(0.5),
            },
        )
        maybe(
            0.25,
            {"rule": "studio-hosting", "hosts": random.choice(["rural", "weak", "rural-or-weak", "any"])},
        )
        maybe(0.2, {"rule": "student-placement", "share": random.choice([1, 0.5])})
        maybe(0.1, {"rule": "subject-group-link", "same-subject": random.choice([True, False])})
        line = {"rule": "board-composition", "heads": self.chance(0.4)}
        if self.chance(0.5):
            line |= {"firm-share": random.choice([0.25, 0.5, 0.33]), "above": self.chance(0.5)}
        maybe(0.2, line)
        maybe(0.06, {"rule": "keep-groups"})
        for line in found:
            if line["rule"] in ("two-way-choice", "proximity") and self.chance(0.2):
                line["firm"] = "must"
            elif line["rule"] in ("one-group-each", "mixed-strength", "group-count") and self.chance(
                0.2 if self.is_small else 0.5
            ):
                line["firm"], line["weight"] = "should", random.randint(1, 3)
        return found

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.tables.items():
            write_table(folder, name, rows)
        text = yaml.safe_dump(self.policy, allow_unicode=True, sort_keys=False)
        (folder / "policy.yaml").write_text(text, encoding="utf-8")
