import DistrictFiles
public import Districts
import Grouping
public import Rules
public import Tables

/// A workbook with the tables about groups that a policy asks for, to be filled in and put beside the others.
public enum GroupingTemplate {
  /// How many rows the lists to choose from reach down.
  private static let rows = 2_000

  /// The workbook: a sheet a table; of the wishes every school stands there already. The same district gives the same
  /// bytes.
  public static func workbook(of district: District, _ policy: Policy, language: Language) -> Workbook {
    let asked = LoadedGroups.forms(of: policy)
    let forms = asked.contains(GroupingForms.requests) ? [GroupingForms.profiles] + asked : asked
    return Workbook(
      forms.map { sheet($0, district, language) },
      title: language == .chinese ? "组建与结对填报表" : "Tables about groups")
  }

  private static func sheet(_ form: TableForm, _ district: District, _ language: Language) -> WorksheetContent
  {
    let columns = form.columns
    let header = columns.map { WrittenCell.text(language == .chinese ? $0.zh : $0.id, .header) }
    let units = district.schools.indices.filter { district.units[$0] == $0 }
    let body =
      [GroupingForms.wishes, GroupingForms.profiles].contains(form)
      ? units.map { WrittenRow([.text(district.schools[$0].name)]) } : []
    var sheet = WorksheetContent(
      name: language == .chinese ? form.chinese : form.id, rows: [WrittenRow(header)] + body)
    sheet.frozenRows = 1
    sheet.page.repeatedRows = 1...1
    sheet.dropDowns = columns.enumerated().compactMap { number, column in
      let words = GroupingWords.choices(column.id, in: language)
      return words.isEmpty
        ? nil : DropDown(CellRange(rows: 2...rows, columns: number...number), .values(words))
    }
    return sheet
  }
}
