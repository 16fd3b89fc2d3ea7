#!/usr/bin/env python3
"""Hand-counted cases for the facts that the rows and the recount share; run with ``python3 -m unittest``."""

import tempfile
import unittest
from pathlib import Path

import reference
from lungang_reference.conditions import breaks, eligible
from lungang_reference.criteria import Turns, wish
from lungang_reference.district import Posting
from lungang_reference.tables import DistrictProblems

SCHOOLS = """学校代码,学校名称,所属集团,角色,学段,区域,纬度,经度,薄弱程度,中心校
A,总校,一,核心校,小学,城区,25.0,107.0,,
B,分校,一,成员校,小学,乡村,25.0,107.1,６,
C,教学点,,成员校,小学,乡村,,,,B
D,九年校,一,成员校,九年一贯制,乡村,25.0,107.0,2,
"""
TEACHERS = """id,name,school,subject,gender,birth,since,backbone,cadre,exempt,exempt_until,preferences,willing,stages
t1,甲,A,语文,F,1977-09,2021-09,county,,,,B;D,no,
t2,乙,A,语文,F,1977年10月,2021-10,,middle,pregnant,2027-08,,,
t3,丙,A,语文,M,1972/10,2015-02,,,pregnant,2027-09,C；A；D；B,,primary
t4,丁,B,数学,M,,,school,,,,,,junior
t5,戊,A,语文,F,1990-01,2015-02,,,,,,,
t6,己,A,语文,F,1990-01,2016-02,,,,,,,
"""  # noqa: E501
POLICY = """horizon: { first: 2027, years: 2 }
rules:
  - rule: eligibility-years
    years: 6
  - rule: retirement-margin
  - rule: exemption
  - rule: in-group
    cross-stage: true
  - rule: stage-match
"""


def read(**files: str) -> reference.Case:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {"schools_csv": SCHOOLS, "teachers_csv": TEACHERS, "policy_yaml": POLICY} | files
        for file, text in files.items():
            encoding = "gb18030" if file == "teachers_csv" else "utf-8-sig"
            (folder / file.replace("_", ".")).write_text(text, encoding=encoding)
        return reference.read_case(folder)


