import DistrictFiles
import Districts
import Postings
import Rules

/// A district small enough for every plan of it to be tried.
enum TinyFolder {
  static let rules = Catalogue.standard.ruleCards

  /// Two groups: in the first a core with four teachers and two members, in the second a core and a member.
  static func load(policy: String = TinyFolder.policy) throws -> LoadedDistrict {
    let texts = [
      "schools.csv": """
      id,name,group,role,stage,weakness
      C,中心一小,甲,core,primary,0
      M,东村小学,甲,member,primary,6
      N,西村小学,甲,member,primary,4
      D,中心二小,乙,core,primary,0
      P,北村小学,乙,member,primary,5

      """,
      "teachers.csv": """
      id,name,school,subject,backbone,since,preferences,birth,gender
      c1,甲一,C,语文,county,2015-09,M,1985-01,F
      c2,甲二,C,语文,,2016-09,N,1986-01,M
      c3,甲三,C,数学,county,2014-09,,1987-01,F
      m1,乙一,M,语文,,2013-09,,1988-01,M
      n1,丙一,N,数学,,2012-09,C,1989-01,F
      d1,丁一,D,语文,county,2015-09,,1985-01,F
      d2,丁二,D,数学,,2015-09,P,1986-01,M
      p1,戊一,P,语文,,2012-09,,1987-01,F

      """,
      "needs.csv": "school,subject,posts\nM,语文,2\nM,数学,1\nN,语文,1\nP,数学,1\n",
      "policy.yaml": policy,
    ]
    return try DistrictLoader(rules: rules, criteria: Catalogue.standard.criterionCards)
      .load(files: texts.mapValues { Array($0.utf8) }, name: "tiny")
  }

  static let policy = """
    name: 试点
    horizon: { first: 2027, years: 1 }
    rules:
      - rule: term-length
        minimum: 1
        maximum: 1
      - rule: in-group
      - rule: member-coverage
        who: all
      - rule: exemption
      - rule: reciprocal-flow
        who: all
        tolerance: 1
    criteria: [needs, wishes, turn]

    """

  /// The basis after changes given as YAML lines.
  static func changed(
    _ loaded: LoadedDistrict, _ lines: [String], published: [Posting]?
  ) throws -> ChangedBasis {
    let text = lines.isEmpty ? "changes: []" : "changes:\n" + lines.map { "  - \($0)\n" }.joined()
    let file = ChangesFile(Array(text.utf8), file: "changes.yaml", for: loaded, rules: rules)
    return try ChangeApplication.apply(
      file.changes, to: PlanningBasis(loaded, published: published), rules: rules,
      problems: file.problems)
  }
}
