public import Districts

/// The template of a notice: Markdown or HTML with named fields such as `{{姓名}}`.
public struct NoticeTemplate: Hashable, Sendable {
  /// A piece of the page: HTML as it stands, or the place of a field.
  enum Piece: Hashable, Sendable {
    case html(String)
    case field(NoticeField)
  }

  let pieces: [Piece]

  /// What is wrong with a template.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no field of this name, on this line.
    case unknownField(String, line: Int)
    /// `{{` without `}}`, on this line.
    case openField(line: Int)
  }

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: the template.
  ///   - isHTML: whether it is HTML; else it is Markdown.
  public init(_ text: String, isHTML: Bool) throws(Fault) {
    // Names are checked in the text as the bureau wrote it, for its lines.
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{") {
        guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
          throw .openField(line: number + 1)
        }
        let name = Self.trimmed(rest[open.upperBound..<close.lowerBound])
        guard NoticeField(named: name) != nil else { throw .unknownField(name, line: number + 1) }
        rest = rest[close.upperBound...]
      }
    }
    pieces = Self.pieces(of: isHTML ? text : Markdown.html(text).source)
  }

  private static func pieces(of html: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = html[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}"),
      let field = NoticeField(named: trimmed(rest[open.upperBound..<close.lowerBound]))
    {
      pieces.append(.html(String(rest[..<open.lowerBound])))
      pieces.append(.field(field))
      rest = rest[close.upperBound...]
    }
    return pieces + [.html(String(rest))]
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The page with its fields filled in; every value is escaped.
  func filled(_ value: (NoticeField) -> String) -> HTML {
    pieces.map { piece -> HTML in
      switch piece {
      case .html(let source): HTML(trusted: source)
      case .field(let field): "\(value(field))"
      }
    }.joined()
  }

  /// The template that the program brings along.
  public static func standard(_ language: Language) -> NoticeTemplate {
    guard let template = try? NoticeTemplate(standardText(language), isHTML: false) else {
      preconditionFailure("the standard template does not read")
    }
    return template
  }

  /// The text of the standard template, to start from.
  public static func standardText(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      # 教师交流轮岗通知书

      {{姓名}}同志：

      根据《{{方案名称}}》，经研究，安排你{{交流安排}}。现将有关事项通知如下：

      一、请在{{开始学年}}开学前办好工作交接，按时到{{交流单位}}报到，任教学科为{{学科}}。

      二、交流期间人事关系保留在{{原单位}}，由{{交流单位}}负责日常管理和考核。

      三、对本通知有异议的，请在收到之日起{{异议期限}}内以书面形式向{{受理单位}}反映，联系方式：{{联系方式}}。

      > {{落款单位}}
      > {{日期}}

      ---

      方案校验码：{{校验码}}

      """
    case .english:
      """
      # Notice of a posting

      To {{name}}:

      Under "{{policy}}" you are posted {{postings}}.

      1. Please report to {{to}} before the school year {{start}} begins; your subject is {{subject}}.

      2. Your post stays at {{from}}; {{to}} directs your daily work.

      3. Objections are heard within {{objection-days}} by {{office}}, contact: {{contact}}.

      > {{signature}}
      > {{date}}

      ---

      Code of the plan: {{code}}

      """
    }
  }
}
