/// Who is counted.
public enum Who: String, Sendable, CaseIterable {
  case all
  /// 骨干教师.
  case backbone
  /// 骨干与中层.
  case keyStaff = "key-staff"
  /// 校干: middle management and above.
  case cadre
}

/// When a posting is counted.
public enum Counting: String, Sendable, CaseIterable {
  /// In the school year in which it starts, postings that are decided already included.
  case starting
  /// In every school year that it covers, running postings included.
  case present
  /// In the school year in which it starts, each length for itself; only postings that are made now.
  case cohort
}
