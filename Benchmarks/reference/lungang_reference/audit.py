"""The recount: every rule and every criterion on a plan, by plain counting, without model or solver.

It shares with the rows only the facts of the district (who is who, which unit, which personal
condition a teacher meets) and none of their sums.
"""

import math
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from . import subjects
from .candidates import kinds, length_is_a_candidate, overlaps_record
from .conditions import breaks, covers, eligible, outside
from .criteria import Turns, wish
from .district import District, Pin, Posting
from .policy import Entry, Policy
from .rows import pinned_years


@dataclass(frozen=True)
class Violation:
    """A broken row: its subject, the value counted, the bound, and by how many units it misses."""

    rule: str
    entry: int | None
    subject: str
    value: int | Fraction
    bound: int | Fraction
    units: int


def order(posting: Posting) -> tuple:
    return posting.start, posting.end, posting.to


def pin_subject(pin: Pin) -> str:
    """School, teacher, year and length, those that the pin leaves blank left out."""
    parts = (pin.to, pin.teacher, pin.start, pin.years)
    return ",".join(str(part) for part in parts if part is not None)


class Audit:
    """All violations and criteria of a plan."""

    def __init__(self, district: District, policy: Policy, plan: list[Posting]):
        self.district, self.policy, self.plan = district, policy, plan
        self.violations: list[Violation] = []
        self.facts()
        self.pins()
        for entry in policy.entries:
            self.singly(entry)
            check = getattr(self, entry.rule.replace("-", "_"), None)
            if check:
                check(entry)

    @property
    def broken_musts(self) -> list[Violation]:
        return [v for v in self.violations if v.entry is None or self.policy.entries[v.entry].must]

    # -- finding ---------------------------------------------------------------------------------

    def found(self, entry: Entry | None, rule: str, subject: str, value, bound, units=None) -> None:
        units = math.ceil(abs(value - bound)) if units is None else units
        self.violations.append(Violation(rule, entry.index if entry else None, subject, value, bound, units))

    def at_least(self, entry: Entry, subject: str, value, bound) -> None:
        if value < bound:
            self.found(entry, entry.rule, subject, value, bound)

    def at_most(self, entry: Entry, subject: str, value, bound) -> None:
        if value > bound:
            self.found(entry, entry.rule, subject, value, bound)

    # -- counting --------------------------------------------------------------------------------

    def years(self, entry: Entry) -> list[int]:
        return [year for year in self.policy.horizon if entry.scope.year(year)]

    def counted(self, counting: str, year: int) -> list[Posting]:
        """Postings that count in a year: a cohort is the plan's alone, else the records count too."""
        if counting == "present":
            return [p for p in [*self.plan, *self.district.fixed] if p.covers(year)]
        decided = self.district.fixed if counting == "starting" else []
        return [p for p in [*self.plan, *decided] if p.start == year]

    def flows(self, entry: Entry, postings: list[Posting]) -> Counter:
        """How many of ``who`` go from unit to unit; moves inside a unit are ignored."""
        ground = self.district.seen_by(entry.parameters.get("units"))
        flows: Counter = Counter()
        for p in postings:
            home, host = ground.home_unit(p), ground.host_unit(p)
            if self.is_among(entry, p) and home != host:
                flows[home, host] += 1
        return flows

    def flow_tables(self, entry: Entry) -> list[tuple[str, Counter]]:
        """(subject suffix, flows) for every year, or every year and length where cohorts are counted."""
        tables = []
        for year in self.years(entry):
            postings = self.counted(entry["counting"], year)
            if entry["counting"] != "cohort":
                tables.append((f"{year}", self.flows(entry, postings)))
                continue
            for years in sorted({p.years for p in postings}):
                cohort = [p for p in postings if p.years == years]
                tables.append((f"{year},{years}", self.flows(entry, cohort)))
        return tables

    def is_among(self, entry: Entry, posting: Posting) -> bool:
        return self.policy.belongs(self.district.teachers[posting.teacher], entry["who"])

    # -- facts, pins, single postings ------------------------------------------------------------

    def facts(self) -> None:
        for p in self.plan:
            name = f"{p.teacher},{p.start}"
            if p.to == self.district.teachers[p.teacher].home:
                self.found(None, "own-school", name, 1, 0)
            if p.start not in self.policy.horizon:
                self.found(None, "horizon", name, p.start, self.policy.first)
            if overlaps_record(self.district, p):
                self.found(None, "one-posting-at-a-time", name, 2, 1)
            if self.district.kind(p) not in kinds(self.district, self.policy, p):
                self.found(None, "usual-direction", name, 1, 0)
            if not length_is_a_candidate(self.district, self.policy, p):
                self.found(None, "usual-term", name, p.years, 2)
        for teacher in sorted({p.teacher for p in self.plan}):
            own = [p for p in self.plan if p.teacher == teacher]
            for year in range(min(p.start for p in own), max(p.end for p in own)):
                here = sum(p.covers(year) for p in own)
                if here > 1:
                    self.found(None, "one-posting-at-a-time", f"{teacher},{year}", here, 1)

    def pins(self) -> None:
        for pin in self.district.pins:
            own = [p for p in self.plan if p.teacher == pin.teacher]
            matching = sum(pin.matches(p) for p in own)
            years = pinned_years(pin, self.policy)
            away = sum(any(p.covers(y) for y in years) for p in own)
            if pin.to is None:
                if (away > 0) != (pin.effect == "never"):
                    self.found(None, "pin", pin_subject(pin), away, int(pin.effect == "never"))
            elif (matching > 0) != (pin.effect == "must"):
                self.found(None, "pin", pin_subject(pin), matching, int(pin.effect == "must"))

    def singly(self, entry: Entry) -> None:
        for p in self.plan:
            if covers(entry, self.district, p) and breaks(entry, self.district, self.policy, p):
                self.found(entry, entry.rule, f"{p.teacher},{p.start}", 1, 0)

    # -- rules -----------------------------------------------------------------------------------

    def in_group(self, entry: Entry) -> None:
        leaving = [p for p in self.plan if covers(entry, self.district, p) and outside(self.district, p)]
        if entry["outside"] > 0:
            self.at_most(entry, "*", len(leaving), entry["outside"])
            return
        for p in leaving:
            self.found(entry, entry.rule, f"{p.teacher},{p.start}", 1, 0)

    def cool_down(self, entry: Entry) -> None:
        for p in self.plan:
            if not covers(entry, self.district, p):
                continue
            others = [r.posting for r in self.district.past.get(p.teacher, [])]
            # Of two postings that overlap, the later one starts too soon.
            others += [q for q in self.plan if q.teacher == p.teacher and order(q) < order(p)]
            gaps = [max(p.start - q.end, q.start - p.end) for q in others]
            if any(gap < entry["years"] for gap in gaps):
                self.found(entry, entry.rule, f"{p.teacher},{p.start}", min(gaps), entry["years"], 1)

    def member_coverage(self, entry: Entry) -> None:
        years = self.years(entry)
        for member, core in subjects.scoped_members(entry, self.district):

            def arrivals(postings: list[Posting], member=member, core=core) -> int:
                flows = self.flows(entry, postings)
                if entry["from"] == "core":
                    return flows[core, member]
                return sum(count for (_, host), count in flows.items() if host == member)

            if entry["within"] == "year":
                for year in years:
                    value = arrivals(self.counted(entry["counting"], year))
                    self.at_least(entry, f"{member},{year}", value, entry["minimum"])
            else:
                once = [p for p in self.plan if p.start in years]
                if entry["counting"] == "present":
                    everything = [*self.plan, *self.district.fixed]
                    once = [p for p in everything if set(range(p.start, p.end)) & set(years)]
                self.at_least(entry, member, arrivals(once), entry["minimum"])

    def backbone_quota(self, entry: Entry) -> None:
        for group in subjects.scoped_groups(entry, self.district):
            core = self.district.core_of[group]
            targets = subjects.quota_targets(entry, self.district, self.policy, group)
            for year in self.years(entry):
                flows = self.flows(entry, self.counted(entry["counting"], year))
                if entry["per"] == "group":
                    if targets:
                        value = sum(flows[core, m] for m in targets)
                        self.at_least(entry, f"{group},{year}", value, entry["minimum"])
                else:
                    for m in targets:
                        self.at_least(entry, f"{m},{year}", flows[core, m], entry["minimum"])

    def reciprocal_flow(self, entry: Entry) -> None:
        for suffix, flows in self.flow_tables(entry):
            sides: list[tuple[str, int, int]] = []
            if entry["level"] == "pair":
                for m, core in subjects.scoped_members(entry, self.district):
                    sides.append((m, flows[core, m], flows[m, core]))
            else:
                for group in subjects.scoped_groups(entry, self.district):
                    core = self.district.core_of[group]
                    members = subjects.group_members(entry, self.district, group)
                    out = sum(flows[core, m] for m in members)
                    sides.append((group, out, sum(flows[m, core] for m in members)))
            for subject, out, home in sides:
                if entry["mode"] == "both-ways":
                    if (out > 0) != (home > 0):
                        self.found(entry, entry.rule, f"{subject},{suffix}", 0, 1)
                else:
                    self.at_most(entry, f"{subject},{suffix}", abs(out - home), entry["tolerance"])

    def headcount_balance(self, entry: Entry) -> None:
        for suffix, flows in self.flow_tables(entry):
            for unit in subjects.scoped_units(entry, self.district):
                into = sum(count for (_, host), count in flows.items() if host == unit)
                out = sum(count for (home, _), count in flows.items() if home == unit)
                self.at_most(entry, f"{unit},{suffix}", abs(into - out), entry["tolerance"])

    def present(self, school: str, subject: str, year: int, weighed: bool = False):
        """(home, present) of a school's teachers of a main subject."""
        home = present = 0
        for teacher in self.district.teachers.values():
            if teacher.subject != subject:
                continue
            share = subjects.load(self.policy, self.district, teacher) if weighed else 1
            # Every posting counts, so that somebody sent to two schools at once is away twice.
            postings = [p for p in self.counted("present", year) if p.teacher == teacher.id]
            home += share * (teacher.home == school)
            present += share * ((teacher.home == school) * (1 - len(postings)))
            present += share * sum(p.to == school for p in postings)
        return home, present

    def subject_cover(self, entry: Entry) -> None:
        for school in sorted(self.district.schools):
            if not entry.scope.school(self.district, school):
                continue
            for subject in sorted({t.subject for t in self.district.staff[school]}):
                for year in self.years(entry):
                    home, value = self.present(school, subject, year, weighed=True)
                    keep = entry["keep"]
                    if keep == "need":
                        keep = subjects.needed(self.district, school, subject, year)
                        keep = 1 if keep is None else keep
                    self.at_least(entry, f"{school},{subject},{year}", value, min(keep, home))

    def max_away(self, entry: Entry) -> None:
        for school, staff in sorted(self.district.staff.items()):
            if entry.scope.school(self.district, school):
                bound = max(entry["at-least"], math.floor(entry["share"] * len(staff)))
                for year in self.years(entry):
                    away = [
                        p
                        for p in self.counted("present", year)
                        if self.district.teachers[p.teacher].home == school and self.is_among(entry, p)
                    ]
                    self.at_most(entry, f"{school},{year}", len(away), bound)

    def sent(self, entry: Entry, group: str | None, postings: list[Posting]) -> list[Posting]:
        """Postings of teachers whose home is in scope, and in a group if one is given."""
        ids = {t.id for t in subjects.scoped_teachers(entry, self.district, group)}
        return [p for p in postings if p.teacher in ids]

    def exchange_share(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            for year in self.years(entry):
                going = self.sent(entry, group, self.counted(entry["counting"], year))
                value = sum(self.is_among(entry, p) for p in going)
                able = sum(
                    self.policy.belongs(t, entry["who"]) and eligible(self.district, self.policy, t, year)
                    for t in subjects.scoped_teachers(entry, self.district, group)
                )
                bound = math.ceil(entry["minimum"] * able)
                self.at_least(entry, f"{group or '*'},{year}", value, bound)

    def backbone_share(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            for year in self.years(entry):
                going = self.sent(entry, group, self.counted(entry["counting"], year))
                value = sum(self.is_among(entry, p) for p in going)
                bound = math.ceil(Fraction(entry["minimum"]) * len(going))
                self.at_least(entry, f"{group or '*'},{year}", value, bound)

    def override_share(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            teachers = subjects.scoped_teachers(entry, self.district, group)
            going = [p for p in self.sent(entry, group, self.plan) if entry.scope.year(p.start)]
            value = sum(self.is_pinned(p) for p in going)
            if entry["counts"] == "every":
                value += len(
                    {t.id for t in teachers} & {p.teacher for p in self.district.pins if p.holds_back()}
                )
            self.at_most(entry, group or "*", value, math.floor(Fraction(entry["share"]) * len(going)))

    def is_pinned(self, posting: Posting) -> bool:
        for pin in self.district.pins:
            if pin.effect == "must" and pin.to == posting.to and pin.matches(posting):
                return True
            if pin.effect == "never" and pin.to is None and pin.teacher == posting.teacher:
                first = self.policy.first if pin.start is None else pin.start
                years = len(self.policy.horizon) if pin.start is None else pin.years or 1
                if posting.start < first + years and first < posting.end:
                    return True
        return False

    def batch_attachment(self, entry: Entry) -> None:
        years = self.years(entry)
        for member, core in subjects.scoped_members(entry, self.district):
            starts = [self.flows(entry, self.counted("starting", year))[member, core] for year in years]
            if entry["within"] == "year":
                for year, value in zip(years, starts, strict=True):
                    self.at_least(entry, f"{member},{year}", value, entry["minimum"])
            else:
                self.at_least(entry, member, sum(starts), entry["minimum"])
                self.at_least(entry, member, sum(v > 0 for v in starts), entry["batches"])

    def cadre_secondment(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            for year in self.years(entry):
                going = self.sent(entry, group, self.counted(entry["counting"], year))
                value = sum(self.policy.is_cadre(self.district.teachers[p.teacher]) for p in going)
                self.at_least(entry, f"{group or '*'},{year}", value, entry["minimum"])

    def two_way_members(self, entry: Entry) -> None:
        years = self.years(entry)
        spans = [("", years)] if entry["within"] == "horizon" else [(f",{y}", [y]) for y in years]
        for group in subjects.scoped_groups(entry, self.district):
            units = subjects.group_members(entry, self.district, group)
            if entry["include-core"]:
                units = [*units, self.district.core_of[group]]
            for suffix, span in spans:
                flows = self.flows(entry, [p for p in self.plan if p.start in span])
                for a in units:
                    for b in units:
                        if a < b and (flows[a, b] > 0) != (flows[b, a] > 0):
                            self.found(entry, entry.rule, f"{a},{b}{suffix}", 0, 1)

    def head_rotation(self, entry: Entry) -> None:
        for school in sorted(self.district.schools):
            heads = {t.id for t in subjects.heads(self.district, school)}
            if heads and entry.scope.school(self.district, school):
                for year in self.years(entry):
                    if subjects.falling(self.district, school, year, entry["years"]):
                        gone = {p.teacher for p in self.counted("present", year)} & heads
                        self.at_least(entry, f"{school},{year}", len(gone), 1)

    # -- criteria --------------------------------------------------------------------------------

    def criterion(self, name: str, baseline: list[Posting]) -> int:
        district, teachers = self.district, self.district.teachers
        if name == "breaches":
            entries = self.policy.entries
            return sum(
                v.units * entries[v.entry].weight
                for v in self.violations
                if v.entry is not None and not entries[v.entry].must
            )
        if name == "needs":
            total = 0
            for school, subject in {(n.school, n.subject) for n in district.needs}:
                for year in self.policy.horizon:
                    posts = subjects.needed(district, school, subject, year)
                    if posts is None:
                        continue
                    # A row of no posts counts as well: in a damaged plan fewer than none may be there.
                    short = posts - self.present(school, subject, year)[1]
                    total += (1 + district.schools[school].weakness) * max(0, short)
            return total
        if name == "wishes":
            return sum(wish(district, p) for p in self.plan)
        if name == "travel":
            return sum(district.tenths(teachers[p.teacher], p.to) * p.years for p in self.plan)
        if name == "turn":
            turns = Turns(district, self.policy)
            return sum(turns.waiting_longer(p) for p in self.plan)
        if name == "disruption":
            return len(set(self.plan) ^ set(baseline))
        raise ValueError(name)
