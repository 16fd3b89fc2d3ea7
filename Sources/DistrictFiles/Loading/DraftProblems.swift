import Districts

/// What is wrong between the rows of a draft, with the places of the files.
struct DraftProblems {
  let reading: DraftReading
  let places: InputPlaces

  /// The problems, without those that only follow from others already noted.
  func problems(_ faults: [DraftFault]) -> [DistrictProblem] {
    // Of two rows with one id, the second was perhaps meant to be the one that is missed elsewhere.
    let repeated = faults.filter { $0.severity == .error && $0.column == "id" }.map(\.table)
    let doubtful = reading.doubtful.union(repeated)
    return faults.filter { !followsFromAnother($0, doubtful) }.map(problem)
  }

  /// Every fault.
  func all(_ faults: [DraftFault]) -> [DistrictProblem] { faults.map(problem) }

  private func followsFromAnother(_ fault: DraftFault, _ doubtful: Set<DistrictTable>) -> Bool {
    // Whoever is not found may stand in a row that could not be read.
    if let missing = fault.missingIn, doubtful.contains(missing) { return true }
    if fault.table == .travel, fault.missingIn != nil, doubtful.contains(.teachers) { return true }
    if fault.row == nil, reading.doubtful.contains(fault.table) { return true }
    guard let row = fault.row, let column = fault.column else { return false }
    if reading.faulty[fault.table]?[row]?.contains(column) == true { return true }
    // Nobody seems to teach what stands in cells that could not be read.
    if fault.table == .needs, column == "subject", fault.missingIn == nil {
      return reading.doubtful.contains(.teachers)
        || reading.faulty[.teachers]?.values.contains { $0.contains("subject") } == true
    }
    // A group's core school is judged over all of its rows.
    if fault.table == .schools, column == "role" {
      let groupsAreKnown =
        !(reading.faulty[.schools]?.values.contains { !$0.isDisjoint(with: ["role", "group"]) } ?? false)
      return !groupsAreKnown || reading.doubtful.contains(.schools)
    }
    return false
  }

  private func problem(_ fault: DraftFault) -> DistrictProblem {
    let value = fault.row.flatMap { places.value(fault.table, row: $0, column: fault.column) }
    let file = "\(fault.table.rawValue).csv"
    let place = value?.place ?? places.place(of: fault.table) ?? Place(file: file)
    let written = value?.text ?? ""
    return DistrictProblem(
      fault.severity, place, value: fault.value ?? (written.isEmpty ? nil : written), message: fault.message,
      advice: fault.advice)
  }
}
