"""Reading a district folder exactly as the data format says."""

from pathlib import Path

from . import words
from .district import District, Need, Pin, Posting, Record, School, Teacher
from .tables import Problems, Row, read_table


def read_district(folder: Path, first: int) -> District:
    """The district of a folder; ``first`` is the horizon's first year, which decides blank statuses."""
    problems = Problems()

    def rows(table: str, needed: bool = False) -> list[Row]:
        path = folder / f"{table}.csv"
        if not path.exists():
            if needed:
                problems.add(path.name, "is missing")
            return []
        return read_table(path, table, problems)

    school_rows, teacher_rows = rows("schools", True), rows("teachers", True)
    schools: dict[str, School] = {}
    for row in school_rows:
        school = read_school(row)
        if school.id in schools:
            row.wrong("id", "stands twice")
        schools[school.id] = school
    names: dict[str, list[str]] = {}
    for school in schools.values():
        names.setdefault(school.name, []).append(school.id)

    def school_id(row: Row, column: str, required: bool = True) -> str | None:
        return resolve(row, column, row.text(column, required), schools, names)

    for row, school in zip(school_rows, list(schools.values()), strict=False):
        if school.parent is not None:
            parent = resolve(row, "parent", school.parent, schools, names)
            schools[school.id] = School(**{**vars(school), "parent": parent})
    check_groups(schools, problems)

    teachers: dict[str, Teacher] = {}
    for row in teacher_rows:
        home = school_id(row, "school")
        wishes = [resolve(row, "preferences", wish, schools, names) for wish in row.listed("preferences")]
        teacher = read_teacher(row, home or "", tuple(w for w in wishes if w))
        if teacher.id in teachers:
            row.wrong("id", "stands twice")
        teachers[teacher.id] = teacher

    needs = []
    for row in rows("needs"):
        posts = row.whole("posts", required=True)
        if posts is not None and posts < 0:
            row.wrong("posts", "is negative")
        need = Need(
            school_id(row, "school") or "",
            row.text("subject", True),
            posts or 0,
            row.year("from"),
            row.year("to"),
        )
        needs.append(need)

    def teacher_id(row: Row) -> str:
        id = row.text("teacher", True)
        if id not in teachers:
            row.wrong("teacher", "is not a known teacher")
        return id

    records = [read_record(r, teacher_id(r), school_id(r, "to") or "", first) for r in rows("postings")]
    pins = [
        Pin(
            teacher_id(row),
            school_id(row, "to", required=False),
            row.year("start"),
            row.whole("years"),
            row.word("effect", words.EFFECTS, True) or "must",
        )
        for row in rows("pins")
    ]
    travel = {}
    for row in rows("travel"):
        origin = row.text("from", True)
        if origin not in teachers:
            origin = resolve(row, "from", origin, schools, names)
        travel[(origin, school_id(row, "to"))] = (row.exact("km"), row.exact("minutes"))
    results = {}
    for row in rows("results"):
        score = row.exact("score")
        if score is not None:
            results[(school_id(row, "school"), row.year("year", True))] = score
    problems.raise_if_any()
    return District(schools, teachers, needs, records, pins, travel, results)


def read_plan(path: Path, district: District) -> list[Posting]:
    """A plan in the form of postings.csv; withdrawn rows are left out."""
    problems = Problems()
    names: dict[str, list[str]] = {}
    for school in district.schools.values():
        names.setdefault(school.name, []).append(school.id)
    postings = []
    for row in read_table(path, "postings", problems):
        if row.text("teacher", True) not in district.teachers:
            row.wrong("teacher", "is not a known teacher")
        to = resolve(row, "to", row.text("to", True), district.schools, names)
        start, years = row.year("start", True), row.whole("years", True)
        if row.word("status", words.STATUSES) != "withdrawn":
            postings.append(Posting(row.text("teacher"), to or "", start or 0, years or 1))
    problems.raise_if_any()
    return sorted(postings)


def resolve(
    row: Row, column: str, text: str, schools: dict[str, School], names: dict[str, list[str]]
) -> str | None:
    """A school by its id or its unique name."""
    if not text or text in schools:
        return text or None
    if len(names.get(text, [])) == 1:
        return names[text][0]
    row.wrong(column, "is not a known school")
    return None


def position(row: Row) -> tuple[float, float] | None:
    lat, lon = row.degrees("lat"), row.degrees("lon")
    return None if lat is None or lon is None else (lat, lon)


def read_school(row: Row) -> School:
    return School(
        id=row.text("id", True),
        name=row.text("name", True),
        group=row.text("group") or None,
        role=row.word("role", words.ROLES, True) or "member",
        stage=row.word("stage", words.STAGES, True) or "primary",
        area=row.word("area", words.AREAS),
        position=position(row),
        weakness=row.whole("weakness") or 0,
        parent=row.text("parent") or None,
    )


def read_teacher(row: Row, home: str, wishes: tuple[str, ...]) -> Teacher:
    subjects = row.listed("subject")
    if not subjects:
        row.wrong("subject", "is required")
    stages = [words.lookup(words.STAGES, text) for text in row.listed("stages")]
    if None in stages:
        row.wrong("stages", "holds an unknown stage")
    return Teacher(
        id=row.text("id", True),
        home=home,
        subject=subjects[0] if subjects else "",
        gender=row.word("gender", words.GENDERS),
        birth=row.month("birth"),
        title=row.text("title"),
        backbone=row.word("backbone", words.BACKBONES),
        cadre=row.word("cadre", words.CADRES),
        since=row.month("since"),
        exempt=row.word("exempt", words.REASONS),
        exempt_until=row.month("exempt_until"),
        preferences=wishes,
        willing=row.word("willing", words.YES_NO),
        applied=row.word("applied", words.YES_NO),
        recommended=row.word("recommended", words.YES_NO),
        approved=row.word("approved", words.YES_NO),
        stages=tuple(stage for stage in stages if stage),
        position=position(row),
    )


def read_record(row: Row, teacher: str, to: str, first: int) -> Record:
    start, years = row.year("start", True) or first, row.whole("years", True) or 1
    status = row.word("status", words.STATUSES)
    if status is None:
        status = "finished" if start + years <= first else "running" if start < first else "planned"
    return Record(Posting(teacher, to, start, years), status)


def check_groups(schools: dict[str, School], problems: Problems) -> None:
    """Each group has exactly one core (teaching points aside), and parents form no cycle."""
    cores: dict[str, int] = {}
    for school in schools.values():
        seen, at = {school.id}, school
        while at.parent is not None and at.parent in schools:
            at = schools[at.parent]
            if at.id in seen:
                problems.add("schools.csv", f"{school.id} is in a cycle of parents")
                problems.raise_if_any()
            seen.add(at.id)
        if school.group is not None:
            cores.setdefault(school.group, 0)
            cores[school.group] += school.role == "core" and school.parent is None
    for group, count in cores.items():
        if count != 1:
            problems.add("schools.csv", f"group {group} has {count} cores")
