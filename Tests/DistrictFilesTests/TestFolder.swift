import DistrictFiles
import Districts
import Rules

/// A folder with the files of a small district, changed as a test asks.
struct TestFolder {
  /// Texts by file name.
  var files: [String: [UInt8]] = [:]

  init(_ texts: [String: String] = TestFolder.small) {
    files = texts.mapValues { Array($0.utf8) }
  }

  /// The folder with the text of a file put in place of another.
  func with(_ file: String, _ text: String) -> TestFolder {
    var changed = self
    changed.files[file] = Array(text.utf8)
    return changed
  }

  /// The folder with a part of a file's text replaced.
  func replacing(_ old: String, _ new: String, in file: String) -> TestFolder {
    with(file, String(decoding: files[file] ?? [], as: UTF8.self).replacing(old, with: new))
  }

  func without(_ file: String) -> TestFolder {
    var changed = self
    changed.files[file] = nil
    return changed
  }

  /// Reads the folder.
  func load() throws
    -> LoadedDistrict
  {
    try TestCards.loader.load(files: files, name: "small")
  }

  /// The problems on reading the folder; empty if it is read.
  func problems() throws -> [DistrictProblem] {
    do {
      return try load().warnings
    } catch let problems as DistrictProblems {
      return problems.problems
    }
  }

  static let small = [
    "schools.csv": """
    id,name,group,role,stage,area,lat,lon,weakness,parent
    S01,荔波一小,第一集团,core,primary,urban,25.41,107.88,0,
    S02,朝阳中心校,第一集团,member,primary,town,25.45,107.9,6,
    S03,朝阳教学点,第一集团,member,primary,rural,,,8,S02
    S04,荔波二小,第二集团,core,primary,urban,25.42,107.87,1,
    S05,茂兰中心校,第二集团,member,primary,town,25.3,108,5,

    """,
    "teachers.csv": """
    id,name,gender,birth,school,subject,title,backbone,cadre,since,exempt,exempt_until,preferences,willing
    T001,王芳,F,1985-03,S01,语文;英语,一级教师,county,,2010-09,,,S02;S05,yes
    T002,李强,M,1990-11,S01,数学,,,middle,2015-09,,,,
    T003,张敏,F,1992-07,S02,语文,,,,2018-09,nursing,2028-06,,no
    T004,陈伟,M,1979-01,S04,数学,高级教师,city,,2005-09,,,,
    T005,刘洋,,1995-05,S05,英语,,,,,,,,

    """,
    "needs.csv": "school,subject,posts,from,to\nS01,语文,3,,\nS02,数学,2,2027,2028\nS02,数学,1,2029,\n",
    "postings.csv":
      "teacher,from,to,start,years,kind,status\nT001,S01,S02,2022,2,dispatch,\nT004,S04,S05,2026,2,,\n",
    "pins.csv": "teacher,to,start,years,effect,reason,by\nT002,,,,must,教务工作,校长会\nT005,S04,2027,1,never,,\n",
    "travel.csv": "from,to,km,minutes\nS01,S02,12.35,\nT001,S02,,30\n",
    "results.csv": "school,year,score,rank\nS02,2025,81.25,3\n",
    "policy.yaml": """
    name: 荔波县小学教育集团教师交流方案
    source: 实施方案 13
    horizon: { first: 2027, years: 3 }
    key-staff: { backbone: county, cadre: middle }
    weak-from: 5
    retirement: { F: 55, M: 60 }
    rules:
      - rule: term-length
        minimum: 1
        maximum: 2
      - rule: backbone-quota
        minimum: 3
        who: key-staff
        scope: { groups: [第一集团], years: [2027, 2028] }
        firm: should
        weight: 5
        clause: 五（四）
      - rule: retirement-margin
      - rule: max-away
        share: 10%
    criteria: [breaches, needs, travel]

    """,
  ]
}
