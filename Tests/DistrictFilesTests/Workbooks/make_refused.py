#!/usr/bin/env python3
"""Writes the files in Refused/ that RefusalTests opens: what must not be read, as it reaches a bureau.

    python3 Tests/DistrictFilesTests/Workbooks/make_refused.py

Needs openpyxl and soffice (for a true .xls). The outputs are committed: run this only to change them.
"""

import io
import pathlib
import shutil
import struct
import subprocess
import tempfile
import zipfile

import openpyxl

HERE = pathlib.Path(__file__).parent / "Refused"
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def district():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "学校"
    sheet.append(["学校代码", "学校名称", "所属集团", "角色", "学段"])
    sheet.append(["S01", "城关一小", "第一集团", "总校", "小学"])
    sheet.append(["S02", "河东小学", "第一集团", "分校", "小学"])
    teachers = book.create_sheet("教师")
    teachers.append(["教师编号", "姓名", "出生年月", "所在学校", "任教学科"])
    teachers.append(["T001", "王小明", "1985-03", "S01", "语文"])
    return book


def saved(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_parts(source, changes, more=()):
    """The archive with some parts replaced, and some put behind them under any name."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(result, "w") as new:
        parts = [(name, changes.get(name, old.read(name))) for name in old.namelist()]
        for name, text in parts + list(more):
            information = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            information.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(information, text)
    return result.getvalue()


def old_workbook():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.xlsx"
        path.write_bytes(saved(district()))
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xls", "--outdir", folder, str(path)],
            check=True,
            capture_output=True,
        )
        return (pathlib.Path(folder) / "a.xls").read_bytes()


def locked():
    """The container in which Excel puts an encrypted workbook: header, a sector of addresses, the directory."""

    def entry(name, kind, child=0xFFFFFFFF, right=0xFFFFFFFF):
        text = name.encode("utf-16-le") + b"\0\0"
        return (
            text.ljust(64, b"\0")
            + struct.pack("<HBB", len(text), kind, 1)
            + struct.pack("<III", 0xFFFFFFFF, right, child)
            + b"\0" * 36
            + struct.pack("<IQ", 0xFFFFFFFE, 0)
        )

    header = (
        bytes.fromhex("D0CF11E0A1B11AE1")
        + b"\0" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
        + struct.pack("<I", 0)
        + b"\xff" * (108 * 4)
    )
    addresses = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    directory = (
        entry("Root Entry", 5, child=1)
        + entry("EncryptionInfo", 2, right=2)
        + entry("EncryptedPackage", 2)
        + entry("", 0)
    )
    return header + addresses + directory


def sheet(rows, before=""):
    return f"<?xml version='1.0'?>\n{before}<worksheet xmlns='{MAIN}'><sheetData>{rows}</sheetData></worksheet>"


def main():
    shutil.rmtree(HERE, ignore_errors=True)
    HERE.mkdir()
    sound = saved(district())
    formula = district()
    formula["教师"]["C2"] = '=TEXT(B9,"yyyy-mm")'
    entity = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
    far = "".join(f"<row r='{row}'><c r='XFD{row}'><v>1</v></c></row>" for row in range(1, 321))
    files = {
        "old.xls": old_workbook(),
        # The same under a wrong name: bureaus rename.
        "old-renamed.xlsx": old_workbook(),
        "locked.xlsx": locked(),
        # 32 MB of blanks in 32 kB, within a sheet that is otherwise sound.
        "bomb.xlsx": with_parts(sound, {SHEET: sheet(" " * (32 << 20))}),
        "entity.xlsx": with_parts(sound, {SHEET: sheet("<row><c><v>&a;</v></c></row>", entity)}),
        "absolute.xlsx": with_parts(sound, {}, [("/etc/cron.d/x", "x")]),
        "giant.xlsx": with_parts(sound, {SHEET: sheet(far)}),
        "formula.xlsx": saved(formula),
    }
    for name, content in files.items():
        (HERE / name).write_bytes(content)


if __name__ == "__main__":
    main()
