import Districts
public import Rules

extension DistrictProblem {
  /// What is wrong with a line of a policy, with the line's place in its file or the table that is missing.
  public init(_ fault: PolicyFault, in loaded: LoadedDistrict) {
    let index = fault.entry.index
    let line = loaded.policyLines.indices.contains(index) ? loaded.policyLines[index] : nil
    let place =
      fault.file.map { Place(file: $0) } ?? Place(file: loaded.policyFile, row: line, isInText: true)
    self.init(.error, place, value: fault.value, message: fault.message, advice: fault.advice)
  }
}
