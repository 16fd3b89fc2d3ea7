"""The policy: horizon, key staff, rules with their parameters, criteria in order."""

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import yaml

from . import words
from .district import District, Teacher
from .tables import DistrictProblems, decoded

DEFAULTS: dict[str, dict] = {
    "term-length": {"minimum": 1, "maximum": 2, "applies-to": "all"},
    "in-group": {"outside": 0, "cross-stage": False},
    "direction": {"allow": ["dispatch", "attachment"]},
    "one-posting-at-a-time": {},
    "eligibility-years": {"years": 6, "mode": "filter"},
    "retirement-margin": {"years": 5, "retirement": {"F": 55, "M": 60}},
    "exemption": {"reasons": ["pregnant", "nursing", "illness"]},
    "cool-down": {"years": 3},
    "stage-match": {},
    "member-coverage": {
        "minimum": 1,
        "who": "backbone",
        "from": "core",
        "within": "year",
        "counting": "present",
    },
    "backbone-quota": {
        "minimum": 3,
        "who": "key-staff",
        "to": "weak",
        "per": "group",
        "counting": "starting",
        "when-no-weak": "members",
    },
    "reciprocal-flow": {
        "mode": "equal",
        "who": "key-staff",
        "level": "pair",
        "counting": "cohort",
        "tolerance": 0,
    },
    "headcount-balance": {"tolerance": 0, "who": "all", "counting": "cohort"},
    "subject-cover": {"keep": "need"},
    "max-away": {"share": Fraction(1, 10), "who": "all", "at-least": 1},
    "exchange-share": {
        "minimum": Fraction(1, 10),
        "per": "district",
        "counting": "starting",
        "who": "all",
    },
    "backbone-share": {
        "minimum": Fraction(1, 5),
        "per": "district",
        "who": "backbone",
        "counting": "starting",
    },
    "override-share": {"share": Fraction(3, 20), "counts": "postings", "per": "district"},
    "batch-attachment": {"minimum": 1, "batches": 2, "within": "horizon", "who": "all"},
    "cadre-secondment": {"minimum": 0, "per": "group", "counting": "starting"},
    "two-way-members": {"who": "backbone", "within": "horizon", "include-core": False},
    "flow-direction": {"mode": "goal"},
    "dispatch-qualification": {
        "who": "key-staff",
        "titles": ["高级教师", "正高级教师", "特级教师"],
    },
    "application-approval": {"needs": ["applied", "recommended", "approved"]},
    "full-load": {"teacher": Fraction(1), "cadre": Fraction(1, 2)},
    "head-rotation": {"years": 2},
    "commute-cap": {"km": None, "minutes": 60},
    # Goals that the contract gives no criterion for: read, without effect.
    "gap-filling": {},
    "backbone-balance": {"per": "subject"},
}
COMMON = {"rule", "scope", "firm", "weight", "clause", "loosen"}
for _rule in (
    "member-coverage",
    "backbone-quota",
    "reciprocal-flow",
    "headcount-balance",
    "batch-attachment",
    "two-way-members",
):
    DEFAULTS[_rule]["units"] = "merged"
CRITERIA = ["breaches", "needs", "wishes", "travel", "turn", "disruption"]


@dataclass(frozen=True)
class Scope:
    """Where an entry holds; None means everywhere."""

    groups: frozenset[str] | None = None
    schools: frozenset[str] | None = None
    stages: frozenset[str] | None = None
    areas: frozenset[str] | None = None
    years: frozenset[int] | None = None

    def year(self, year: int) -> bool:
        return self.years is None or year in self.years

    def group(self, group: str) -> bool:
        return self.groups is None or group in self.groups

    def place(self, district: District, school: str) -> bool:
        """Whether a school keeps schools, stages and areas (not the group)."""
        row = district.schools[school]
        return (
            (self.schools is None or school in self.schools)
            and (self.stages is None or row.stage in self.stages)
            and (self.areas is None or row.area in self.areas)
        )

    def school(self, district: District, school: str) -> bool:
        group = district.group_of(school)
        return (self.groups is None or group in self.groups) and self.place(district, school)


@dataclass(frozen=True)
class Entry:
    """One rule of the policy with its parameters; ``index`` is its position from 0."""

    index: int
    rule: str
    parameters: dict = field(hash=False)
    scope: Scope
    firm: str
    weight: int

    @property
    def must(self) -> bool:
        return self.firm != "should"

    def __getitem__(self, name: str):
        return self.parameters[name]