class Facts(unittest.TestCase):
    def failing(self, case: reference.Case, teacher: str, to: str, start: int) -> set[str]:
        posting = Posting(teacher, to, start, 1)
        return {e.rule for e in case.policy.entries if breaks(e, case.district, case.policy, posting)}

    def test_personal_conditions_on_the_first_of_september(self):
        case = read()
        # Born 1977-09, retires 2032-09: exactly 60 months from 2027-09, and the margin must be larger.
        self.assertEqual(self.failing(case, "t1", "B", 2027), {"retirement-margin"})
        # Arrived 2021-10: 71 months, one short; born 1977-10: 61 months; exempt until the August before.
        self.assertEqual(self.failing(case, "t2", "B", 2027), {"eligibility-years"})
        self.assertEqual(self.failing(case, "t2", "B", 2028), {"retirement-margin"})
        self.assertEqual(self.failing(case, "t3", "B", 2027), {"exemption"})
        self.assertEqual(self.failing(case, "t3", "B", 2028), {"retirement-margin"})
        self.assertEqual(self.failing(case, "t5", "D", 2027), set())
        self.assertTrue(eligible(case.district, case.policy, case.district.teachers["t5"], 2027))

    def test_stages_and_licences(self):
        case = read()
        failing = self.failing(case, "t4", "A", 2027)
        self.assertEqual(failing, {"eligibility-years", "retirement-margin", "stage-match"})
        self.assertNotIn("stage-match", self.failing(case, "t4", "D", 2027))

    def test_units_kinds_and_standing(self):
        case = read()
        district, policy = case.district, case.policy
        self.assertEqual(district.unit_of["C"], "B")
        self.assertEqual(district.group_of("C"), "一")
        self.assertEqual(district.members("一"), ["B", "D"])
        kinds = [district.kind(Posting(t, to, 2027, 1)) for t, to in (("t1", "C"), ("t4", "A"), ("t4", "D"))]
        self.assertEqual(kinds, ["dispatch", "attachment", "lateral"])
        key = [t for t, row in district.teachers.items() if policy.belongs(row, "key-staff")]
        self.assertEqual(key, ["t1", "t2"])

    def test_wishes_and_travel(self):
        case = read(travel_csv="from,to,km,minutes\nt1,B,1.25,\nA,D,,40\n")
        wishes = [wish(case.district, Posting(t, to, 2027, 1)) for t, to in (("t1", "D"), ("t3", "B"))]
        self.assertEqual(wishes, [4, 3])
        teacher = case.district.teachers
        self.assertEqual(case.district.tenths(teacher["t1"], "B"), 13)
        # 0.1 degrees of longitude on the 25th parallel: 10.0777 km, times 1.3.
        self.assertEqual(case.district.tenths(teacher["t2"], "B"), 131)
        self.assertEqual(case.district.tenths(teacher["t2"], "C"), 0)
        self.assertEqual(case.district.minutes(teacher["t2"], "D"), 40)

    def test_turn_counts_colleagues_that_wait_longer_and_could_go(self):
        records = "teacher,from,to,start,years\nt5,A,B,2017,2\n"
        case = read(postings_csv=records)
        turns = Turns(case.district, case.policy)
        # t5 waits since 2019-09, t6 since 2016-02; t3 is exempt in 2027; t1 and t2 are key staff.
        self.assertEqual(turns.waiting_longer(Posting("t5", "B", 2027, 1)), 1)
        self.assertEqual(turns.waiting_longer(Posting("t6", "B", 2027, 1)), 0)
        self.assertEqual(turns.waiting_longer(Posting("t3", "B", 2027, 1)), 0)
        away = Turns((case := read(postings_csv=records + "t6,A,B,2026,2\n")).district, case.policy)
        self.assertEqual(away.waiting_longer(Posting("t5", "B", 2027, 1)), 0)
        self.assertEqual(away.waiting_longer(Posting("t5", "B", 2028, 1)), 0)

    def test_shares_are_exact(self):
        rules = "horizon: { first: 2027, years: 1 }\nrules: [ { rule: exchange-share, minimum: 0.1 } ]\n"
        staff = "id,name,school,subject\n" + "".join(f"p{i:02d},n,A,语文\n" for i in range(50))
        case = read(teachers_csv=staff, policy_yaml=rules)
        for count, broken in ((5, 0), (4, 1)):
            plan = [Posting(f"p{i:02d}", "B", 2027, 1) for i in range(count)]
            self.assertEqual(len(reference.check(case, plan)["violations"]), broken)

    def test_needs_and_records(self):
        case = read(
            needs_csv="school,subject,posts,from,to\nB,语文,2,,\nD,语文,1,2028,\n",
            postings_csv="teacher,from,to,start,years,status\nt5,A,B,2026,2,\nt6,A,B,2027,1,withdrawn\n",
            policy_yaml="horizon: { first: 2027, years: 2 }\nrules: []\ncriteria: [needs]\n",
        )
        # B lacks 1 in 2027 and 2 in 2028, seven-fold; D lacks 1 in 2028, three-fold.
        self.assertEqual(reference.check(case, [])["criteria"], [{"name": "needs", "value": 24}])
        self.assertEqual(reference.plan(case)["criteria"][0]["value"], 0)

    def test_whoever_is_sent_twice_at_once_is_missed_twice(self):
        case = read(
            needs_csv="school,subject,posts\nB,数学,0\n",
            policy_yaml="horizon: { first: 2027, years: 1 }\nrules: []\ncriteria: [needs]\n",
        )
        # t4 is the only teacher of the subject at B; two postings at once leave minus one, one short of none.
        plan = [Posting("t4", "A", 2027, 1), Posting("t4", "D", 2027, 2)]
        self.assertEqual(reference.check(case, plan[:1])["criteria"][0]["value"], 0)
        self.assertEqual(reference.check(case, plan)["criteria"][0]["value"], 7)

    def test_problems_come_all_at_once(self):
        with self.assertRaises(DistrictProblems) as caught:
            read(teachers_csv="id,name,school,subject,birth\nx,n,Z,语文,1990-13\nx,n,A,,\n")
        self.assertEqual(len(caught.exception.problems), 4)


if __name__ == "__main__":
    unittest.main()
