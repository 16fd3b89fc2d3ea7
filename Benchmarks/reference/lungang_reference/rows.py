"""Every rule of the catalogue as rows over one binary column per candidate."""

import math
from collections.abc import Callable
from fractions import Fraction

from . import subjects
from .conditions import breaks, covers, eligible, outside, too_near_record, too_soon
from .district import District, Posting
from .model import Model, Number, Objective
from .policy import Entry, Policy


class Formulation:
    """The model of a district under a policy; column i < len(candidates) is candidate i."""

    def __init__(self, district: District, policy: Policy, candidates: list[Posting]):
        self.district, self.policy, self.candidates = district, policy, candidates
        self.model = Model()
        self.breaches = Objective()
        for _ in candidates:
            self.model.column(1)
        self.of_teacher: dict[str, list[int]] = {}
        for column, posting in enumerate(candidates):
            self.of_teacher.setdefault(posting.teacher, []).append(column)
        self.touching: dict[tuple[str, str], list[int]] = {}
        for column, posting in enumerate(candidates):
            teacher = district.teachers[posting.teacher]
            for school in (teacher.home, posting.to):
                self.touching.setdefault((school, teacher.subject), []).append(column)
        self.lengths = sorted({posting.years for posting in candidates})
        self.one_at_a_time()
        self.pins()
        for entry in policy.entries:
            self.write(entry)

    # -- doors ---------------------------------------------------------------------------------

    def where(self, keep: Callable[[Posting], bool]) -> dict[int, Number]:
        return {column: 1 for column, posting in enumerate(self.candidates) if keep(posting)}

    def require(
        self,
        entry: Entry | None,
        subject: str,
        terms: dict[int, Number],
        lower: Number | None = None,
        upper: Number | None = None,
    ) -> None:
        """A row of an entry; a should entry gets a slack on each side that costs its weight a unit."""
        name = f"{entry.rule if entry else 'fact'}[{subject}]"
        if entry is not None and not entry.must:
            terms = dict(terms)
            if lower is not None:
                terms[self.slack(entry)] = 1
            if upper is not None:
                terms[self.slack(entry)] = -1
        self.model.require(name, terms, lower, upper)

    def slack(self, entry: Entry, upper: float = float("inf")) -> int:
        column = self.model.column(upper)
        self.breaches.add(column, entry.weight)
        return column

    def implies(self, entry: Entry, subject: str, flows: list["Flow"]) -> None:
        """Where one of two flows is above zero the other is too; a breach is one unit."""
        cost = {} if entry.must else {self.slack(entry, 1): 1}
        for one, other in (flows, flows[::-1]):
            support = dict.fromkeys(other.columns, 1) | cost
            for column in one.columns:
                # x <= other + breach
                self.model.require(
                    f"{entry.rule}[{subject}]", support | {column: support.get(column, 0) - 1}, -other.fixed
                )
            if one.fixed > 0:
                self.model.require(f"{entry.rule}[{subject}]", support, 1 - other.fixed)

    def flow(self, keep: Callable[[Posting], bool], counting: str, year: int, length: int | None) -> "Flow":
        """Postings of one kind counted in a year: starting, present (both with records) or one cohort."""
        if counting == "present":
            fixed = sum(1 for p in self.district.fixed if p.covers(year) and keep(p))
            return Flow(self.where(lambda p: p.covers(year) and keep(p)), fixed)
        fixed = 0
        if counting == "starting":
            fixed = sum(1 for p in self.district.fixed if p.start == year and keep(p))
        return Flow(
            self.where(lambda p: p.start == year and length in (None, p.years) and keep(p)),
            fixed,
        )

    def moments(self, entry: Entry) -> list[tuple[int, int | None]]:
        """(year, length) a counting rule stands for; the length only where cohorts are counted."""
        years = [year for year in self.policy.horizon if entry.scope.year(year)]
        if entry["counting"] == "cohort":
            return [(year, length) for year in years for length in self.lengths]
        return [(year, None) for year in years]

    def among(self, entry: Entry, posting: Posting) -> bool:
        return self.policy.belongs(self.district.teachers[posting.teacher], entry["who"])

    def crossing(self, entry: Entry, origins: set[str], hosts: set[str]) -> Callable[[Posting], bool]:
        return lambda p: subjects.crosses(entry, self.district, p, origins, hosts) and self.among(entry, p)

    # -- facts and pins --------------------------------------------------------------------------

    def one_at_a_time(self) -> None:
        last = max((p.end for p in self.candidates), default=0)
        for teacher, columns in self.of_teacher.items():
            for year in range(self.policy.first, last):
                terms = {c: 1 for c in columns if self.candidates[c].covers(year)}
                if len(terms) > 1:
                    self.require(None, f"{teacher},{year}", terms, upper=1)

    def pins(self) -> None:
        for pin in self.district.pins:
            columns = self.of_teacher.get(pin.teacher, [])
            matching = {c: 1 for c in columns if pin.matches(self.candidates[c])}
            years = pinned_years(pin, self.policy)
            away = {c: 1 for c in columns if any(self.candidates[c].covers(y) for y in years)}
            if pin.to is None and pin.effect == "must":
                self.require(None, f"pin,{pin.teacher}", away, upper=0)
            elif pin.to is None:
                self.require(None, f"pin,{pin.teacher}", away, lower=1)
            elif pin.effect == "must":
                self.require(None, f"pin,{pin.teacher}", matching, lower=1)

    # -- rules -----------------------------------------------------------------------------------

    def write(self, entry: Entry) -> None:
        if not entry.must:
            for column, posting in enumerate(self.candidates):
                if covers(entry, self.district, posting) and breaks(
                    entry, self.district, self.policy, posting
                ):
                    self.breaches.add(column, entry.weight)
        writer = getattr(self, entry.rule.replace("-", "_"), None)
        if writer:
            writer(entry)

    def in_group(self, entry: Entry) -> None:
        terms = self.where(lambda p: covers(entry, self.district, p) and outside(self.district, p))
        self.require(entry, "*", terms, upper=entry["outside"])

    def cool_down(self, entry: Entry) -> None:
        """A must forbids each pair; a should costs one unit per posting that starts too soon."""
        for columns in self.of_teacher.values():
            for later in columns:
                posting = self.candidates[later]
                if not covers(entry, self.district, posting):
                    continue
                breach = None
                if not entry.must and too_near_record(entry, self.district, posting):
                    self.breaches.add(later, entry.weight)
                    continue
                for earlier in columns:
                    before = self.candidates[earlier]
                    if before.end <= posting.start and too_soon(entry["years"], before, posting):
                        terms = {earlier: 1, later: 1}
                        if not entry.must:
                            breach = self.slack(entry, 1) if breach is None else breach
                            terms[breach] = -1
                        self.model.require(f"cool-down[{posting.teacher},{posting.start}]", terms, None, 1)

    def member_coverage(self, entry: Entry) -> None:
        years = [year for year in self.policy.horizon if entry.scope.year(year)]
        for member, core in subjects.scoped_members(entry, self.district):
            origins = {core} if entry["from"] == "core" else set(self.district.schools)
            keep = self.crossing(entry, origins, {member})
            if entry["within"] == "year":
                for year in years:
                    flow = self.flow(keep, entry["counting"], year, None)
                    self.require(entry, f"{member},{year}", flow.columns, entry["minimum"] - flow.fixed)
            else:
                once = self.whole_horizon(keep, entry["counting"], years)
                self.require(entry, member, once.columns, entry["minimum"] - once.fixed)

    def whole_horizon(self, keep: Callable[[Posting], bool], counting: str, years: list[int]) -> "Flow":
        """Each posting counted once over the given years."""

        def counts(posting: Posting) -> bool:
            if counting == "present":
                return any(posting.covers(year) for year in years)
            return posting.start in years

        fixed = 0
        if counting in ("present", "starting"):
            fixed = sum(1 for p in self.district.fixed if counts(p) and keep(p))
        return Flow(self.where(lambda p: counts(p) and keep(p)), fixed)

    def backbone_quota(self, entry: Entry) -> None:
        for group in subjects.scoped_groups(entry, self.district):
            core = self.district.core_of[group]
            targets = subjects.quota_targets(entry, self.district, self.policy, group)
            shares = [(group, targets)] if entry["per"] == "group" else [(m, [m]) for m in targets]
            for subject, hosts in shares:
                if not hosts:
                    continue
                keep = self.crossing(entry, {core}, set(hosts))
                for year, length in self.moments(entry):
                    flow = self.flow(keep, entry["counting"], year, length)
                    self.require(entry, f"{subject},{year}", flow.columns, entry["minimum"] - flow.fixed)

    def reciprocal_flow(self, entry: Entry) -> None:
        if entry["level"] == "pair":
            shares = [(m, {m}, core) for m, core in subjects.scoped_members(entry, self.district)]
        else:
            shares = [
                (g, set(subjects.group_members(entry, self.district, g)), self.district.core_of[g])
                for g in subjects.scoped_groups(entry, self.district)
            ]
        for subject, members, core in shares:
            there, back = self.crossing(entry, {core}, members), self.crossing(entry, members, {core})
            for year, length in self.moments(entry):
                name = f"{subject},{year}" + ("" if length is None else f",{length}")
                out = self.flow(there, entry["counting"], year, length)
                home = self.flow(back, entry["counting"], year, length)
                if entry["mode"] == "both-ways":
                    self.implies(entry, name, [out, home])
                else:
                    self.balance(entry, name, out, home)

    def balance(self, entry: Entry, subject: str, one: "Flow", other: "Flow") -> None:
        terms = dict(one.columns)
        for column in other.columns:
            terms[column] = terms.get(column, 0) - 1
        gap = one.fixed - other.fixed
        if terms or gap:
            self.require(entry, subject, terms, -entry["tolerance"] - gap, entry["tolerance"] - gap)

    def headcount_balance(self, entry: Entry) -> None:
        everywhere = set(self.district.schools)
        for unit in subjects.scoped_units(entry, self.district):
            into = self.crossing(entry, everywhere, {unit})
            out = self.crossing(entry, {unit}, everywhere)
            for year, length in self.moments(entry):
                name = f"{unit},{year}" + ("" if length is None else f",{length}")
                flows = [self.flow(keep, entry["counting"], year, length) for keep in (into, out)]
                self.balance(entry, name, *flows)

    def subject_cover(self, entry: Entry) -> None:
        for school in sorted(self.district.schools):
            if not entry.scope.school(self.district, school):
                continue
            for subject in sorted({t.subject for t in self.district.staff[school]}):
                for year in self.policy.horizon:
                    if entry.scope.year(year):
                        home, terms, fixed = self.presence(school, subject, year, weighed=True)
                        keep = entry["keep"]
                        if keep == "need":
                            posts = subjects.needed(self.district, school, subject, year)
                            keep = 1 if posts is None else posts
                        bound = min(keep, home) - home - fixed
                        self.require(entry, f"{school},{subject},{year}", terms, bound)

    def presence(self, school: str, subject: str, year: int, weighed: bool = False):
        """(home, change by columns, change by records) of a school's teachers of a main subject."""

        def change(posting: Posting) -> Number:
            teacher = self.district.teachers[posting.teacher]
            if teacher.subject != subject or not posting.covers(year):
                return 0
            share = subjects.load(self.policy, self.district, teacher) if weighed else 1
            return share * ((posting.to == school) - (teacher.home == school))

        home = sum(
            subjects.load(self.policy, self.district, t) if weighed else 1
            for t in self.district.staff[school]
            if t.subject == subject
        )
        terms = {c: change(self.candidates[c]) for c in self.touching.get((school, subject), [])}
        terms = {column: value for column, value in terms.items() if value}
        return home, terms, sum(change(p) for p in self.district.fixed)

    def max_away(self, entry: Entry) -> None:
        for school in sorted(self.district.schools):
            if not entry.scope.school(self.district, school):
                continue
            staff = len(self.district.staff[school])
            bound = max(entry["at-least"], math.floor(entry["share"] * staff))
            for year in self.policy.horizon:
                if entry.scope.year(year):
                    flow = self.flow(
                        self.away_from(entry, school),
                        "present",
                        year,
                        None,
                    )
                    self.require(entry, f"{school},{year}", flow.columns, upper=bound - flow.fixed)

    def away_from(self, entry: Entry, school: str) -> Callable[[Posting], bool]:
        return lambda p: self.district.teachers[p.teacher].home == school and self.among(entry, p)

    def exchange_share(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            teachers = [
                t
                for t in subjects.scoped_teachers(entry, self.district, group)
                if self.policy.belongs(t, entry["who"])
            ]
            ids = {t.id for t in teachers}
            for year, length in self.moments(entry):
                able = sum(eligible(self.district, self.policy, t, year) for t in teachers)
                flow = self.flow(of_one(ids), entry["counting"], year, length)
                bound = math.ceil(entry["minimum"] * able) - flow.fixed
                self.require(entry, f"{group or '*'},{year}", flow.columns, bound)

    def backbone_share(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            ids = {t.id for t in subjects.scoped_teachers(entry, self.district, group)}
            share = Fraction(entry["minimum"])
            for year in self.policy.horizon:
                if entry.scope.year(year):
                    terms = self.flow(of_one(ids), entry["counting"], year, None).columns
                    for column in terms:
                        key = self.among(entry, self.candidates[column])
                        terms[column] = (int(key) - share) * share.denominator
                    fixed = [p for p in self.district.fixed if p.teacher in ids and p.covers(year)]
                    if entry["counting"] != "present":
                        fixed = [p for p in fixed if p.start == year and entry["counting"] == "starting"]
                    surplus = sum(int(self.among(entry, p)) - share for p in fixed) * share.denominator
                    if not entry.must:
                        terms[self.slack(entry)] = share.denominator
                    self.model.require(f"backbone-share[{group or '*'},{year}]", terms, -surplus)

    def override_share(self, entry: Entry) -> None:
        share = Fraction(entry["share"])
        for group in subjects.wards(entry, self.district):
            ids = {t.id for t in subjects.scoped_teachers(entry, self.district, group)}
            if not ids and group is None:
                continue
            held = {pin.teacher for pin in self.district.pins if pin.holds_back()} & ids
            fixed = len(held) if entry["counts"] == "every" else 0
            terms = {}
            for column, posting in enumerate(self.candidates):
                if posting.teacher in ids and entry.scope.year(posting.start):
                    asked = any(asks(pin, posting, self.policy) for pin in self.district.pins)
                    terms[column] = (int(asked) - share) * share.denominator
            if not entry.must:
                terms[self.slack(entry)] = -share.denominator
            name = f"override-share[{group or '*'}]"
            self.model.require(name, terms, upper=-fixed * share.denominator)

    def batch_attachment(self, entry: Entry) -> None:
        years = [year for year in self.policy.horizon if entry.scope.year(year)]
        for member, core in subjects.scoped_members(entry, self.district):
            keep = self.crossing(entry, {member}, {core})
            flows = {year: self.flow(keep, "starting", year, None) for year in years}
            starts = {year: flow.columns for year, flow in flows.items()}
            if entry["within"] == "year":
                for year in years:
                    bound = entry["minimum"] - flows[year].fixed
                    self.require(entry, f"{member},{year}", starts[year], bound)
                continue
            total = {column: 1 for year in years for column in starts[year]}
            decided = sum(flow.fixed for flow in flows.values())
            self.require(entry, member, total, entry["minimum"] - decided)
            batches = {}
            for year in years:
                batch = self.model.column(1)
                batches[batch] = 1
                self.model.require(f"batch[{member},{year}]", starts[year] | {batch: -1}, -flows[year].fixed)
            self.require(entry, member, batches, entry["batches"])

    def cadre_secondment(self, entry: Entry) -> None:
        for group in subjects.wards(entry, self.district):
            ids = {
                t.id for t in subjects.scoped_teachers(entry, self.district, group) if self.policy.is_cadre(t)
            }
            for year, length in self.moments(entry):
                flow = self.flow(of_one(ids), entry["counting"], year, length)
                bound = entry["minimum"] - flow.fixed
                self.require(entry, f"{group or '*'},{year}", flow.columns, bound)

    def two_way_members(self, entry: Entry) -> None:
        years = [year for year in self.policy.horizon if entry.scope.year(year)]
        for group in subjects.scoped_groups(entry, self.district):
            units = subjects.group_members(entry, self.district, group)
            if entry["include-core"]:
                units = [self.district.core_of[group], *units]
            spans = [(f",{year}", [year]) for year in years]
            if entry["within"] == "horizon":
                spans = [("", years)]
            for a in units:
                for b in units:
                    if a < b:
                        for name, span in spans:
                            flows = [
                                self.whole_horizon(self.crossing(entry, {p}, {q}), "starting", span)
                                for p, q in ((a, b), (b, a))
                            ]
                            self.implies(entry, f"{a},{b}{name}", flows)

    def head_rotation(self, entry: Entry) -> None:
        for school in sorted(self.district.schools):
            heads = {t.id for t in subjects.heads(self.district, school)}
            if not heads or not entry.scope.school(self.district, school):
                continue
            for year in self.policy.horizon:
                falling = subjects.falling(self.district, school, year, entry["years"])
                if entry.scope.year(year) and falling:
                    flow = self.flow(of_one(heads), "present", year, None)
                    self.require(entry, f"{school},{year}", flow.columns, 1 - flow.fixed)


class Flow:
    """The columns a count sums over, and what the records add to it."""

    def __init__(self, columns: dict[int, Number], fixed: int):
        self.columns, self.fixed = columns, fixed


def of_one(ids: set[str]) -> Callable[[Posting], bool]:
    """Postings of one of some teachers."""
    return lambda p: p.teacher in ids


def asks(pin, posting: Posting, policy: Policy) -> bool:
    """Whether a posting is one that a pin asks for: to a school, or anywhere in certain years."""
    if pin.holds_back() or pin.teacher != posting.teacher:
        return False
    if pin.to is None:
        return any(posting.covers(year) for year in pinned_years(pin, policy))
    return pin.matches(posting)


def pinned_years(pin, policy: Policy) -> range:
    """The school years in which a pin without a school has the teacher at home, or not at home."""
    if pin.start is None:
        return policy.horizon
    return range(pin.start, pin.start + (pin.years or 1))
