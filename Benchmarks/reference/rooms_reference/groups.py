"""Forming groups, pairs and boards: all choices, all rules as rows, all criteria."""

from fractions import Fraction
from math import ceil
from pathlib import Path

from lungang_reference.solving import Answer, solve

from .facts import Entry, Facts, table, words
from .rows import Rows, Terms, added

CRITERIA = [
    "breaches",
    "mutual-choice",
    "pairs-apart",
    "unpaired",
    "group-distance",
    "pair-distance",
    "strength-balance",
]
STAGES = {"nine-year": {"primary", "junior"}}
SHOULD = {"two-way-choice": "should", "proximity": "should"}


def stages(word: str) -> set[str]:
    return STAGES.get(word, {word})


class Groups:
    """One folder of schools to be grouped."""

    def __init__(self, folder: Path):
        self.facts = facts = Facts(folder)
        self.units = facts.units()
        self.cores = [school for school in self.units if facts.schools[school]["role"] == "core"]
        self.wishes = {row["school"]: words(row["wishes"]) for row in table(folder, "wishes")}
        self.requests = [row["school"] for row in table(folder, "requests")]
        self.profiles = {row["school"]: row for row in table(folder, "profiles")}
        self.mentors = table(folder, "mentors")
        self.studios = table(folder, "studios")
        self.classes = table(folder, "classes")
        self.partners = table(folder, "partners")
        self.subject_groups = table(folder, "subject-groups")
        self.seats = table(folder, "board-seats")
        self.people = table(folder, "board-candidates")
        named = [c for c in facts.policy.get("criteria", []) if c in [*CRITERIA, "group-changes"]]
        if not set(named) - {"breaches"}:
            named = CRITERIA
        should = any(e.firm(SHOULD.get(e.rule, "must")) == "should" for e in facts.entries)
        self.criteria = (["breaches"] if should and "breaches" not in named else []) + named

    # -- words -----------------------------------------------------------------------------

    def name(self, core: str) -> str:
        return self.facts.schools[core]["group"]

    def stage(self, school: str) -> set[str]:
        return stages(self.facts.schools[school]["stage"])

    def way(self, one: str, other: str) -> int:
        return self.facts.tenths(one, other, [(one, other), (other, one)])

    def accepts(self, one: str, other: str) -> bool:
        return one not in self.wishes or other in self.wishes[one]

    def scoped_cores(self, entry: Entry) -> list[str]:
        return [core for core in self.cores if self.facts.in_scope(entry, core, self.name(core))]

    def scoped_units(self, entry: Entry) -> list[str]:
        return [school for school in self.units if self.facts.in_scope(entry, school)]

    def home(self, teacher: str) -> str:
        return self.facts.unit(self.facts.teachers[teacher]["school"])

    # -- the model -------------------------------------------------------------------------

    def build(self) -> Rows:
        self.rows = rows = Rows(self.criteria)
        self.place = {(school, core): rows.yes() for school in self.units for core in self.cores}
        for school in self.units:
            rows.require(None, added([self.place[school, core] for core in self.cores]), None, 1)
            for core in self.cores:
                rows.require(None, {self.place[school, core]: 1, self.place[core, core]: -1}, None, 0)
        self.pairs: list[tuple[str, str, str, int, Entry]] = []
        for entry in self.facts.entries:
            getattr(self, entry.rule.replace("-", "_"), lambda entry: None)(entry)
        self.goals()
        return rows

    def require(self, entry: Entry, terms: Terms, lower=None, upper=None) -> None:
        self.rows.require(entry, terms, lower, upper, SHOULD.get(entry.rule, "must"))

    def size(self, core: str) -> Terms:
        return added([self.place[school, core] for school in self.units])

    def together(self, one: str, other: str, column: int) -> None:
        """A column that may be 1 only where two are in one group."""
        if one == other:
            return
        both = []
        for core in self.cores:
            here = self.rows.yes()
            self.rows.model.require("here", {here: 1, self.place[one, core]: -1}, None, 0)
            self.rows.model.require("here", {here: 1, self.place[other, core]: -1}, None, 0)
            both.append(here)
        self.rows.model.require("together", added([column], {here: -1 for here in both}), None, 0)

    # -- groups ----------------------------------------------------------------------------

    def group_count(self, entry: Entry) -> None:
        formed = added([self.place[core, core] for core in self.scoped_cores(entry)])
        self.require(entry, formed, entry.get("count", 1), entry.get("count", 1))

    def core_kind(self, entry: Entry) -> None:
        for core in self.scoped_cores(entry):
            kind = entry.get("kind", "designated")
            fits = kind == "designated"
            if kind == "urban":
                fits = self.facts.schools[core]["area"] == "urban"
            if kind == "category":
                fits = self.profiles.get(core, {}).get("category") in entry.listed("categories")
            if not fits:
                self.rows.model.require("core-kind", {self.place[core, core]: 1}, None, 0)

    def group_size(self, entry: Entry) -> None:
        for core in self.scoped_cores(entry):
            formed = self.place[core, core]
            size = self.size(core) if entry.get("count-core", True) else added(self.size(core), {formed: -1})
            if entry.get("minimum") is not None:
                self.require(entry, added(size, {formed: -entry.get("minimum")}), 0, None)
            if entry.get("maximum") is not None:
                self.require(entry, added(size, {formed: -entry.get("maximum")}), None, 0)
            if entry.get("allowed"):
                chosen = {int(number): self.rows.yes() for number in entry.listed("allowed")}
                self.rows.model.require("allowed", added(chosen.values(), {formed: -1}), 0, 0)
                sizes = {column: -number for number, column in chosen.items()}
                self.rows.model.require("allowed", added(size, sizes), 0, 0)

    def one_group_each(self, entry: Entry) -> None:
        share = Fraction(str(entry.get("share", 1)))
        units = self.scoped_units(entry)
        sums = [added([self.place[school, core] for core in self.cores]) for school in units]
        if share == 1:
            for terms in sums:
                self.require(entry, terms, 1, None)
        else:
            self.require(entry, added(*sums), ceil(share * len(units)), None)

    def group_stage(self, entry: Entry) -> None:
        for core in self.scoped_cores(entry):
            if entry.get("mode", "same") == "same":
                for school in self.units:
                    if not self.stage(school) & self.stage(core):
                        self.rows.model.require("stage", {self.place[school, core]: 1}, None, 0)
                continue
            held = []
            for stage in ["kindergarten", "primary", "junior", "senior"]:
                has = self.rows.yes()
                there = [self.place[school, core] for school in self.units if stage in self.stage(school)]
                self.rows.model.require("has", added([has], {c: -1 for c in there}), None, 0)
                held.append(has)
            self.rows.model.require(
                "stages", added(held, {self.place[core, core]: -entry.get("minimum", 2)}), 0, None
            )

    def mixed_strength(self, entry: Entry) -> None:
        for core in self.scoped_cores(entry):
            for what in entry.listed("of") or ["strength"]:
                for side in (True, False):
                    there = [
                        self.place[school, core]
                        for school in self.units
                        if side
                        == (
                            self.facts.is_weak(school)
                            if what == "strength"
                            else self.facts.schools[school]["area"] == "urban"
                        )
                    ]
                    self.require(entry, added(there, {self.place[core, core]: -1}), 0, None)

    def two_way_choice(self, entry: Entry) -> None:
        for school in self.scoped_units(entry):
            against = [
                self.place[school, core]
                for core in self.cores
                if core != school and not (self.accepts(school, core) and self.accepts(core, school))
            ]
            if against:
                self.require(entry, added(against), None, 0)

    def proximity(self, entry: Entry) -> None:
        for school in self.scoped_units(entry):
            far = [
                self.place[school, core]
                for core in self.cores
                if core != school and self.way(school, core) > 10 * entry.get("km", 20)
            ]
            if far:
                self.require(entry, added(far), None, 0)

    def keep_groups(self, entry: Entry) -> None:
        for school in self.scoped_units(entry):
            group = self.facts.group(school)
            if group:
                own = [self.place[school, core] for core in self.cores if self.name(core) == group]
                self.require(entry, added(own), 1, None)

    # -- pairs -----------------------------------------------------------------------------

    def assistance_pair(self, entry: Entry) -> None:
        facts = self.facts
        units = self.scoped_units(entry)
        asks = self.requests if entry.get("on-request", True) else [s for s in units if facts.is_weak(s)]
        helped = [school for school in units if school in asks]
        kinds = entry.listed("kinds") or ["strong-weak"]
        of_helper: dict[str, list[int]] = {}
        for school in helped:
            own = []
            for helper in self.units:
                if helper in helped or not self.stage(helper) & self.stage(school):
                    continue
                if entry.get("same-town"):
                    towns = [self.profiles.get(s, {}).get("town") for s in (helper, school)]
                    if not towns[0] or towns[0] != towns[1]:
                        continue
                natures = [self.profiles.get(s, {}).get("nature") for s in (helper, school)]
                fits = ("public-private" in kinds and natures == ["public", "private"]) or (
                    "strong-weak" in kinds and not facts.is_weak(helper) and facts.is_weak(school)
                )
                if not fits:
                    continue
                column = self.rows.yes()
                own.append(column)
                of_helper.setdefault(helper, []).append(column)
                self.pairs.append(("assistance", helper, school, column, entry))
                if entry.get("same-group", "preferred") == "required":
                    self.together(helper, school, column)
            self.require(entry, added(own), 1, 1)
        for columns in of_helper.values():
            self.require(entry, added(columns), None, entry.get("maximum", 1))

    def mentor_pairs(self, entry: Entry) -> None:
        facts = self.facts
        listed = [row for row in self.mentors if facts.in_scope(entry, self.home(row["teacher"]))]

        def subject(row: dict) -> str:
            return row.get("subject") or facts.subjects(row["teacher"])[0]

        mentors = [row for row in self.mentors if row["side"] == "mentor"]
        apprentices = [row for row in listed if row["side"] == "apprentice"]
        found = []
        for apprentice in apprentices:
            for mentor in mentors:
                if mentor["teacher"] == apprentice["teacher"]:
                    continue
                if entry.get("same-subject", True) and subject(mentor) != subject(apprentice):
                    continue
                homes = (self.home(mentor["teacher"]), self.home(apprentice["teacher"]))
                column = self.rows.yes()
                self.together(*homes, column)
                if entry.get("from", "group") == "core":
                    if homes[0] not in self.cores or homes[0] == homes[1]:
                        self.rows.model.require("from core", {column: 1}, None, 0)
                        continue
                    leads = self.place[homes[0], homes[0]]
                    self.rows.model.require("from core", {column: 1, leads: -1}, None, 0)
                found.append((mentor["teacher"], apprentice["teacher"], column))
                self.pairs.append(("mentoring", mentor["teacher"], apprentice["teacher"], column, entry))
        for row in apprentices:
            own = added([column for _, apprentice, column in found if apprentice == row["teacher"]])
            self.rows.require(None, own, None, 1)
            if entry.get("cover", "none") == "all":
                self.require(entry, own, 1, None)
        most = 1 if entry.get("mode", "one-to-one") == "one-to-one" else entry.get("apprentices", 2)
        for row in mentors:
            own = [column for mentor, _, column in found if mentor == row["teacher"]]
            self.require(entry, added(own), None, most)
        self.least_pairs(entry, found)

    def least_pairs(self, entry: Entry, found: list[tuple[str, str, int]]) -> None:
        least, per = entry.get("minimum", 0), entry.get("per", "group")
        if per == "district":
            self.require(entry, added([column for *_, column in found]), least, None)
            return
        for core in self.scoped_cores(entry):
            if per == "group":
                own = []
                for _, apprentice, column in found:
                    both = self.rows.yes()
                    inside = self.place[self.home(apprentice), core]
                    self.rows.model.require("inside", {both: 1, column: -1}, None, 0)
                    self.rows.model.require("inside", {both: 1, inside: -1}, None, 0)
                    own.append(both)
                self.require(entry, added(own, {self.place[core, core]: -least}), 0, None)
                continue
            for school in self.units:
                if school != core:
                    own = [c for m, a, c in found if self.home(m) == core and self.home(a) == school]
                    self.require(entry, added(own, {self.place[school, core]: -least}), 0, None)

    def subject_group_link(self, entry: Entry) -> None:
        of_unit: dict[str, list[dict]] = {}
        for row in self.subject_groups:
            of_unit.setdefault(self.facts.unit(row["school"]), []).append(row)
        for core in self.scoped_cores(entry):
            for school in self.units:
                if school == core or core not in of_unit or school not in of_unit:
                    continue
                sums: dict[str, list[int]] = {r["id"]: [] for r in of_unit[core] + of_unit[school]}
                for one in of_unit[core]:
                    for other in of_unit[school]:
                        fits = set(words(one["subjects"])) & set(words(other["subjects"]))
                        if fits or not entry.get("same-subject", True):
                            column = self.rows.yes()
                            sums[one["id"]].append(column)
                            sums[other["id"]].append(column)
                for columns in sums.values():
                    self.require(entry, added(columns, {self.place[school, core]: -1}), 0, 0)

    def board_composition(self, entry: Entry) -> None:
        cores = {self.name(core): core for core in self.cores}
        share = Fraction(str(entry.get("firm-share", 0)))
        for board in sorted({row["board"] for row in self.seats}):
            roles = [row for row in self.seats if row["board"] == board]
            of_role: dict[str, list[int]] = {row["role"]: [] for row in roles}
            firms, everyone = [], []
            for person in (row for row in self.people if row["board"] == board):
                own = []
                for rank, row in enumerate(roles):
                    if not self.may_hold(entry, person, row["role"], rank, board):
                        continue
                    column = self.rows.yes()
                    own.append(column)
                    of_role[row["role"]].append(column)
                    if board in cores and person.get("school"):
                        inside = self.place[self.facts.unit(person["school"]), cores[board]]
                        self.rows.model.require("inside", {column: 1, inside: -1}, None, 0)
                self.require(entry, added(own), None, 1)
                everyone += own
                firms += own if person.get("source") == "firm" else []
            for row in roles:
                self.require(entry, added(of_role[row["role"]]), int(row["places"]), int(row["places"]))
            if share or entry.get("above"):
                terms = added({c: share.denominator for c in firms}, {c: -share.numerator for c in everyone})
                self.require(entry, terms, 1 if entry.get("above") else 0, None)

    def may_hold(self, entry: Entry, person: dict, role: str, rank: int, board: str) -> bool:
        """Whether somebody may hold a role; by heads: the first the core's, the second a member's."""
        if role not in words(person["roles"]):
            return False
        if not entry.get("heads", False) or rank > 1:
            return True
        teacher = self.facts.teachers.get(person["person"])
        if not teacher or teacher.get("cadre") != "principal":
            return False
        home = self.facts.unit(teacher["school"])
        leads = self.facts.schools[home]["role"] == "core" and self.name(home) == board
        return leads == (rank == 0)

    def student_placement(self, entry: Entry) -> None:
        semester = str(entry.get("semester", 5))
        classes = [row for row in self.classes if row["semester"] == semester]
        load: dict[str, Terms] = {}
        everywhere = []
        share = Fraction(str(entry.get("share", 1)))
        for row in classes:
            own = []
            for partner in self.partners:
                if row["major"] in words(partner["majors"]):
                    column = self.rows.yes()
                    own.append(column)
                    load.setdefault(partner["partner"], {})[column] = int(row["students"])
            everywhere += own
            if share == 1:
                self.require(entry, added(own), 1, 1)
            else:
                self.rows.require(None, added(own), None, 1)
        if share != 1:
            self.require(entry, added(everywhere), ceil(share * len(classes)), None)
        for partner in self.partners:
            self.require(entry, load.get(partner["partner"], {}), None, int(partner["places"]))

    def studio_hosting(self, entry: Entry) -> None:
        facts = self.facts
        hosts = entry.get("hosts", "rural-or-weak")
        of_host: dict[str, list[int]] = {}
        found = []
        for studio in self.studios:
            lead = self.home(studio["lead"])
            if not facts.in_scope(entry, lead):
                continue
            own = []
            for host in self.units:
                weak, rural = facts.is_weak(host), facts.schools[host]["area"] == "rural"
                fits = {"rural": rural, "weak": weak, "rural-or-weak": weak or rural, "any": True}[hosts]
                if not fits:
                    continue
                column = self.rows.yes()
                self.together(lead, host, column)
                if lead == host:
                    inside = {self.place[lead, core]: -1 for core in self.cores}
                    self.rows.model.require("in a group", added([column], inside), None, 0)
                own.append(column)
                of_host.setdefault(host, []).append(column)
                found.append((host, column))
                self.pairs.append(("studio", lead, host, column, entry))
            self.require(entry, added(own), 1, 1)
        for columns in of_host.values():
            self.require(entry, added(columns), None, 1)

    # -- goals -----------------------------------------------------------------------------

    def goals(self) -> None:
        rows, facts = self.rows, self.facts
        for school in self.units:
            for core in self.cores:
                column = self.place[school, core]
                if core != school:
                    against = [not self.accepts(school, core), not self.accepts(core, school)]
                    rows.charge("mutual-choice", column, sum(against))
                    rows.charge("group-distance", column, self.way(school, core))
                group = facts.group(school)
                if group and self.name(core) != group:
                    rows.charge("group-changes", column, 1)
        for kind, one, other, column, _ in self.pairs:
            if kind == "assistance":
                apart = rows.yes()
                rows.charge("pairs-apart", apart, 1)
                near = rows.yes()
                rows.model.require("near", {column: 1, apart: -1, near: -1}, None, 0)
                self.together(one, other, near)
                if one == other:
                    continue
                rows.charge("pair-distance", column, self.way(other, one))
            elif kind == "mentoring":
                rows.charge("pair-distance", column, self.way(self.home(other), self.home(one)))
                rows.charge("unpaired", column, -1)
            elif kind == "studio":
                rows.charge("pair-distance", column, self.way(one, other))
        listed = {
            row["teacher"]
            for row in self.mentors
            if row["side"] == "apprentice"
            and any(
                e.rule == "mentor-pairs" and facts.in_scope(e, self.home(row["teacher"]))
                for e in facts.entries
            )
        }
        rows.constant("unpaired", len(listed))
        if "strength-balance" in self.criteria:
            self.balance()

    def balance(self) -> None:
        rows, facts = self.rows, self.facts
        total = sum(facts.weakness(school) for school in self.units)
        for stage in sorted({facts.schools[core]["stage"] for core in self.cores}):
            high, low = rows.model.column(total), rows.model.column(total)
            cores = [core for core in self.cores if facts.schools[core]["stage"] == stage]
            rows.model.require("spread", {high: 1, low: -1}, 0, None)
            for core in cores:
                weak = {self.place[s, core]: -facts.weakness(s) for s in self.units if facts.weakness(s)}
                rows.model.require("high", added([high], weak), 0, None)
                slack = {self.place[core, core]: total}
                rows.model.require("low", added([low], weak, slack), None, total)
            rows.charge("strength-balance", high, 1)
            rows.charge("strength-balance", low, -1)


def plan(folder: Path, time_limit: float) -> tuple[Answer, list[str]]:
    """The best values; by CP-SAT where HiGHS fails or contradicts itself."""
    groups = Groups(folder)
    try:
        return solve(groups.build().model, time_limit), groups.criteria
    except RuntimeError:
        return solve(groups.build().model, time_limit, engine="cp-sat"), groups.criteria
