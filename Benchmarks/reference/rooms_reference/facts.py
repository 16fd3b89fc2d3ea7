"""Folders of the rooms as plain values: tables with English headers, the policy's lines of one room."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

from lungang_reference.district import great_circle

Line = dict[str, str]
BACKBONES = ["school", "county", "city", "province"]
OFFICES = ["middle", "vice", "principal"]


def table(folder: Path, name: str) -> list[Line]:
    """The rows of a table; none where there is no file."""
    path = folder / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: (value or "").strip() for key, value in row.items()} for row in csv.DictReader(file)]


def words(text: str) -> list[str]:
    return [word for word in text.split(";") if word]


@dataclass
class Entry:
    """A line of the policy."""

    index: int
    rule: str
    keys: dict

    def get(self, key: str, default=None):
        return self.keys.get(key, default)

    def firm(self, default: str = "must") -> str:
        return self.keys.get("firm", default)

    @property
    def weight(self) -> int:
        return self.keys.get("weight", 1)

    def listed(self, key: str) -> list[str]:
        value = self.keys.get(key, [])
        return value if isinstance(value, list) else [value]


class Facts:
    """Schools, teachers, travel and policy."""

    def __init__(self, folder: Path):
        self.schools = {row["id"]: row for row in table(folder, "schools")}
        self.teachers = {row["id"]: row for row in table(folder, "teachers")}
        self.travel = {(row["from"], row["to"]): row.get("km", "") for row in table(folder, "travel")}
        self.policy = yaml.safe_load((folder / "policy.yaml").read_text(encoding="utf-8"))
        self.entries = [
            Entry(index, line["rule"], line) for index, line in enumerate(self.policy.get("rules", []))
        ]
        staff = self.policy.get("key-staff", {})
        self.backbone_from = staff.get("backbone", "county")
        self.cadre_from = staff.get("cadre", "middle")
        self.weak_from = self.policy.get("weak-from", 5)

    # -- schools ---------------------------------------------------------------------------

    def unit(self, school: str) -> str:
        """The school that a school counts with: a teaching point with its central school."""
        parent = self.schools[school].get("parent")
        return parent or school

    def units(self) -> list[str]:
        return [school for school in self.schools if self.unit(school) == school]

    def group(self, school: str) -> str:
        return self.schools[school]["group"] or self.schools[self.unit(school)]["group"]

    def weakness(self, school: str) -> int:
        return int(self.schools[school].get("weakness") or 0)

    def is_weak(self, school: str) -> bool:
        return self.weakness(school) >= self.weak_from

    def tenths(self, one: str, other: str, known: Iterable[tuple[str, str]]) -> int:
        """The way in tenths of a km: the first of the known pairs, else the great circle times 1.3."""
        if one == other:
            return 0
        for pair in known:
            if self.travel.get(pair):
                return int(Fraction(self.travel[pair]) * 10 + Fraction(1, 2))
        places = [self.schools[school] for school in (one, other)]
        if any(not place.get("lat") or not place.get("lon") for place in places):
            return 0
        a, b = ((float(place["lat"]), float(place["lon"])) for place in places)
        return int(great_circle(a, b) * 1.3 * 10 + 0.5)

    def in_scope(self, entry: Entry, school: str, group: str | None = None) -> bool:
        """Whether a line speaks of a school; ``group`` stands in for the one of its row."""
        scope = entry.get("scope", {})
        row = self.schools[school]
        return (
            ("groups" not in scope or (group or self.group(school)) in scope["groups"])
            and ("schools" not in scope or school in scope["schools"])
            and ("stages" not in scope or row["stage"] in scope["stages"])
            and ("areas" not in scope or row["area"] in scope["areas"])
        )

    # -- people ----------------------------------------------------------------------------

    def counts(self, teacher: str, who: str) -> bool:
        row = self.teachers[teacher]
        backbone = bool(row.get("backbone")) and BACKBONES.index(row["backbone"]) >= BACKBONES.index(
            self.backbone_from
        )
        cadre = bool(row.get("cadre")) and OFFICES.index(row["cadre"]) >= OFFICES.index(self.cadre_from)
        return {"all": True, "backbone": backbone, "cadre": cadre, "key-staff": backbone or cadre}[who]

    def subjects(self, teacher: str) -> list[str]:
        return words(self.teachers[teacher]["subject"])