@dataclass
class Policy:
    first: int
    years: int
    backbone_from: str
    cadre_from: str
    weak_from: int
    entries: list[Entry]
    criteria: list[str]

    @property
    def horizon(self) -> range:
        return range(self.first, self.first + self.years)

    def of(self, rule: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.rule == rule]

    def is_backbone(self, teacher: Teacher) -> bool:
        order = words.BACKBONE_ORDER
        return teacher.backbone is not None and order.index(teacher.backbone) >= order.index(
            self.backbone_from
        )

    def is_cadre(self, teacher: Teacher) -> bool:
        order = words.CADRE_ORDER
        return teacher.cadre is not None and order.index(teacher.cadre) >= order.index(self.cadre_from)

    def belongs(self, teacher: Teacher, who: str) -> bool:
        """Whether a teacher is among ``who``: all, backbone, key-staff or cadre."""
        if who == "all":
            return True
        if who == "backbone":
            return self.is_backbone(teacher)
        if who == "cadre":
            return self.is_cadre(teacher)
        if who == "key-staff":
            return self.is_backbone(teacher) or self.is_cadre(teacher)
        raise DistrictProblems([f"policy.yaml: who {who!r} is not known"])


def read_policy(path: Path) -> Policy:
    """The policy of a YAML file; unknown keys, rules and parameters are problems."""
    problems: list[str] = []
    try:
        text = yaml.safe_load(decoded(path.read_bytes())) or {}
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise DistrictProblems([f"{path.name}: {error}"]) from error
    known = {
        "name",
        "source",
        "district",
        "publicity",
        "horizon",
        "key-staff",
        "weak-from",
        "rules",
        "criteria",
    }
    problems += [f"{path.name}: unknown key {key}" for key in text if key not in known]
    entries = []
    for index, item in enumerate(text.get("rules") or []):
        rule = item.get("rule")
        if rule not in DEFAULTS:
            problems.append(f"{path.name}: unknown rule {rule}")
            continue
        parameters = dict(DEFAULTS[rule])
        for key, value in item.items():
            if key in COMMON:
                continue
            if key not in parameters:
                problems.append(f"{path.name}: {rule} has no parameter {key}")
            parameters[key] = exact(value)
        entries.append(
            Entry(
                index,
                rule,
                parameters,
                read_scope(item.get("scope") or {}, problems),
                item.get("firm", "must"),
                item.get("weight", 1),
            )
        )
    criteria = text.get("criteria")
    if criteria is None:
        criteria = ["breaches", "needs", "wishes", "travel", "turn"]
    problems += [f"{path.name}: unknown criterion {name}" for name in criteria if name not in CRITERIA]
    if "breaches" not in criteria and any(not entry.must for entry in entries):
        criteria = ["breaches", *criteria]
    horizon, staff = text.get("horizon") or {}, text.get("key-staff") or {}
    if "first" not in horizon or "years" not in horizon:
        problems.append(f"{path.name}: horizon needs first and years")
    if problems:
        raise DistrictProblems(problems)
    return Policy(
        first=horizon["first"],
        years=horizon["years"],
        backbone_from=staff.get("backbone", "county"),
        cadre_from=staff.get("cadre", "middle"),
        weak_from=text.get("weak-from", 5),
        entries=entries,
        criteria=list(criteria),
    )


def exact(value):
    """Decimal numbers of the YAML as exact fractions, everything else as it stands."""
    return Fraction(str(value)) if isinstance(value, float) else value


def read_scope(item: dict, problems: list[str]) -> Scope:
    known = {"groups", "schools", "stages", "areas", "years"}
    problems += [f"policy.yaml: unknown scope key {key}" for key in item if key not in known]

    def chosen(key: str) -> frozenset | None:
        value = item.get(key)
        if value is None:
            return None
        return frozenset(value if isinstance(value, list) else [value])

    def words_of(key: str, table: dict) -> frozenset | None:
        value = chosen(key)
        return value and frozenset(words.lookup(table, str(word)) or word for word in value)

    return Scope(
        groups=chosen("groups"),
        schools=chosen("schools"),
        stages=words_of("stages", words.STAGES),
        areas=words_of("areas", words.AREAS),
        years=chosen("years"),
    )


def resolve_scopes(policy: Policy, district: District) -> None:
    """Replace school names in scopes by ids; unknown schools and groups are problems."""
    names = {school.name: school.id for school in district.schools.values()}
    problems = []
    for position, entry in enumerate(policy.entries):
        scope = entry.scope
        for group in scope.groups or ():
            if group not in district.groups:
                problems.append(f"policy.yaml: unknown group {group}")
        if scope.schools is not None:
            ids = frozenset(s if s in district.schools else names.get(s, s) for s in scope.schools)
            problems += [f"policy.yaml: unknown school {s}" for s in ids if s not in district.schools]
            policy.entries[position] = Entry(
                **{**vars(entry), "scope": Scope(**{**vars(scope), "schools": ids})}
            )
    if problems:
        raise DistrictProblems(problems)
