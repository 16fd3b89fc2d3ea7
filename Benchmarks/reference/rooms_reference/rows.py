"""A model whose rows belong to lines of a policy: what should hold only may be missed at a price."""

from collections.abc import Iterable

from lungang_reference.model import Model, Objective

from .facts import Entry

Terms = dict[int, int]


def added(*sums: Terms | Iterable[int]) -> Terms:
    """The sum of terms; a bare column counts once."""
    total: Terms = {}
    for one in sums:
        pairs = one.items() if isinstance(one, dict) else ((column, 1) for column in one)
        for column, factor in pairs:
            total[column] = total.get(column, 0) + factor
    return total


class Rows:
    """Rows and criteria over one model."""

    def __init__(self, criteria: list[str]):
        self.model = Model()
        self.criteria = criteria
        for name in criteria:
            self.model.objectives[name] = Objective()

    def yes(self) -> int:
        return self.model.column(1)

    def charge(self, criterion: str, column: int, factor: int) -> None:
        if criterion in self.model.objectives:
            self.model.objectives[criterion].add(column, factor)

    def constant(self, criterion: str, value: int) -> None:
        if criterion in self.model.objectives:
            self.model.objectives[criterion].constant += value

    def require(
        self,
        entry: Entry | None,
        terms: Terms,
        lower: int | None = None,
        upper: int | None = None,
        firm: str = "must",
    ) -> None:
        """A row of a line; None: a fact. ``firm`` is what the rule is where the line does not say."""
        if entry is None or entry.firm(firm) != "should":
            self.model.require(entry.rule if entry else "fact", terms, lower, upper)
            return
        for bound, sign in ((lower, 1), (upper, -1)):
            if bound is None:
                continue
            missing = self.model.column(10_000)
            self.charge("breaches", missing, entry.weight)
            row = added(terms, {missing: sign})
            if sign > 0:
                self.model.require(entry.rule, row, bound, None)
            else:
                self.model.require(entry.rule, row, None, bound)

    def pairs(self, criterion: str, terms: Terms, constant: int = 0) -> None:
        """Charges n·(n − 1)/2 of a sum n: of n that meet each meets each other."""
        if criterion not in self.model.objectives:
            return
        most = sum(factor * int(self.model.upper[column]) for column, factor in terms.items()) + constant
        # The first costs 0, the second 1 …: with a rising price they are taken in order.
        steps = [self.yes() for _ in range(min(most, 60))]
        for number, step in enumerate(steps):
            self.charge(criterion, step, number)
        if steps:
            self.model.require("pairs", added(steps, {c: -f for c, f in terms.items()}), constant, None)
