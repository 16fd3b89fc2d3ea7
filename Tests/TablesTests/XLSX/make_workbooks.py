#!/usr/bin/env python3
"""Writes the workbooks in Workbooks/ that the tests of the reader open.

    python3 Tests/TablesTests/XLSX/make_workbooks.py

Needs openpyxl; libreoffice.xlsx, district-libreoffice.xlsx and calculated.xlsx also need soffice. The outputs are committed: run this only to
change them. Parts that openpyxl cannot write are written as XML by hand.
"""

import datetime
import io
import pathlib
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent / "Workbooks"

# The same table goes through openpyxl, LibreOffice and our own writer.
COMMON = [
    ["教师编号", "姓名", "出生年月", "到校日期", "薄弱程度", "纬度", "备注"],
    ["T001", "王小明", "1985-03", datetime.date(2019, 9, 1), 3, 25.4123, "=1+1 不是公式"],
    ["00042", "欧阳 春", "1990-11", datetime.date(2021, 2, 28), 0, -0.5, "第一行\n第二行"],
    ["T003", "买买提·艾力", "1978-07", datetime.date(2000, 2, 29), 10, 26, "<&>\"' 与 𠮷"],
]


def common():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "教师"
    for row in COMMON:
        sheet.append(row)
    for row in range(2, 5):
        sheet.cell(row, 4).number_format = "yyyy-mm-dd"
        sheet.cell(row, 7).data_type = "s"
    return book


def bureau():
    """As bureaus make them: titles over the header, a second header line, notes below, hidden things."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "教师"
    sheet["B2"] = "荔波县小学教育集团教师花名册（2026年）"
    sheet.merge_cells("B2:G2")
    sheet["B2"].font = Font(bold=True, size=18)
    sheet["B2"].alignment = Alignment(horizontal="center")
    sheet["B3"] = "填表单位：荔波县教育局"
    sheet.merge_cells("B3:G3")
    header = ["教师编号", "姓 名", "出生\n年月", "所在学校", "到校年月", "备注"]
    for offset, title in enumerate(header):
        sheet.cell(5, 2 + offset, title)
    for offset, title in enumerate(["（必填）", "", "如1985-03", "代码", "", ""]):
        if title:
            sheet.cell(6, 2 + offset, title)
    rows = [
        ("T001", "王小明", datetime.datetime(1985, 3, 1), "S01", "２０１９年９月", None),
        (42, "李  丽", "1990-11", "S02", 43709, "兼任"),
        ("T003", "张三", "1978/7", "S01", datetime.datetime(2000, 9, 1), None),
    ]
    for index, row in enumerate(rows):
        for offset, value in enumerate(row):
            cell = sheet.cell(8 + index, 2 + offset, value)
            if isinstance(value, datetime.datetime):
                cell.number_format = 'yyyy"年"m"月"'
    sheet["B9"].number_format = "00000"
    sheet["F9"].number_format = "[$-804]yyyy/m"
    sheet.row_dimensions[10].hidden = True
    sheet["B12"] = "注：1．本表由学校填报，出生年月以身份证为准；2．到校年月指人事关系转入的月份。"
    sheet["B13"] = "填表人：赵六"
    sheet.merge_cells("B12:G12")
    sheet.column_dimensions["G"].hidden = True
    sheet.column_dimensions["C"].width = 20
    sheet.auto_filter.ref = "B5:G10"
    sheet["C8"].comment = Comment("请核对", "教育局")
    hidden = book.create_sheet("旧数据")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "隐藏"
    very = book.create_sheet("参数")
    very.sheet_state = "veryHidden"
    book.create_sheet("空表")
    chart = book.create_chartsheet("图表")
    assert chart is not None
    return book


def district(epoch=None):
    """A whole district as a bureau sends it: titles, a second header line, notes, a hidden sheet, every kind of cell."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    schools = book.active
    schools.title = "学校"
    schools.append(["示例县义务教育学校名单"])
    schools.merge_cells("A1:F1")
    for row in [
        ["学校代码", "学校名称", "所属集团", "角色", "学段", "薄弱程度"],
        ["S01", "城关一小", "第一集团", "总校", "小学", None],
        ["S02", "河东小学", "第一集团", "分校", "小学", "６"],
        ["S03", "南坪教学点", "第一集团", "教学点", "小学", 8],
    ]:
        schools.append(row)
    schools.cell(1, 1).alignment = Alignment(horizontal="center")
    teachers = book.create_sheet("教师")
    teachers.append(["示例县教师信息表（2026年9月）"])
    teachers.merge_cells("A1:G1")
    teachers.append(["填报单位：示例县教育局"])
    teachers.append(["教师编号", "姓 名", "性别", "出生\n年月", "所在学校", "任教学科", "到校年月"])
    teachers.append(["（必填）", "", "", "如1985-03", "代码或校名", "", ""])
    day = datetime.datetime
    for row in [
        ["00001", "王小明", "男", day(1985, 3, 1), "S01", "语文", day(2012, 9, 1)],
        [42, "欧阳　春", "女", "1990年11月", "河东小学", "数学；科学", "2015-09"],
        [None],
        ["00103", "买买提·艾力", "Ｍ", "１９７８．０７", "S02", "英语", day(2000, 9, 1)],
    ]:
        teachers.append(row)
    for row in range(5, 9):
        for column in (4, 7):
            if isinstance(teachers.cell(row, column).value, day):
                teachers.cell(row, column).number_format = 'yyyy"年"m"月"'
    teachers["A6"].number_format = "00000"
    teachers["A10"] = "注：出生年月以身份证为准。"
    teachers.merge_cells("A10:G10")
    teachers.row_dimensions[6].hidden = True
    needs = book.create_sheet("学科需求")
    for row in [["学校", "学科", "需求人数"], ["S02", "语文", 2], ["南坪教学点", "数学", "1人"]]:
        needs.append(row)
    hidden = book.create_sheet("旧数据")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "隐藏"
    return book


