/// What must hold between the rows of a district. Finds every fault, not only the first.
enum DraftValidation {
  /// All errors of a draft, in the order of tables and rows.
  static func faults(of draft: DistrictDraft, asOf: SchoolYear) -> [DraftFault] {
    []
  }
}
