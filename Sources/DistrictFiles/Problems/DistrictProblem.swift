public import Districts

/// Something wrong with the input: where, what, and what to do about it.
public struct DistrictProblem: Hashable, Sendable {
  public var severity: DraftFault.Severity
  public var place: Place
  /// The value at fault as the file writes it; nil: none.
  public var value: String?
  /// What is wrong.
  public var message: Text
  /// What to do about it; nil: the message says it.
  public var advice: Text?

  public init(
    _ severity: DraftFault.Severity, _ place: Place, value: String? = nil, message: Text, advice: Text? = nil
  ) {
    self.severity = severity
    self.place = place
    self.value = value
    self.message = message
    self.advice = advice
  }

  /// One line for people: severity, place, value, message and advice.
  public func described(in language: Language) -> String {
    // In a text an empty value only says that there is none to show.
    let shown = (place.isInText && value == "" ? nil : value).map {
      $0.count > 60 ? $0.prefix(60) + "…" : $0[...]
    }
    switch language {
    case .chinese:
      let kind = severity == .error ? "错误" : "提醒"
      let value = shown.map { "，值“\($0)”" } ?? ""
      return "\(kind)：\(place.described(in: language))\(value)：\(message.zh)\(advice?.zh ?? "")"
    case .english:
      let kind = severity == .error ? "error" : "warning"
      let value = shown.map { ", value \"\($0)\"" } ?? ""
      return
        "\(kind): \(place.described(in: language))\(value): \(message.en)\(advice.map { " " + $0.en } ?? "")"
    }
  }

  /// The order in which problems are shown: by file, sheet, row and column.
  static func comesBefore(_ left: DistrictProblem, _ right: DistrictProblem) -> Bool {
    if left.place != right.place { return left.place < right.place }
    let (leftRank, rightRank) = (left.severity == .error ? 0 : 1, right.severity == .error ? 0 : 1)
    return (leftRank, left.message.zh, left.value ?? "") < (rightRank, right.message.zh, right.value ?? "")
  }
}

/// All that is wrong with the input, of all files at once.
public struct DistrictProblems: Error, Sendable {
  /// Sorted by file, sheet, row and column; warnings stand among the errors.
  public let problems: [DistrictProblem]

  /// - Parameter problems: in any order; what is found twice, such as by every point of a sweep, is told once.
  public init(_ problems: [DistrictProblem]) {
    var seen: Set<DistrictProblem> = []
    self.problems = problems.filter { seen.insert($0).inserted }.sorted(by: DistrictProblem.comesBefore)
  }

  public var errors: [DistrictProblem] { problems.filter { $0.severity == .error } }
  public var warnings: [DistrictProblem] { problems.filter { $0.severity == .warning } }
}
