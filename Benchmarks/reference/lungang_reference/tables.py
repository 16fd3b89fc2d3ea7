"""CSV files as rows of named cells with their places; problems are collected, never raised one by one."""

import csv
import io
import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from . import words

FULL_WIDTH = str.maketrans("０１２３４５６７８９．－", "0123456789.-")


class DistrictProblems(Exception):
    """All problems of the input at once."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Problems:
    """A growing list of problems."""

    found: list[str] = field(default_factory=list)

    def add(self, place: str, text: str) -> None:
        self.found.append(f"{place}: {text}")

    def raise_if_any(self) -> None:
        if self.found:
            raise DistrictProblems(self.found)


class Row:
    """One data row; typed access notes a problem and answers None where a cell is wrong."""

    def __init__(self, file: str, line: int, cells: dict[str, str], problems: Problems):
        self.file, self.line, self.cells, self.problems = file, line, cells, problems

    def wrong(self, column: str, text: str) -> None:
        value = self.cells.get(column, "")
        self.problems.add(f"{self.file}:{self.line}:{column}", f"{text} ({value!r})")

    def text(self, column: str, required: bool = False) -> str:
        value = self.cells.get(column, "")
        if required and not value:
            self.wrong(column, "is required")
        return value

    def word(self, column: str, table: dict[str, list[str]], required: bool = False) -> str | None:
        value = self.text(column, required)
        if not value:
            return None
        found = words.lookup(table, value)
        if found is None:
            self.wrong(column, "is not a known word")
        return found

    def whole(self, column: str, required: bool = False) -> int | None:
        value = self.text(column, required).translate(FULL_WIDTH)
        if not value:
            return None
        if not re.fullmatch(r"[+-]?\d+", value):
            self.wrong(column, "is not a whole number")
            return None
        return int(value)

    def year(self, column: str, required: bool = False) -> int | None:
        value = self.text(column, required).translate(FULL_WIDTH)
        if not value:
            return None
        match = re.fullmatch(r"(\d{4})(学年|年)?", value)
        if not match:
            self.wrong(column, "is not a school year")
            return None
        return int(match.group(1))

    def exact(self, column: str) -> Fraction | None:
        value = self.text(column).translate(FULL_WIDTH)
        if not value:
            return None
        try:
            return Fraction(value)
        except ValueError:
            self.wrong(column, "is not a number")
            return None

    def degrees(self, column: str) -> float | None:
        number = self.exact(column)
        return None if number is None else float(number)

    def month(self, column: str) -> int | None:
        """Months since year 0: 12 * year + month - 1."""
        value = self.text(column).translate(FULL_WIDTH)
        if not value:
            return None
        match = re.fullmatch(r"(\d{4})\s*[-/年.]\s*(\d{1,2})\s*(月)?([-/]?\d{1,2}日?)?.*", value)
        if not match or not 1 <= int(match.group(2)) <= 12:
            self.wrong(column, "is not a month")
            return None
        return 12 * int(match.group(1)) + int(match.group(2)) - 1

    def listed(self, column: str) -> list[str]:
        return [part.strip() for part in re.split(r"[;；、]", self.text(column)) if part.strip()]


def september(year: int) -> int:
    """The month number of 1 September of a year, counted as in ``Row.month``."""
    return 12 * year + 8


def decoded(raw: bytes) -> str:
    """UTF-8 with or without BOM first, then GB18030."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def read_table(path: Path, table: str, problems: Problems) -> list[Row]:
    """The rows of one CSV file, headers in English or Chinese, in any order."""
    try:
        text = decoded(path.read_bytes())
    except UnicodeDecodeError:
        problems.add(path.name, "is neither UTF-8 nor GB18030")
        return []
    reader = csv.reader(io.StringIO(text, newline=""))
    names: list[str | None] | None = None
    rows: list[Row] = []
    for cells in reader:
        cells = [cell.strip() for cell in cells]
        if not any(cells):
            continue
        if names is None:
            names = [header_name(table, cell) for cell in cells]
            for needed in words.REQUIRED[table]:
                if needed not in names:
                    problems.add(path.name, f"column {needed} is missing")
            continue
        if len(cells) > len(names):
            problems.add(f"{path.name}:{reader.line_num}", "has more cells than the header")
        named = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        rows.append(Row(path.name, reader.line_num, named, problems))
    return rows


def header_name(table: str, cell: str) -> str | None:
    """The English column name of a header cell; None for an unknown column."""
    for name, others in words.HEADERS[table].items():
        if cell.lower() == name or cell in others:
            return name
    return None