def values():
    """One kind of value a row: column A names it, column B holds it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "值"
    kinds = [
        ("整数", 42, None),
        ("长整数", 110105199003071234, None),
        ("小数", 0.1 + 0.2, None),
        ("真", True, None),
        ("假", False, None),
        ("错误", "#N/A", None),
        ("公式", "=SUM(1,2)", None),
        ("日期", 45000, "yyyy-mm-dd"),
        ("内置日期", 45000, "mm-dd-yy"),
        ("中文日期", 45000, 'yyyy"年"m"月"d"日"'),
        ("日期时间", 45000.75, "yyyy/m/d h:mm"),
        ("时间", 0.5, "h:mm"),
        ("时长", 1.5, "[h]:mm"),
        ("编号", 17, "00000"),
        ("百分比", 0.25, "0%"),
        ("金额", 1234.5, '#,##0.00"元"'),
        ("颜色", 7, "[Red]0;[Blue]-0"),
        ("空文本", "", None),
    ]
    for row, (name, value, code) in enumerate(kinds, start=1):
        sheet.cell(row, 1, name)
        cell = sheet.cell(row, 2, value)
        if code:
            cell.number_format = code
    return book


def mac1904():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "日期"
    for row, serial in enumerate([0, 1, 43538], start=1):
        sheet.cell(row, 1, serial).number_format = "yyyy-mm-dd"
    return book


def with_parts(book, changes):
    """The bytes of a workbook with some parts replaced."""
    buffer = io.BytesIO()
    book.save(buffer)
    result = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = changes.pop(name) if name in changes else old.read(name)
            new.writestr(fixed(name), text)
        for name, text in changes.items():
            new.writestr(fixed(name), text)
    return result.getvalue()


def fixed(name):
    information = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    information.compress_type = zipfile.ZIP_DEFLATED
    return information


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def by_hand():
    """What Excel writes and openpyxl does not: prefixes, readings, rich text, shared formulas, exponents."""
    book = openpyxl.Workbook()
    book.active.title = "手写"
    book.active["A1"] = "x"
    strings = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:sst xmlns:x="{MAIN}" count="4" uniqueCount="4">
<x:si><x:t>教師</x:t><x:rPh sb="0" eb="2"><x:t>キョウシ</x:t></x:rPh><x:phoneticPr fontId="1"/></x:si>
<x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">王 </x:t></x:r><x:r><x:t>小明</x:t></x:r></x:si>
<x:si><x:t>上行_x000D_
下行_x005F_x000D_</x:t></x:si>
<x:si/>
</x:sst>"""
    sheet = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:worksheet xmlns:x="{MAIN}"><x:dimension ref="A1:XFD1048576"/>
