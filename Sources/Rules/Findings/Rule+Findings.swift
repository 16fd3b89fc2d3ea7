extension Rule {
  /// The instance of this line for a subject.
  public func instance(for subject: Subject) -> RuleInstance {
    RuleInstance(rule: id, entry: entry.index < 0 ? nil : entry.index, subject: subject)
  }

  /// A measurement of this rule as a finding of its line.
  public func finding(_ measurement: Measurement) -> Finding {
    Finding(
      instance: instance(for: measurement.subject), measurement: measurement, firmness: entry.firmness,
      weight: entry.weight)
  }
}
