"""Activities within a school year: all candidates, all rules as rows, all criteria."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil
from pathlib import Path

from lungang_reference.solving import Answer, solve

from .facts import Entry, Facts, Line, table, words
from .rows import Rows, Terms, added

WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
PARTS = {"am": ["am"], "pm": ["pm"], "day": ["am", "pm"]}
CRITERIA = ["breaches", "activities", "date-shift", "spread", "evenness", "maker-travel", "burden"]
QUOTAS = ["visit-quota", "visit-coverage", "host-rotation", "student-exchange"]


@dataclass(frozen=True)
class Series:
    group: str | None
    school: str | None
    research: str | None
    subject: str | None


@dataclass
class Candidate:
    """An activity that may be held; ``column`` says whether it is."""

    kind: str
    series: Series
    host: str
    day: date
    half: str
    lessons: int
    column: int
    agreed: Line | None = None
    fixed: set[str] = field(default_factory=set)
    attendees: set[str] = field(default_factory=set)
    makers: dict[str, int] = field(default_factory=dict)

    @property
    def parts(self) -> list[tuple[date, str]]:
        return [(self.day, part) for part in PARTS[self.half]]

    @property
    def begin(self) -> tuple[date, int]:
        return (self.day, 1 if self.half == "pm" else 0)

    @property
    def end(self) -> tuple[date, int]:
        return (self.day, 1 if self.half == "am" else 2)


class Visits:
    """One folder of activities."""

    def __init__(self, folder: Path):
        self.facts = Facts(folder)
        self.kinds = {row["kind"]: row for row in table(folder, "kinds")}
        self.rooms = table(folder, "rooms")
        self.timetable = [row for row in table(folder, "timetable") if row.get("swappable") != "yes"]
        self.research = {row["id"]: row for row in table(folder, "subject-groups")}
        self.weak = table(folder, "weak-subjects")
        self.agreed = table(folder, "visits")
        self.duties = table(folder, "duties")
        self.terms = [
            (row["term"], date.fromisoformat(row["first"]), date.fromisoformat(row["last"]))
            for row in table(folder, "terms")
        ]
        self.days: dict[date, int] = {}
        self.read_calendar(table(folder, "holidays"))
        named = [name for name in self.facts.policy.get("criteria", []) if name in CRITERIA]
        if not set(named) - {"breaches"}:
            named = CRITERIA
        should = any(entry.firm() == "should" for entry in self.facts.entries)
        self.criteria = (["breaches"] if should and "breaches" not in named else []) + named
        self.groups = {
            school["group"]: school["id"]
            for school in self.facts.schools.values()
            if school["role"] == "core"
        }

    def read_calendar(self, exceptions: list[Line]) -> None:
        """Teaching days with the weekday whose timetable they follow, 0 for Monday."""
        off, worked = set(), {}
        for row in exceptions:
            day = date.fromisoformat(row["first"])
            last = date.fromisoformat(row.get("last") or row["first"])
            while day <= last:
                if row["kind"] == "off":
                    off.add(day)
                else:
                    follows = row.get("follows")
                    worked[day] = WEEKDAYS.index(follows) if follows else day.weekday()
                day += timedelta(1)
        for _, first, last in self.terms:
            day = first
            while day <= last:
                if day in worked:
                    self.days[day] = worked[day]
                elif day.weekday() < 5 and day not in off:
                    self.days[day] = day.weekday()
                day += timedelta(1)

    # -- words of the tables ---------------------------------------------------------------

    def heads(self, group: str) -> list[str]:
        return [school for school in self.facts.units() if self.facts.group(school) == group]

    def origin(self, word: str, series: Series, host: str) -> list[str]:
        """The schools that an origin means, teaching points with their central school."""
        core = self.groups.get(series.group or "")
        heads = {
            "core": [core],
            "host": [host],
            "own": [series.school or core],
            "members": [school for school in self.heads(series.group or "") if school != core],
            "group": self.heads(series.group or ""),
        }[word]
        return [school for school in self.facts.schools if self.facts.unit(school) in heads]

    def suits(self, teacher: str, series: Series) -> bool:
        if series.research:
            return teacher in self.members(series.research)
        return series.subject is None or series.subject in self.facts.subjects(teacher)

    def members(self, research: str) -> list[str]:
        row = self.research[research]
        if row.get("members"):
            return words(row["members"])
        return [
            teacher["id"]
            for teacher in self.facts.teachers.values()
            if teacher["school"] == row["school"] and words(teacher["subject"])[0] in words(row["subjects"])
        ]

    def is_free(self, teacher: str, day: date, half: str) -> bool:
        for row in self.timetable:
            if row["teacher"] != teacher or not set(PARTS[row["half"]]) & set(PARTS[half]):
                continue
            if row.get("weekday") and WEEKDAYS.index(row["weekday"]) != self.days.get(day, day.weekday()):
                continue
            if row.get("first"):
                first = date.fromisoformat(row["first"])
                if not first <= day <= date.fromisoformat(row.get("last") or row["first"]):
                    continue
            return False
        return True

    def series(self, kind: Line) -> list[tuple[Series, list[str]]]:
        """For whom activities of a kind are, and where they may be held."""
        meant = kind.get("for") or "group"
        found: list[Series] = []
        if meant == "subject-group":
            for id, row in self.research.items():
                found.append(Series(self.facts.group(row["school"]) or None, row["school"], id, None))
        else:
            for group, core in sorted(self.groups.items()):
                schools = {
                    "group": [None],
                    "core": [core],
                    "member": [school for school in self.heads(group) if school != core],
                    "school": self.heads(group),
                }[meant]
                found += [Series(group, school, None, None) for school in schools]
        result = []
        for one in found:
            core = self.groups[one.group] if one.group else None
            hosts = {
                "own": [one.school or core],
                "core": [core],
                "members": [school for school in self.heads(one.group or "") if school != core],
                "group": self.heads(one.group or ""),
            }[kind.get("host") or "own"]
            subjects: list[str | None] = list(words(kind.get("subjects", ""))) or [None]
            if subjects == ["weak"]:
                subjects = [row["subject"] for row in self.weak if row["school"] == one.school]
            result += [(Series(one.group, one.school, one.research, s), hosts) for s in subjects]
        return result

    def people(self, kind: Line) -> tuple[int, int]:
        least, _, most = (kind.get("people") or "0").partition("-")
        return int(least), int(most or least)

    def halves(self, kind: Line) -> list[str]:
        return [kind["half"]] if kind.get("half") else ["am", "pm"]

    def called(self, kind: str, series: Series, host: str) -> list[tuple[Entry, set[str]]]:
        """Whom the lines on attendance call to an activity."""
        found = []
        for entry in self.facts.entries:
            if entry.rule != "attendance" or kind not in entry.listed("kind"):
                continue
            if not self.facts.in_scope(entry, host):
                continue
            schools = self.origin(entry.get("from", "group"), series, host)
            offices = entry.listed("offices")
            people = {
                teacher["id"]
                for teacher in self.facts.teachers.values()
                if teacher["school"] in schools
                and self.facts.counts(teacher["id"], entry.get("who", "all"))
                and (not offices or teacher.get("cadre") in offices)
                and (entry.get("subject", "same") == "any" or self.suits(teacher["id"], series))
            }
            found.append((entry, people))
        return found

    # -- candidates ------------------------------------------------------------------------

    def asked(self) -> set[str]:
        """The kinds of which some line asks for activities."""
        rules = [*QUOTAS, "attachment-days", "sync-classroom"]
        lines = [entry for entry in self.facts.entries if entry.rule in rules]
        return {kind for entry in lines for kind in entry.listed("kind") + entry.listed("kinds")}

    def candidates(self, rows: Rows) -> list[Candidate]:
        found: list[Candidate] = []
        window = next((e for e in self.facts.entries if e.rule == "reschedule-window"), None)
        for row in self.agreed:
            kind = self.kinds[row["kind"]]
            group = row.get("group") or self.facts.group(row["host"]) or None
            series = Series(
                group, row.get("school") or None, row.get("subject-group") or None, row.get("subject") or None
            )
            first = date.fromisoformat(row.get("agreed") or row["date"])
            slots = [(first, row["half"])]
            if row.get("status") == "done":
                slots = [(date.fromisoformat(row["date"]), row["half"])]
            elif window and window.get("days", 7) > 0:
                halves = {*self.halves(kind), row["half"]}
                slots = [
                    (day, half)
                    for day in sorted(self.days)
                    for half in sorted(halves)
                    if abs((day - first).days) <= window.get("days", 7)
                ]
            choices = []
            for day, half in slots:
                one = self.candidate(
                    rows, kind, series, row["host"], day, half, int(row.get("lessons") or 1), row
                )
                if one is not None:
                    choices.append(one)
                    rows.charge("date-shift", one.column, abs((one.day - first).days))
            rows.require(None, added([one.column for one in choices]), 1, 1)
            found += choices
        for name in sorted(self.asked()):
            kind = self.kinds[name]
            weekdays = words(kind.get("weekdays", "")) or WEEKDAYS[:5]
            for series, hosts in self.series(kind):
                for host in hosts:
                    for day, weekday in sorted(self.days.items()):
                        if WEEKDAYS[weekday] not in weekdays:
                            continue
                        if kind.get("first") and day < date.fromisoformat(kind["first"]):
                            continue
                        if kind.get("last") and day > date.fromisoformat(kind["last"]):
                            continue
                        for half in self.halves(kind):
                            lessons = int(kind.get("lessons") or 1)
                            one = self.candidate(rows, kind, series, host, day, half, lessons, None)
                            if one is not None:
                                found.append(one)
        return found

    def candidate(
        self,
        rows: Rows,
        kind: Line,
        series: Series,
        host: str,
        day: date,
        half: str,
        lessons: int,
        agreed: Line | None,
    ) -> Candidate | None:
        """A candidate with its columns; None where facts or lines on attendance forbid it."""
        is_done = agreed is not None and agreed.get("status") == "done"
        if day not in self.days and not is_done:
            return None
        fixed = set(words(agreed.get("people", ""))) if agreed else set()
        called = self.called(kind["kind"], series, host)
        attendees = {
            teacher for _, people in called for teacher in people if self.is_free(teacher, day, half)
        }
        if agreed and words(agreed.get("attendees", "")):
            attendees = set(words(agreed["attendees"]))
        if not is_done and any(not self.is_free(t, day, half) for t in fixed | attendees):
            return None
        present = fixed | attendees
        for entry, people in called:
            if any(not self.facts.counts(t, entry.get("maker", "all")) for t in fixed):
                return None
            share = Fraction(str(entry.get("share", 1)))
            if entry.get("of", "all") == "all" and len(present & people) < ceil(share * len(people)):
                return None
        least, most = (0, 0) if fixed else self.people(kind)
        pool = [
            teacher["id"]
            for teacher in self.facts.teachers.values()
            if most > 0
            and teacher["school"] in self.origin(kind.get("from") or "core", series, host)
            and self.facts.counts(teacher["id"], kind.get("who") or "all")
            and self.suits(teacher["id"], series)
            and self.is_free(teacher["id"], day, half)
            and all(self.facts.counts(teacher["id"], entry.get("maker", "all")) for entry, _ in called)
        ]
        if len(pool) < least:
            return None
        one = Candidate(kind["kind"], series, host, day, half, lessons, rows.yes(), agreed, fixed, attendees)
        one.makers = {teacher: rows.yes() for teacher in pool}
        if pool:
            rows.require(None, added(one.makers.values(), {one.column: -least}), 0, None)
            rows.require(None, added(one.makers.values(), {one.column: -most}), None, 0)
            for column in one.makers.values():
                rows.require(None, {column: 1, one.column: -1}, None, 0)
        return one

    # -- periods and units -----------------------------------------------------------------

    def periods(self, word: str) -> list[tuple[date, date]]:
        days = sorted(self.days)
        if word == "year":
            return [(self.terms[0][1], self.terms[-1][2])]
        if word == "term":
            return [(first, last) for _, first, last in self.terms]
        found = {}
        for day in days:
            if word == "month":
                start = day.replace(day=1)
                end = (start + timedelta(32)).replace(day=1) - timedelta(1)
            else:
                start = day - timedelta(day.weekday())
                end = start + timedelta(6)
            found[start] = end
        return sorted(found.items())

    def window(self, entry: Entry) -> tuple[date, date]:
        """A line's from and to; a day without a year is the first such day of the cycle."""
        first, last = self.terms[0][1], self.terms[-1][2]

        def day(text: str) -> date:
            if len(text) == 10:
                return date.fromisoformat(text)
            year = first.year
            while date.fromisoformat(f"{year}-{text}") < first:
                year += 1
            return date.fromisoformat(f"{year}-{text}")

        start = day(entry.get("from")) if entry.get("from") else first
        end = day(entry.get("to")) if entry.get("to") else last
        return max(first, start), min(last, end)

    def counted(self, entry: Entry, kind: str, per: str, target: str = "all") -> list:
        """Tests of candidates, one for each of those for whom a line counts; a teacher is named instead."""
        facts = self.facts

        def meant(school: str) -> bool:
            if not facts.in_scope(entry, school):
                return False
            weak = facts.is_weak(school)
            rural = facts.schools[school]["area"] == "rural"
            return {"all": True, "weak": weak, "rural": weak or rural}[target]

        groups = [
            group
            for group in sorted(self.groups)
            if any(facts.in_scope(entry, s) for s in facts.schools if facts.group(s) == group)
        ]
        if per == "group":
            return [lambda c, g=group: c.series.group == g for group in groups]
        if per == "core":
            return [
                lambda c, g=group, s=core: c.series.group == g and c.host == s
                for group, core in sorted(self.groups.items())
                if meant(core)
            ]
        if per == "subject":
            return [
                lambda c, g=group, s=subject: c.series.group == g and c.series.subject == s
                for group in groups
                for subject in words(self.kinds[kind].get("subjects", ""))
            ]
        if per == "subject-group":
            return [
                lambda c, r=id: c.series.research == r
                for id, row in self.research.items()
                if meant(row["school"])
            ]
        heads = [school for group in sorted(self.groups) for school in self.heads(group) if meant(school)]
        if per in ("member", "pair"):
            cores = set(self.groups.values())
            return [lambda c, s=school: c.series.school == s for school in heads if school not in cores]
        assert per == "school", per
        return [lambda c, s=school: (c.series.school or c.host) == s for school in heads]

    # -- the model -------------------------------------------------------------------------

    def build(self) -> Rows:
        rows = Rows(self.criteria)
        found = self.candidates(rows)
        self.found = found
        self.one_place(rows, found)
        self.one_room(rows, found)
        self.no_doubles(rows, found)
        holders = self.holders(rows)
        for entry in self.facts.entries:
            if entry.rule in QUOTAS:
                self.quota(rows, found, entry)
            elif entry.rule == "attachment-days":
                self.attachment(rows, found, entry)
            elif entry.rule == "sync-classroom":
                self.lessons(rows, found, entry)
            elif entry.rule == "stage-order":
                self.stages(rows, found, entry)
            elif entry.rule == "duty-roster":
                for number, duty in enumerate(self.duties):
                    least = max(int(entry.get("minimum", 1)), int(duty.get("people-needed") or 0))
                    given = len(words(duty.get("holders", "")))
                    rows.require(entry, added(holders[number].values()), least - given, None)
        self.goals(rows, found, holders)
        return rows

    def one_place(self, rows: Rows, found: list[Candidate]) -> None:
        at: dict[tuple, Terms] = {}
        for one in found:
            for part in one.parts:
                for teacher in one.fixed | one.attendees:
                    at.setdefault((teacher, part), {})[one.column] = 1
                for teacher, column in one.makers.items():
                    if teacher not in one.attendees:
                        at.setdefault((teacher, part), {})[column] = 1
        for terms in at.values():
            rows.require(None, terms, None, 1)

    def one_room(self, rows: Rows, found: list[Candidate]) -> None:
        kinds = {row["room"]: row.get("kind", "") for row in self.rooms}
        at: dict[tuple, Terms] = {}
        single: dict[tuple, Terms] = {}
        for one in found:
            given = one.agreed.get("room") if one.agreed else None
            wanted = self.kinds[one.kind].get("room") if not one.agreed else kinds.get(given or "")
            for part in one.parts:
                if wanted:
                    at.setdefault((one.host, wanted, part), {})[one.column] = 1
                if given:
                    single.setdefault((given, part), {})[one.column] = 1
        for (host, kind, _), terms in at.items():
            rows.require(
                None, terms, None, sum(r["school"] == host and r.get("kind") == kind for r in self.rooms)
            )
        for terms in single.values():
            rows.require(None, terms, None, 1)

    def no_doubles(self, rows: Rows, found: list[Candidate]) -> None:
        same: dict[tuple, list[int]] = {}
        for one in found:
            same.setdefault((one.kind, one.series, one.host, one.day, one.half), []).append(one.column)
        for columns in same.values():
            rows.require(None, added(columns), None, 1)

    def holders(self, rows: Rows) -> list[dict[str, int]]:
        """Columns by teacher of the duties that nobody holds yet."""
        found = []
        for duty in self.duties:
            people = words(duty.get("candidates", "")) or [
                t["id"] for t in self.facts.teachers.values() if t["school"] == duty.get("school")
            ]
            found.append({} if duty.get("holders") else {teacher: rows.yes() for teacher in people})
        return found

    def quota(self, rows: Rows, found: list[Candidate], entry: Entry) -> None:
        default = 0 if entry.rule == "student-exchange" else 1
        least, most = int(entry.get("minimum", default)), entry.get("maximum")
        first, last = self.terms[0][1], self.terms[-1][2]
        if entry.rule == "visit-quota":
            first, last = self.window(entry)
        for kind in entry.listed("kind") + entry.listed("kinds"):
            own = [one for one in found if one.kind == kind]
            per, target = entry.get("per", "group"), entry.get("for", "all")
            if entry.rule == "visit-coverage":
                per, target = "member", entry.get("to", "rural")
            for start, end in self.periods(entry.get("period", "year")):
                if end < first or last < start:
                    continue
                there = [one for one in own if max(first, start) <= one.day <= min(last, end)]
                if entry.rule == "host-rotation":
                    schools = [
                        school
                        for group in self.groups
                        for school in self.heads(group)
                        if self.facts.in_scope(entry, school)
                    ]
                    sums = [added([c.column for c in there if c.host == school]) for school in schools]
                elif per == "teacher":
                    sums = [
                        added(
                            [c.makers[teacher] for c in there if teacher in c.makers],
                            [c.column for c in there if teacher in c.fixed],
                        )
                        for teacher in self.teachers_of(entry, kind)
                    ]
                else:
                    sums = [
                        added([c.column for c in there if test(c)])
                        for test in self.counted(entry, kind, per, target)
                    ]
                for terms in sums:
                    rows.require(entry, terms, least, None)
                    if most is not None:
                        rows.require(entry, terms, None, int(most))
            if entry.rule == "host-rotation":
                self.one_host(rows, own, entry, kind)

    def teachers_of(self, entry: Entry, kind: str) -> list[str]:
        form = self.kinds[kind]
        subjects = words(form.get("subjects", ""))
        return [
            t["id"]
            for t in self.facts.teachers.values()
            if self.facts.in_scope(entry, t["school"])
            and self.facts.group(t["school"]) in self.groups
            and self.facts.counts(t["id"], form.get("who") or "all")
            and (not subjects or words(t["subject"])[0] in subjects)
        ]

    def one_host(self, rows: Rows, own: list[Candidate], entry: Entry, kind: str) -> None:
        for test in self.counted(entry, kind, "group"):
            at: dict[tuple, Terms] = {}
            for one in own:
                if test(one):
                    for part in one.parts:
                        at.setdefault(part, {})[one.column] = 1
            for terms in at.values():
                if len(terms) > 1:
                    rows.require(entry, terms, None, 1)

    def attachment(self, rows: Rows, found: list[Candidate], entry: Entry) -> None:
        kinds, subjects = entry.listed("kind"), entry.listed("subjects")
        cores = set(self.groups.values())
        learners = [
            t["id"]
            for t in self.facts.teachers.values()
            if self.facts.group(t["school"]) in self.groups
            and self.facts.unit(t["school"]) not in cores
            and self.facts.in_scope(entry, t["school"])
            and self.facts.counts(t["id"], entry.get("who", "all"))
            and (not subjects or words(t["subject"])[0] in subjects)
        ]
        for start, end in self.periods(entry.get("period", "month")):
            for teacher in learners:
                terms: Terms = {}
                for one in found:
                    if one.kind not in kinds or not start <= one.day <= end:
                        continue
                    if teacher in one.fixed | one.attendees:
                        terms[one.column] = len(PARTS[one.half])
                    elif teacher in one.makers:
                        terms[one.makers[teacher]] = len(PARTS[one.half])
                rows.require(entry, terms, 2 * int(entry.get("days", 1)), None)

    def lessons(self, rows: Rows, found: list[Candidate], entry: Entry) -> None:
        first, last = self.window(entry)
        for kind in entry.listed("kind"):
            for test in self.counted(entry, kind, entry.get("per", "group")):
                there = [c for c in found if c.kind == kind and first <= c.day <= last and test(c)]
                reached = []
                for subject in sorted({c.series.subject for c in there if c.series.subject}):
                    enough = rows.yes()
                    reached.append(enough)
                    terms = {c.column: c.lessons for c in there if c.series.subject == subject}
                    rows.model.require("each", added(terms, {enough: -int(entry.get("each", 10))}), 0, None)
                rows.require(entry, added(reached), int(entry.get("subjects", 2)), None)
                everything = {c.column: c.lessons for c in there}
                rows.require(entry, everything, int(entry.get("lessons", 20)), None)

    def stages(self, rows: Rows, found: list[Candidate], entry: Entry) -> None:
        """Firm lines only: pairs that stand the wrong way round exclude each other, or rounds are counted."""
        for earlier, later in pairwise(entry.listed("stages")):
            for test in self.counted(entry, later, entry.get("per", "group")):
                for start, end in self.periods(entry.get("period", "year")):
                    there = [c for c in found if start <= c.day <= end and test(c)]
                    before = [c for c in there if c.kind == earlier]
                    after = [c for c in there if c.kind == later]
                    if entry.get("mode", "all") == "all":
                        for one in before:
                            for other in after:
                                if one.end > other.begin:
                                    rows.require(None, {one.column: 1, other.column: 1}, None, 1)
                    else:
                        for begin in sorted({c.begin for c in after}):
                            begun = {c.column: 1 for c in after if c.begin <= begin}
                            over = {c.column: -1 for c in before if c.end <= begin}
                            rows.require(None, added(begun, over), None, 0)

    def goals(self, rows: Rows, found: list[Candidate], holders: list[dict[str, int]]) -> None:
        sums: dict[tuple, Terms] = {}
        loads: dict[str, Terms] = {}
        given: dict[str, int] = {}
        learning = {
            kind for e in self.facts.entries if e.rule == "attachment-days" for kind in e.listed("kind")
        }
        for one in found:
            rows.charge("activities", one.column, 1)
            month, week = one.day.replace(day=1), one.day - timedelta(one.day.weekday())
            school = one.series.school or one.host
            keys = [("spread", one.kind, one.series, month), ("spread", school, week)]
            if one.series.group:
                keys += [
                    ("evenness", one.series.group, "w", week),
                    ("evenness", one.series.group, "m", month),
                ]
            for key in keys:
                sums.setdefault(key, {})[one.column] = 1
            for teacher, column in [*one.makers.items(), *((t, one.column) for t in one.fixed)]:
                home = self.facts.teachers[teacher]["school"]
                way = self.facts.tenths(home, one.host, [(home, one.host)])
                rows.charge("maker-travel", column, way)
                if one.kind not in learning:
                    loads.setdefault(teacher, {})[column] = 1
        for number, duty in enumerate(self.duties):
            for teacher in words(duty.get("holders", "")):
                given[teacher] = given.get(teacher, 0) + 1
            for teacher, column in holders[number].items():
                loads.setdefault(teacher, {})[column] = 1
        for key, terms in sums.items():
            rows.pairs(key[0], terms)
        for teacher in {*loads, *given}:
            rows.pairs("burden", loads.get(teacher, {}), given.get(teacher, 0))


def plan(folder: Path, time_limit: float) -> tuple[Answer, list[str]]:
    """The best values; by CP-SAT where HiGHS fails or contradicts itself."""
    visits = Visits(folder)
    try:
        return solve(visits.build().model, time_limit), visits.criteria
    except RuntimeError:
        return solve(visits.build().model, time_limit, engine="cp-sat"), visits.criteria
