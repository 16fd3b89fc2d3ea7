extension Rule {
  /// The instance of this line for a subject.
  public func instance(for subject: Subject) -> RuleInstance {
    RuleInstance(rule: id, entry: entry.index < 0 ? nil : entry.index, subject: subject)
  }

  /// Measurements of this rule as findings of its line.
  public func findings(_ measurements: [Measurement]) -> [Finding] {
    // The line is copied once, not for each of very many findings.
    let (id, entry) = (id, entry)
    let number = entry.index < 0 ? nil : entry.index
    return measurements.map { measurement in
      Finding(
        instance: RuleInstance(rule: id, entry: number, subject: measurement.subject),
        measurement: measurement, firmness: entry.firmness, weight: entry.weight)
    }
  }

  /// A measurement of this rule as a finding of its line.
  public func finding(_ measurement: Measurement) -> Finding {
    Finding(
      instance: instance(for: measurement.subject), measurement: measurement, firmness: entry.firmness,
      weight: entry.weight)
  }
}