<x:sheetData>
<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c t="s"><x:v>3</x:v></x:c></x:row>
<x:row r="3"><x:c r="B3"><x:v>1E+05</x:v></x:c><x:c r="C3"><x:v>1.1010519900307099E+17</x:v></x:c><x:c r="D3"><x:v>25.412299999999998</x:v></x:c><x:c r="E3"><x:v>1E-7</x:v></x:c><x:c r="F3"><x:v>-3.0</x:v></x:c><x:c r="G3"><x:v>110105199003071234</x:v></x:c></x:row>
<x:row r="4"><x:c r="A4" t="str"><x:f>CONCATENATE("a","b")</x:f><x:v>ab</x:v></x:c><x:c r="B4"><x:f t="shared" ref="B4:C4" si="0">1+1</x:f><x:v>2</x:v></x:c><x:c r="C4"><x:f t="shared" si="0"/><x:v/></x:c><x:c r="D4" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="E4" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>
<x:row r="5"><x:c r="A5" t="inlineStr"><x:is><x:t>直接</x:t></x:is></x:c><x:c r="B5" t="inlineStr"><x:is><x:r><x:t>分</x:t></x:r><x:r><x:t>段</x:t></x:r><x:rPh sb="0" eb="1"><x:t>ブン</x:t></x:rPh></x:is></x:c><x:c r="C5" t="d"><x:v>2027-09-01T00:00:00</x:v></x:c><x:c r="D5" t="s"><x:v>99</x:v></x:c><x:c r="E5"><x:v>nan</x:v></x:c></x:row>
<x:row r="1048576"><x:c r="A1048576"><x:v>1</x:v></x:c></x:row>
</x:sheetData></x:worksheet>"""
    relationships = "".join(
        f'<Relationship Id="rId{index}" Type="{RELATED}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(
            [("worksheet", "/xl/worksheets/sheet1.xml"), ("styles", "styles.xml"),
             ("sharedStrings", "../xl/./sharedStrings.xml")], start=1))
    return with_parts(book, {
        "xl/sharedStrings.xml": strings, "xl/worksheets/sheet1.xml": sheet,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relationships}</Relationships>',
    })


def libreoffice(source, target):
    """Lets LibreOffice write the workbook anew; formulas then have their values."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(source)],
            check=True, capture_output=True)
        (HERE / target).write_bytes((pathlib.Path(folder) / source.with_suffix(".xlsx").name).read_bytes())


def main():
    HERE.mkdir(exist_ok=True)
    created = datetime.datetime(2026, 9, 1)
    for name, book in [("openpyxl", common()), ("bureau", bureau()), ("values", values()), ("mac1904", mac1904()),
                       ("district-openpyxl", district()), ("district-1904", district(CALENDAR_MAC_1904))]:
        book.properties.created = book.properties.modified = created
        (HERE / f"{name}.xlsx").write_bytes(with_parts(book, {}))
    (HERE / "by-hand.xlsx").write_bytes(by_hand())
    with tempfile.TemporaryDirectory() as folder:
        original = pathlib.Path(folder) / "original.xlsx"
        common().save(original)
        # By way of .ods, so that nothing is left of openpyxl's file.
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "ods",
             "--outdir", folder, str(original)],
            check=True, capture_output=True)
        libreoffice(original.with_suffix(".ods"), "libreoffice.xlsx")
        district().save(pathlib.Path(folder) / "district.xlsx")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "ods",
             "--outdir", folder, f"{folder}/district.xlsx"],
            check=True, capture_output=True)
        libreoffice(pathlib.Path(folder) / "district.ods", "district-libreoffice.xlsx")
    libreoffice(HERE / "values.xlsx", "calculated.xlsx")


if __name__ == "__main__":
    main()
