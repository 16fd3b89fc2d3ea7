"""Who is counted where: the members, schools and teachers that a scoped entry looks at."""

from .district import District, Posting, Teacher
from .policy import Entry, Policy


def scoped_units(entry: Entry, district: District) -> list[str]:
    district = district.seen_by(entry.parameters.get("units"))
    return [unit for unit in district.units if entry.scope.school(district, unit)]


def scoped_members(entry: Entry, district: District) -> list[tuple[str, str]]:
    """(member unit, core unit) for rules over members."""
    district = district.seen_by(entry.parameters.get("units"))
    pairs = []
    for group in district.groups:
        core = district.core_of.get(group)
        if core is not None:
            pairs += [(m, core) for m in district.members(group) if entry.scope.school(district, m)]
    return pairs


def scoped_groups(entry: Entry, district: District) -> list[str]:
    return [group for group in district.groups if entry.scope.group(group)]


def group_members(entry: Entry, district: District, group: str) -> list[str]:
    """The member units of a group that schools, stages and areas of the scope leave."""
    district = district.seen_by(entry.parameters.get("units"))
    return [m for m in district.members(group) if entry.scope.place(district, m)]


def quota_targets(entry: Entry, district: District, policy: Policy, group: str) -> list[str]:
    """The members that backbone-quota counts arrivals at: the weak ones, or all."""
    members = group_members(entry, district, group)
    if entry["to"] != "weak":
        return members
    weak = [m for m in members if district.schools[m].weakness >= policy.weak_from]
    if not weak and entry["when-no-weak"] == "members":
        return members
    return weak


def scoped_teachers(entry: Entry, district: District, group: str | None = None) -> list[Teacher]:
    """Teachers whose home school is in scope (and in a group, if one is given)."""
    return [
        teacher
        for teacher in district.teachers.values()
        if entry.scope.school(district, teacher.home)
        and (group is None or district.group_of(teacher.home) == group)
    ]


def wards(entry: Entry, district: District) -> list[str | None]:
    """What a ``per: district | group`` rule stands for: None is the whole district."""
    if entry["per"] == "group":
        return list(scoped_groups(entry, district))
    return [None]


def crosses(entry: Entry, district: District, posting: Posting, origins: set[str], hosts: set[str]) -> bool:
    """Whether a posting goes from one of the origin units to another of the host units."""
    district = district.seen_by(entry.parameters.get("units"))
    home, host = district.home_unit(posting), district.host_unit(posting)
    return home != host and home in origins and host in hosts


def needed(district: District, school: str, subject: str, year: int) -> int | None:
    """The posts a school needs of a subject in a year; None where it has no row."""
    posts = [n.posts for n in district.needs if (n.school, n.subject) == (school, subject) and n.holds(year)]
    return sum(posts) if posts else None


def load(policy: Policy, district: District, teacher: Teacher):
    """The share of a full load a teacher counts with in subject-cover: 1 unless full-load says less."""
    value = 1
    for entry in policy.of("full-load"):
        if entry.scope.school(district, teacher.home):
            value = entry["cadre"] if policy.is_cadre(teacher) else entry["teacher"]
    return value


def falling(district: District, school: str, year: int, years: int) -> bool:
    """Whether a school's score fell in each of the ``years`` school years before ``year``."""
    scores = [district.results.get((school, y)) for y in range(year - years - 1, year)]
    return None not in scores and all(a > b for a, b in zip(scores, scores[1:], strict=False))


def heads(district: District, school: str) -> list[Teacher]:
    return [teacher for teacher in district.staff[school] if teacher.cadre == "principal"]
