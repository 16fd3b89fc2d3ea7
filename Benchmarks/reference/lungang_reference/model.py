"""A pure integer model: columns, rows, and objectives; it knows no solver and no teacher."""

from dataclasses import dataclass, field
from fractions import Fraction

Number = int | Fraction


@dataclass
class Row:
    """lower <= sum of terms <= upper; None is no bound."""

    name: str
    terms: dict[int, Number]
    lower: Number | None
    upper: Number | None

    def holds(self, values: list[int]) -> bool:
        """Whether whole column values keep the row, in exact arithmetic."""
        total = sum(v * values[c] for c, v in self.terms.items())
        return (self.lower is None or total >= self.lower) and (self.upper is None or total <= self.upper)


@dataclass
class Objective:
    """A whole-numbered criterion to be made small."""

    terms: dict[int, Number] = field(default_factory=dict)
    constant: Number = 0

    def add(self, column: int, coefficient: Number) -> None:
        if coefficient:
            self.terms[column] = self.terms.get(column, 0) + coefficient

    def measured(self, values: list[int]) -> int:
        """The value without the constant."""
        return int(sum(v * values[c] for c, v in self.terms.items()))


@dataclass
class Model:
    """Whole-numbered columns with lower bound 0; ``origin`` numbers them in a larger model."""

    upper: list[float] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    objectives: dict[str, Objective] = field(default_factory=dict)
    origin: list[int] = field(default_factory=list)

    def column(self, upper: float = float("inf")) -> int:
        """A new column."""
        self.upper.append(upper)
        return len(self.upper) - 1

    def require(
        self, name: str, terms: dict[int, Number], lower: Number | None = None, upper: Number | None = None
    ) -> None:
        self.rows.append(Row(name, terms, lower, upper))
