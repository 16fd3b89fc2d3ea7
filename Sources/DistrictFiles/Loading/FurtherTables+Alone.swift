public import Districts
import Foundation
import Tables

extension FurtherTables {
  /// Reads tables of a folder, a workbook or a single CSV file that stand apart from the district's own files: plans that
  /// somebody typed.
  ///
  /// - Parameters:
  ///   - path: a folder, whose workbooks count only where no table stands as CSV; a workbook; or a CSV file, which is
  ///     taken for the first of the forms whatever its name.
  ///   - forms: the tables that are looked for.
  ///   - district: the schools and teachers that cells may name.
  ///   - read: reads the tables.
  /// - Returns: what was read, and what is odd but no error.
  /// - Throws: every problem at once; at least one of them is an error.
  public static func alone<Read>(
    _ path: String, _ forms: [TableForm], for district: District, reading read: (inout FurtherTables) -> Read
  ) throws(DistrictProblems) -> (read: Read, warnings: [DistrictProblem]) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let source: InputSource
    // A single file of any name is read as the first of the forms, and told by its own name.
    var taken: String?
    do {
      if let form = forms.first, name.lowercased().hasSuffix(".csv") {
        let known = TableForms(forms)[named: String(name.dropLast(4))] != nil
        taken = known ? nil : "\(form.id).csv"
        source = InputSource([taken ?? name: try WholeFile.bytes(path)], name: name)
      } else {
        let found = try InputSource(path: path)
        let known = TableForms(forms)
        let hasTable = found.files.contains { file in
          file.lowercased().hasSuffix(".csv") && known[named: String(file.dropLast(4))] != nil
        }
        source = found.workbook == nil && hasTable ? found.tablesOnly : found
      }
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: name)])
    }
    let files = InputFiles(source, TableForms(forms))
    var tables = FurtherTables(
      files,
      names: DistrictNames(
        schools: SchoolNames(district.schools), groups: Set(district.groups.map(\.name)),
        teachers: district.teachers.map { ($0.id, $0.name) }, schoolsAreKnown: true, teachersAreKnown: true))
    let answer = read(&tables)
    let all = DistrictProblems(
      (files.problems + tables.problems).map { problem in
        guard problem.place.file == taken else { return problem }
        var problem = problem
        problem.place.file = name
        return problem
      })
    guard all.errors.isEmpty else { throw all }
    return (answer, all.problems)
  }
}
