/// GLPK could not do its work on a model that is in order.
public struct GLPKError: Error, Hashable, Sendable, CustomStringConvertible {
  /// GLPK's name of the failure (`GLP_EFAIL`), `fault` where it would have aborted the process, or `recheck` where
  /// its solution did not satisfy the model.
  public let code: String
  /// The last text GLPK printed, or what is wrong with the solution.
  public let text: String

  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }

  public var description: String { text.isEmpty ? "GLPK: \(code)" : "GLPK: \(code): \(text)" }

  /// GLPK's name of a return code.
  static func name(ofCode code: Int32) -> String {
    let names = [
      "0", "GLP_EBADB", "GLP_ESING", "GLP_ECOND", "GLP_EBOUND", "GLP_EFAIL", "GLP_EOBJLL", "GLP_EOBJUL",
      "GLP_EITLIM", "GLP_ETMLIM", "GLP_ENOPFS", "GLP_ENODFS", "GLP_EROOT", "GLP_ESTOP", "GLP_EMIPGAP",
      "GLP_ENOFEAS", "GLP_ENOCVG", "GLP_EINSTAB", "GLP_EDATA", "GLP_ERANGE",
    ]
    return names.indices.contains(Int(code)) ? names[Int(code)] : "code \(code)"
  }
}
