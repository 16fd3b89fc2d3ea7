"""Cuts a staged model into the parts that no row links, so that the peers, too, may solve them one by one."""

import json
from pathlib import Path

import highspy


def split(folder):
    """Writes `part-N` folders beside the model and returns them; only the folder itself if it is one part.

    Columns without rows go to the first part. A criterion's constant counts in the first part.
    """
    folder = Path(folder)
    highs = highspy.Highs()
    highs.silent()
    highs.readModel(str(folder / "model.mps"))
    lp = highs.getLp()
    stages = json.loads((folder / "stages.json").read_text())["stages"]
    # Every access to a field of HiGHS's copies all of it.
    fields = ("col_lower_", "col_upper_", "row_lower_", "row_upper_", "col_names_", "integrality_")
    whole = {field: list(getattr(lp, field)) for field in fields}
    starts, rows, values = list(lp.a_matrix_.start_), list(lp.a_matrix_.index_), list(lp.a_matrix_.value_)
    numbers = part_numbers(lp.num_col_, lp.num_row_, starts, rows)
    count = max(numbers, default=0) + 1
    if count == 1:
        return [folder]
    part_of_name = dict(zip(whole["col_names_"], numbers, strict=True))
    folders = []
    members = [[] for _ in range(count)]
    for column, number in enumerate(numbers):
        members[number].append(column)
    for part, columns in enumerate(members):
        own = folder / f"part-{part}"
        own.mkdir(exist_ok=True)
        write(whole, columns, starts, rows, values, own / "model.mps")
        kept = [share(stage, part_of_name, part) for stage in stages]
        (own / "stages.json").write_text(json.dumps({"format": "lungang-stages/1", "stages": kept}))
        folders.append(own)
    return folders


def part_numbers(columns, rows, starts, index):
    """The part of each column."""
    parents = list(range(columns))

    def leader(column):
        while parents[column] != column:
            parents[column] = parents[parents[column]]
            column = parents[column]
        return column

    first = [-1] * rows
    for column in range(columns):
        for place in range(starts[column], starts[column + 1]):
            row = index[place]
            if first[row] < 0:
                first[row] = column
            else:
                a, b = leader(first[row]), leader(column)
                parents[max(a, b)] = min(a, b)
    known = {}
    free = [starts[column] == starts[column + 1] for column in range(columns)]
    held = [leader(column) for column in range(columns) if not free[column]]
    for each in held:
        known.setdefault(each, len(known))
    return [0 if free[column] else known[leader(column)] for column in range(columns)]


def write(whole, columns, starts, rows, values, path):
    import numpy

    own_rows = sorted({rows[p] for c in columns for p in range(starts[c], starts[c + 1])})
    place = {row: number for number, row in enumerate(own_rows)}
    part = highspy.HighsLp()
    part.num_col_, part.num_row_ = len(columns), len(own_rows)
    part.col_cost_ = numpy.zeros(len(columns))
    part.col_lower_ = numpy.array([whole["col_lower_"][c] for c in columns])
    part.col_upper_ = numpy.array([whole["col_upper_"][c] for c in columns])
    part.row_lower_ = numpy.array([whole["row_lower_"][r] for r in own_rows])
    part.row_upper_ = numpy.array([whole["row_upper_"][r] for r in own_rows])
    part.col_names_ = [whole["col_names_"][c] for c in columns]
    part.integrality_ = [whole["integrality_"][c] for c in columns]
    begin, index, factors = [0], [], []
    for column in columns:
        for p in range(starts[column], starts[column + 1]):
            index.append(place[rows[p]])
            factors.append(values[p])
        begin.append(len(index))
    part.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    part.a_matrix_.num_col_, part.a_matrix_.num_row_ = len(columns), len(own_rows)
    part.a_matrix_.start_ = numpy.array(begin)
    part.a_matrix_.index_ = numpy.array(index)
    part.a_matrix_.value_ = numpy.array(factors, dtype=float)
    highs = highspy.Highs()
    highs.silent()
    highs.passModel(part)
    highs.writeModel(str(path))


def share(stage, part_of_name, part):
    pairs = zip(stage["columns"], stage["factors"], strict=True)
    own = [(column, factor) for column, factor in pairs if part_of_name[column] == part]
    return {
        "name": stage["name"],
        "constant": stage["constant"] if part == 0 else 0,
        "columns": [column for column, _ in own],
        "factors": [factor for _, factor in own],
    }
