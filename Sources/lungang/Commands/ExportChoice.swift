import ArgumentParser
import Reports

/// What `lungang export` is to write: one document, or all of them.
enum ExportChoice: Hashable, ExpressibleByArgument {
  case one(ExportKind)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else {
      guard let kind = ExportKind(rawValue: argument) else { return nil }
      self = .one(kind)
    }
  }

  static var allValueStrings: [String] { ExportKind.allCases.map(\.rawValue) + ["all"] }

  var defaultValueDescription: String {
    switch self {
    case .one(let kind): kind.rawValue
    case .all: "all"
    }
  }

  /// The forms that can be asked for.
  var formats: [ExportFormat] {
    switch self {
    case .one(let kind): kind.formats
    case .all: ExportFormat.allCases
    }
  }

  /// Whether it may show a plan that breaks rules: the two working papers may, what leaves the house may not.
  var maySpeakOfViolations: Bool { self == .one(.roster) || self == .one(.report) }
}
