"""The candidates: every posting that no must rule forbids by itself."""

from .conditions import applies, breaks, covers, too_near_record
from .district import District, Posting
from .policy import Policy

KINDS = ["dispatch", "attachment", "lateral"]


def candidates(district: District, policy: Policy) -> list[Posting]:
    """All postings worth a column, sorted; should rules keep theirs and cost later."""
    musts = [entry for entry in policy.entries if entry.must]
    never = [pin for pin in district.pins if pin.effect == "never" and pin.to is not None]
    found = []
    for teacher in sorted(district.teachers):
        for year in policy.horizon:
            for school in sorted(district.schools):
                if school == district.teachers[teacher].home:
                    continue
                for years in range(1, longest(policy) + 1):
                    posting = Posting(teacher, school, year, years)
                    if (
                        district.kind(posting) in kinds(district, policy, posting)
                        and length_is_a_candidate(district, policy, posting)
                        and not overlaps_record(district, posting)
                        and not any(pin.matches(posting) for pin in never)
                        and not any(forbids(entry, district, policy, posting) for entry in musts)
                    ):
                        found.append(posting)
    return found


def forbids(entry, district: District, policy: Policy, posting: Posting) -> bool:
    if not covers(entry, district, posting):
        return False
    if entry.rule == "cool-down":
        return too_near_record(entry, district, posting)
    return breaks(entry, district, policy, posting)


def longest(policy: Policy) -> int:
    """The longest term any term-length entry speaks of, and at least the default of two years."""
    return max([2, *(entry["maximum"] for entry in policy.of("term-length"))])


def length_is_a_candidate(district: District, policy: Policy, posting: Posting) -> bool:
    """One or two years where no must term-length entry covers the posting; a should entry may add more.

    What a covering must entry allows is left to the entry itself.
    """
    spans = [
        entry
        for entry in policy.of("term-length")
        if covers(entry, district, posting) and applies(entry, district.kind(posting))
    ]
    if any(entry.must for entry in spans):
        return True
    return posting.years <= 2 or any(entry["minimum"] <= posting.years <= entry["maximum"] for entry in spans)


def kinds(district: District, policy: Policy, posting: Posting) -> list[str]:
    """Kinds of flow that are candidates at all: without a covering direction entry no lateral ones."""
    covered = any(covers(entry, district, posting) for entry in policy.of("direction"))
    return KINDS if covered else ["dispatch", "attachment"]


def overlaps_record(district: District, posting: Posting) -> bool:
    return any(
        record.occupies and record.posting.start < posting.end and posting.start < record.posting.end
        for record in district.past.get(posting.teacher, [])
    )
