public import Districts

/// A bureau's policy: the horizon, the rules with their parameters, the criteria in order.
public struct Policy: Hashable, Sendable {
  /// Printed on reports.
  public var name: String
  /// The document that it rests on.
  public var source: String?
  /// The district's name on reports; nil: that of its folder.
  public var district: String?
  public var horizon: Horizon
  public var keyStaff: KeyStaff
  /// From this weakness on a member is a weak school.
  public var weakFrom: Int
  /// In the policy's order; ``PolicyEntry/index`` is the position.
  public var rules: [PolicyEntry]
  /// Ids of criteria, the most important first.
  public var criteria: [String]
  public var publicity: Publicity

  public init(
    name: String, source: String? = nil, district: String? = nil, horizon: Horizon,
    keyStaff: KeyStaff = KeyStaff(),
    weakFrom: Int = 5, rules: [PolicyEntry], criteria: [String] = Policy.standardCriteria,
    publicity: Publicity = Publicity()
  ) {
    self.name = name
    self.source = source
    self.district = district
    self.horizon = horizon
    self.keyStaff = keyStaff
    self.weakFrom = weakFrom
    self.rules = rules
    self.criteria = criteria
    self.publicity = publicity
  }

  /// The criteria of a policy that names none.
  public static let standardCriteria = ["breaches", "needs", "wishes", "travel", "turn"]

  /// The criteria in order; `breaches` comes first of itself where a `should` rule stands and no place is named.
  public var orderedCriteria: [String] {
    let hasShould = rules.contains { $0.firmness == .should }
    return hasShould && !criteria.contains("breaches") ? ["breaches"] + criteria : criteria
  }
}

/// Who counts as 骨干 and as 中层.
public struct KeyStaff: Hashable, Sendable {
  /// Backbone teachers are designated at least at this level.
  public var backbone: BackboneLevel
  /// Cadres hold at least this office.
  public var cadre: CadreOffice

  public init(backbone: BackboneLevel = .county, cadre: CadreOffice = .middle) {
    self.backbone = backbone
    self.cadre = cadre
  }
}

/// What the public list says beside the names.
public struct Publicity: Hashable, Sendable {
  /// 公示期: working days for objections.
  public var objectionDays: Int
  /// 受理单位: who hears objections.
  public var office: String?
  /// 联系电话 or address.
  public var contact: String?
  /// Columns shown, in order.
  public var columns: [PublicityColumn]

  public init(
    objectionDays: Int = 5, office: String? = nil, contact: String? = nil,
    columns: [PublicityColumn] = PublicityColumn.standard
  ) {
    self.objectionDays = objectionDays
    self.office = office
    self.contact = contact
    self.columns = columns
  }
}
