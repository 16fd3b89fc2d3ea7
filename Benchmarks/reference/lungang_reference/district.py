"""A district as plain values: schools, teachers, needs, records, pins, travel, results."""

import copy
import math
from dataclasses import dataclass, field
from fractions import Fraction

from .tables import september


@dataclass(frozen=True)
class School:
    id: str
    name: str
    group: str | None
    role: str
    stage: str
    area: str | None
    position: tuple[float, float] | None
    weakness: int
    parent: str | None


@dataclass(frozen=True)
class Teacher:
    id: str
    home: str
    subject: str
    gender: str | None
    birth: int | None
    title: str
    backbone: str | None
    cadre: str | None
    since: int | None
    exempt: str | None
    exempt_until: int | None
    preferences: tuple[str, ...]
    willing: str | None
    applied: str | None
    recommended: str | None
    approved: str | None
    stages: tuple[str, ...]
    position: tuple[float, float] | None


@dataclass(frozen=True, order=True)
class Posting:
    """A stay at another school; ``end`` is the first school year after it."""

    teacher: str
    to: str
    start: int
    years: int

    @property
    def end(self) -> int:
        return self.start + self.years

    def covers(self, year: int) -> bool:
        return self.start <= year < self.end


@dataclass(frozen=True)
class Record:
    """A row of postings.csv."""

    posting: Posting
    status: str

    @property
    def occupies(self) -> bool:
        return self.status in ("running", "planned")


@dataclass(frozen=True)
class Need:
    school: str
    subject: str
    posts: int
    first: int | None
    last: int | None

    def holds(self, year: int) -> bool:
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


@dataclass(frozen=True)
class Pin:
    teacher: str
    to: str | None
    start: int | None
    years: int | None
    effect: str

    def holds_back(self) -> bool:
        """Whether the pin keeps somebody at home, or away from a school."""
        return self.effect == ("must" if self.to is None else "never")

    def matches(self, posting: Posting) -> bool:
        """Whether a posting is of the pin's teacher, school, start and years (blank: any)."""
        return (
            posting.teacher == self.teacher
            and (self.to is None or posting.to == self.to)
            and (self.start is None or posting.start == self.start)
            and (self.years is None or posting.years == self.years)
        )


@dataclass
class District:
    schools: dict[str, School]
    teachers: dict[str, Teacher]
    needs: list[Need] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    pins: list[Pin] = field(default_factory=list)
    travel: dict[tuple[str, str], tuple[Fraction | None, Fraction | None]] = field(default_factory=dict)
    results: dict[tuple[str, int], Fraction] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.central_of = {id: self._root(id) for id in self.schools}
        self.unit_of = self.central_of
        self.units = sorted(set(self.unit_of.values()))
        self.core_of = {
            self.group_of(id): self.unit_of[id]
            for id, school in self.schools.items()
            if school.role == "core" and school.parent is None and school.group is not None
        }
        self.groups = sorted({group for id in self.schools if (group := self.group_of(id)) is not None})
        self.staff: dict[str, list[Teacher]] = {id: [] for id in self.schools}
        for teacher in self.teachers.values():
            self.staff[teacher.home].append(teacher)
        self.fixed = [record.posting for record in self.records if record.occupies]
        self.apart: District | None = None
        self.past: dict[str, list[Record]] = {}
        for record in self.records:
            if record.status != "withdrawn":
                self.past.setdefault(record.posting.teacher, []).append(record)

    def _root(self, id: str) -> str:
        while self.schools[id].parent is not None:
            id = self.schools[id].parent
        return id

    def seen_by(self, units: str | None) -> "District":
        """The district with teaching points as units of their own, if ``units`` is ``separate``."""
        if units != "separate":
            return self
        if self.apart is None:
            self.apart = copy.copy(self)
            self.apart.unit_of = {id: id for id in self.schools}
            self.apart.units = sorted(self.schools)
        return self.apart

    def group_of(self, school: str) -> str | None:
        """The group a school counts in: its own, or its central school's when its cell is blank."""
        return self.schools[school].group or self.schools[self.central_of[school]].group

    def home_unit(self, posting: Posting) -> str:
        return self.unit_of[self.teachers[posting.teacher].home]

    def host_unit(self, posting: Posting) -> str:
        return self.unit_of[posting.to]

    def members(self, group: str) -> list[str]:
        """The member units of a group: every unit of it but the core's."""
        core = self.core_of.get(group)
        return [unit for unit in self.units if self.group_of(unit) == group and unit != core]

    def kind(self, posting: Posting) -> str:
        """dispatch (core to member), attachment (member to core), else lateral.

        A teaching point goes by the role in its own row.
        """
        home = self.schools[self.teachers[posting.teacher].home].role
        host = self.schools[posting.to].role
        if home == "core" and host == "member":
            return "dispatch"
        if home == "member" and host == "core":
            return "attachment"
        return "lateral"

    def away_on_record(self, teacher: str, year: int) -> bool:
        """Whether a running or planned record holds the teacher in a school year."""
        return any(r.occupies and r.posting.covers(year) for r in self.past.get(teacher, []))

    def waiting_since(self, teacher: Teacher, year: int) -> int | None:
        """The month from which a teacher waits, seen from a start year; None: waits least."""
        ends = [september(r.posting.end) for r in self.past.get(teacher.id, []) if r.posting.end <= year]
        if teacher.since is not None:
            ends.append(teacher.since)
        return max(ends, default=None)

    # -- distances ---------------------------------------------------------------------------

    def tenths(self, teacher: Teacher, to: str) -> int:
        """One-way travel in tenths of a km, rounded half up; 0 where a position is missing."""
        for origin in (teacher.id, teacher.home):
            km = self.travel.get((origin, to), (None, None))[0]
            if km is not None:
                return math.floor(km * 10 + Fraction(1, 2))
        start = teacher.position or self.schools[teacher.home].position
        goal = self.schools[to].position
        if start is None or goal is None:
            return 0
        return math.floor(great_circle(start, goal) * 1.3 * 10 + 0.5)

    def minutes(self, teacher: Teacher, to: str) -> Fraction | None:
        """Known travel minutes, or None."""
        for origin in (teacher.id, teacher.home):
            minutes = self.travel.get((origin, to), (None, None))[1]
            if minutes is not None:
                return minutes
        return None


def great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle km on a sphere of radius 6371.0088 km."""
    lat1, lon1, lat2, lon2 = (math.radians(v) for v in (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))
