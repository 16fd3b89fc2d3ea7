import DistrictFiles
import Districts
import Grouping
import Postings
import Rules
import Visits

/// A district small enough to be planned at once, with a year of activities and groups to be formed.
enum RoomFolder {
  static let rooms = [
    Catalogue.standard.cards, GroupingCatalogue.standard.cards, VisitCatalogue.standard.cards,
  ]
  static let rules = rooms.ruleCards

  private static let files = [
    "schools.csv": """
    id,name,group,role,stage,weakness,lon,lat
    C,中心一小,甲片,core,primary,0,108.01,25.41
    D,中心二小,乙片,core,primary,0,108.09,25.41
    M,东村小学,甲片,member,primary,6,108.02,25.42
    N,西村小学,甲片,member,primary,4,108.03,25.43
    P,北村小学,乙片,member,primary,5,108.08,25.42
    Q,南村小学,乙片,member,primary,5,108.07,25.40

    """,
    "teachers.csv": """
    id,name,school,subject,backbone,since,birth,gender
    c1,甲一,C,语文,county,2015-09,1985-01,F
    c2,甲二,C,数学,county,2016-09,1986-01,M
    d1,丁一,D,语文,county,2015-09,1985-01,F
    d2,丁二,D,数学,county,2015-09,1986-01,M
    m1,乙一,M,语文,,2013-09,1988-01,M
    n1,丙一,N,数学,,2012-09,1989-01,F
    p1,戊一,P,语文,,2012-09,1987-01,F

    """,
    "terms.csv": "term,first,last\n秋季,2027-09-06,2027-10-29\n春季,2028-03-06,2028-04-28\n",
    "kinds.csv": """
    kind,for,host,weekdays,half,people,from,who
    研讨,group,core,Wed,pm,0,,
    送教,member,own,Thu,pm,1,core,backbone

    """,
  ]

  static let policy = """
    name: 试点
    horizon: { first: 2027, years: 1 }
    rules:
      - { rule: visit-quota, kind: 研讨, minimum: 1, per: group, period: term, clause: 每学期一次 }
      - { rule: visit-quota, kind: 送教, minimum: 1, per: member, period: year }
      - { rule: one-group-each }
      - { rule: group-size, maximum: 3, clause: 不超过三所 }

    """

  private static var loader: DistrictLoader {
    DistrictLoader(
      rules: rules, criteria: rooms.criterionCards, further: GroupingForms.all + VisitForms.all)
  }

  private static func bytes(_ policy: String) -> [String: [UInt8]] {
    files.merging(["policy.yaml": policy]) { $1 }.mapValues { Array($0.utf8) }
  }

  static func visits(policy: String = policy) throws -> LoadedVisits {
    try LoadedVisits(files: bytes(policy), name: "tiny", loader: loader)
  }

  static func groups(policy: String = policy) throws -> LoadedGroups {
    try LoadedGroups(files: bytes(policy), name: "tiny", loader: loader)
  }
}
