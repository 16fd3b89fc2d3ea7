/// What must hold between the rows of a district. Finds every fault, not only the first.
public enum DraftValidation {
  /// All errors and warnings of a draft, in the order of tables, each in the order of its rows.
  ///
  /// - Parameters:
  ///   - draft: the rows. What a single cell can hold (numbers in range, known words) is taken for granted only where the
  ///     types say so.
  ///   - asOf: the first school year planned; nil: not known, then nothing is judged against it.
  public static func faults(of draft: DistrictDraft, asOf: SchoolYear?) -> [DraftFault] {
    let index = DraftIndex(draft)
    return SchoolChecks.faults(draft, index) + TeacherChecks.faults(draft, index, asOf: asOf)
      + NeedChecks.faults(draft, index) + RecordChecks.faults(draft, index, asOf: asOf)
      + PinChecks.faults(draft, index, asOf: asOf) + TravelChecks.faults(draft, index)
      + ResultChecks.faults(draft, index)
  }
}
