/// 性别.
public enum Gender: String, Sendable, CaseIterable {
  case female = "F"
  case male = "M"
}

/// 骨干级别, lowest first.
public enum BackboneLevel: String, Sendable, CaseIterable, Comparable {
  case school, county, city, province

  public static func < (left: BackboneLevel, right: BackboneLevel) -> Bool {
    left.rank < right.rank
  }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// 职务, lowest first.
public enum CadreOffice: String, Sendable, CaseIterable, Comparable {
  case middle, vice, principal

  public static func < (left: CadreOffice, right: CadreOffice) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// 豁免原因.
public enum ExemptionReason: String, Sendable, CaseIterable {
  case pregnant, nursing, illness, disability, other
}

/// 豁免: why, and until when, a teacher is not sent.
public struct Exemption: Hashable, Sendable {
  public var reason: ExemptionReason
  /// The last month; nil: for the whole horizon.
  public var until: Month?

  public init(reason: ExemptionReason, until: Month? = nil) {
    self.reason = reason
    self.until = until
  }

  /// Whether it still holds on the first day of a month: it does up to and including that month.
  public func holds(in month: Month) -> Bool { until.map { $0 >= month } ?? true }
}

/// The three signatures of an application: each yes, no or not given.
public struct Application: Hashable, Sendable {
  public var applied: Bool?
  public var recommended: Bool?
  public var approved: Bool?

  public init(applied: Bool? = nil, recommended: Bool? = nil, approved: Bool? = nil) {
    self.applied = applied
    self.recommended = recommended
    self.approved = approved
  }
}

/// A teacher who holds a post in the district.
public struct Teacher: Hashable, Sendable {
  /// 教师编号, unique in the district.
  public var id: String
  public var name: String
  public var gender: Gender?
  public var birth: Month?
  /// Id of the home school, where the post is held.
  public var school: String
  /// 任教学科: at least one, the main subject first.
  public var subjects: [String]
  /// 职称, as written.
  public var title: String?
  public var backbone: BackboneLevel?
  public var cadre: CadreOffice?
  /// 到校年月.
  public var since: Month?
  public var exemption: Exemption?
  /// 志愿学校: school ids, best first.
  public var preferences: [String]
  /// 本人意愿.
  public var willing: Bool?
  public var application: Application
  /// 任教资格学段; empty: that of the home school.
  public var stages: [Stage]
  /// Where the teacher lives; nil: at the home school.
  public var position: Position?
  /// 家庭: teachers with the same mark live in one household.
  public var household: String?

  public init(
    id: String, name: String, gender: Gender? = nil, birth: Month? = nil, school: String,
    subjects: [String], title: String? = nil, backbone: BackboneLevel? = nil, cadre: CadreOffice? = nil,
    since: Month? = nil, exemption: Exemption? = nil, preferences: [String] = [], willing: Bool? = nil,
    application: Application = Application(), stages: [Stage] = [], position: Position? = nil,
    household: String? = nil
  ) {
    self.id = id
    self.name = name
    self.gender = gender
    self.birth = birth
    self.school = school
    self.subjects = subjects
    self.title = title
    self.backbone = backbone
    self.cadre = cadre
    self.since = since
    self.exemption = exemption
    self.preferences = preferences
    self.willing = willing
    self.application = application
    self.stages = stages
    self.position = position
    self.household = household
  }

  /// The main subject.
  public var mainSubject: String { subjects.first ?? "" }
}
