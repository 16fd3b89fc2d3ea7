"""Conditions that one posting keeps or breaks by itself, and who is eligible in a year."""

from .district import District, Posting, Teacher
from .policy import Entry, Policy
from .tables import september

PERSONAL = ("eligibility-years", "retirement-margin", "exemption")
OVERLAP = {"nine-year": {"primary", "junior"}}


def parts(stage: str) -> set[str]:
    """The stages a school stage holds; nine-year holds primary and junior."""
    return {stage} | OVERLAP.get(stage, set())


def stages_meet(ours: list[str] | tuple[str, ...], stage: str) -> bool:
    return any(parts(own) & parts(stage) for own in ours)


def licences(district: District, teacher: Teacher) -> tuple[str, ...]:
    return teacher.stages or (district.schools[teacher.home].stage,)


def covers(entry: Entry, district: District, posting: Posting) -> bool:
    """Whether an entry looks at a posting: by the home school and the start year."""
    home = district.teachers[posting.teacher].home
    return entry.scope.year(posting.start) and entry.scope.school(district, home)


def personal_failure(entry: Entry, teacher: Teacher, year: int) -> bool:
    """Whether a teacher fails a personal condition on 1 September of a year."""
    now = september(year)
    if entry.rule == "eligibility-years":
        return teacher.since is None or now - teacher.since < 12 * entry["years"]
    if entry.rule == "retirement-margin":
        ages = entry["retirement"]
        # Without a gender the earlier retirement is the careful reading.
        age = ages[teacher.gender] if teacher.gender else min(ages.values())
        return teacher.birth is None or teacher.birth + 12 * age - now <= 12 * entry["years"]
    return teacher.exempt in entry["reasons"] and (
        teacher.exempt_until is None or teacher.exempt_until >= now
    )


def eligible(district: District, policy: Policy, teacher: Teacher, year: int) -> bool:
    """Whether a teacher meets all personal conditions of the policy in a year, away or not.

    A condition counts here also where it only should hold.
    """
    return not any(
        entry.rule in PERSONAL
        and entry.scope.year(year)
        and entry.scope.school(district, teacher.home)
        and personal_failure(entry, teacher, year)
        for entry in policy.entries
    )


def applies(entry: Entry, kind: str) -> bool:
    """Whether a term-length entry speaks of a kind of posting (its plural is read too)."""
    return entry["applies-to"] in ("all", kind, kind + "s", kind + "es")


def breaks(entry: Entry, district: District, policy: Policy, posting: Posting) -> bool:
    """Whether a covered posting breaks the part of an entry that concerns it alone."""
    teacher = district.teachers[posting.teacher]
    home, host = district.schools[teacher.home], district.schools[posting.to]
    kind = district.kind(posting)
    match entry.rule:
        case "term-length":
            return applies(entry, kind) and not entry["minimum"] <= posting.years <= entry["maximum"]
        case "direction":
            return kind not in entry["allow"]
        case "in-group":
            if stages_meet((home.stage,), host.stage):
                return False
            return not entry["cross-stage"] or not stages_meet(licences(district, teacher), host.stage)
        case "stage-match":
            return not stages_meet(licences(district, teacher), host.stage)
        case "eligibility-years" if entry["mode"] != "filter":
            return False
        case "eligibility-years" | "retirement-margin" | "exemption":
            return personal_failure(entry, teacher, posting.start)
        case "flow-direction":
            upward = tier(district, posting.to) > tier(district, teacher.home)
            return entry["mode"] == "hard" and upward and kind != "attachment"
        case "dispatch-qualification":
            qualified = policy.belongs(teacher, entry["who"]) or teacher.title in entry["titles"]
            return home.role == "core" and not qualified
        case "application-approval":
            return any(getattr(teacher, need) != "yes" for need in entry["needs"])
        case "commute-cap":
            km, minutes = (None if entry[x] == "none" else entry[x] for x in ("km", "minutes"))
            known = district.minutes(teacher, posting.to)
            return (km is not None and district.tenths(teacher, posting.to) > 10 * km) or (
                minutes is not None and known is not None and known > minutes
            )
    return False


def tier(district: District, school: str) -> int:
    """core 3, central school 2, village school or teaching point 1."""
    row = district.schools[school]
    if row.parent is not None:
        return 1
    return 3 if row.role == "core" else 2


def outside(district: District, posting: Posting) -> bool:
    """Whether a posting leaves the group; a school in no group shares none."""
    home = district.group_of(district.teachers[posting.teacher].home)
    host = district.group_of(posting.to)
    return home is None or home != host


def too_soon(years: int, earlier: Posting, later: Posting) -> bool:
    """Whether ``later`` starts before the cool-down after ``earlier`` is over."""
    return later.start - earlier.end < years


def too_near_record(entry: Entry, district: District, posting: Posting) -> bool:
    """Whether a posting keeps too little distance from one of its teacher's records."""
    for record in district.past.get(posting.teacher, []):
        first, second = sorted([record.posting, posting], key=lambda p: (p.start, p.end))
        if too_soon(entry["years"], first, second):
            return True
    return False
