import ArgumentParser
import Districts

/// Finds what somebody names on the command line; what is not known is wrong usage.
extension District {
  /// The id of a school by id or by a name that only one school has.
  func schoolNamed(_ text: String) throws -> String {
    if schoolNumbers[text] != nil { return text }
    let named = schools.filter { $0.name == text }
    if named.count == 1 { return named[0].id }
    throw ValidationError(
      named.isEmpty
        ? "没有“\(text)”这所学校。 No such school."
        : "有\(named.count)所学校叫“\(text)”，请写学校代码。 Several schools have this name; give the id.")
  }

  /// The id of a teacher by id or by a name that only one teacher has.
  func teacherNamed(_ text: String) throws -> String {
    if teacherNumbers[text] != nil { return text }
    let named = teachers.filter { $0.name == text }
    if named.count == 1 { return named[0].id }
    throw ValidationError(
      named.isEmpty
        ? "没有“\(text)”这位教师。 No such teacher."
        : "有\(named.count)位教师叫“\(text)”，请写教师编号。 Several teachers have this name; give the id.")
  }
}
