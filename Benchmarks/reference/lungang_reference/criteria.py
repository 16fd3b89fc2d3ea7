"""The criteria as objectives over the candidates' columns."""

from . import subjects
from .conditions import eligible
from .district import District, Posting, Teacher
from .model import Objective
from .policy import Policy
from .rows import Formulation


def write_objectives(formulation: Formulation, baseline: list[Posting]) -> None:
    """Put an objective for every criterion of the policy into the model, in order."""
    for name in formulation.policy.criteria:
        formulation.model.objectives[name] = objective(name, formulation, baseline)


def objective(name: str, formulation: Formulation, baseline: list[Posting]) -> Objective:
    district, policy = formulation.district, formulation.policy
    if name == "breaches":
        return formulation.breaches
    if name == "needs":
        return needs(formulation)
    result = Objective()
    if name == "disruption":
        kept = set(baseline)
        result.constant = len(kept)
        for column, posting in enumerate(formulation.candidates):
            result.add(column, -1 if posting in kept else 1)
        return result
    turns = Turns(district, policy)
    cost = {
        "wishes": lambda p: wish(district, p),
        "travel": lambda p: district.tenths(district.teachers[p.teacher], p.to) * p.years,
        "turn": turns.waiting_longer,
    }[name]
    for column, posting in enumerate(formulation.candidates):
        result.add(column, cost(posting))
    return result


def needs(formulation: Formulation) -> Objective:
    """One shortage column for each school, subject and year that could fall short."""
    district, result = formulation.district, Objective()
    for school, subject in sorted({(n.school, n.subject) for n in district.needs}):
        for year in formulation.policy.horizon:
            posts = subjects.needed(district, school, subject, year)
            if not posts:
                continue
            home, terms, fixed = formulation.presence(school, subject, year)
            shortage = formulation.model.column()
            result.add(shortage, 1 + district.schools[school].weakness)
            bound = posts - home - fixed
            formulation.model.require(f"needs[{school},{subject},{year}]", terms | {shortage: 1}, bound)
    return result


def wish(district: District, posting: Posting) -> int:
    """0, 1, 2 for the first three wishes, 3 for any other school, 3 more against the teacher's will."""
    teacher = district.teachers[posting.teacher]
    place = 3
    if posting.to in teacher.preferences:
        place = min(3, teacher.preferences.index(posting.to))
    return place + (3 if teacher.willing == "no" else 0)


class Turns:
    """How many colleagues of a posted teacher have waited longer."""

    def __init__(self, district: District, policy: Policy):
        self.district, self.policy = district, policy
        self.queues: dict[tuple, list[int]] = {}

    def kin(self, teacher: Teacher) -> tuple:
        return teacher.home, teacher.subject, self.policy.belongs(teacher, "key-staff")

    def waiting_longer(self, posting: Posting) -> int:
        teacher, year = self.district.teachers[posting.teacher], posting.start
        key = (*self.kin(teacher), year)
        if key not in self.queues:
            self.queues[key] = [
                since
                for colleague in self.district.staff[teacher.home]
                if self.kin(colleague) == self.kin(teacher)
                and eligible(self.district, self.policy, colleague, year)
                and not self.district.away_on_record(colleague.id, year)
                and (since := self.district.waiting_since(colleague, year)) is not None
            ]
        own = self.district.waiting_since(teacher, year)
        return sum(1 for since in self.queues[key] if own is None or since < own)
