public import Districts
public import Tables

/// What an officer decides about a document.
public struct ExportOptions: Sendable {
  public var language: Language
  /// Only postings that start in this school year; nil: all.
  public var year: SchoolYear?
  /// The date printed under a document, as written; nil: a blank to be filled in by hand.
  public var date: String?
  /// The template of notices.
  public var template: NoticeTemplate
  /// 交流轮岗类型 in the archive; nil: by whether the posting stays within its group.
  public var archiveType: String?
  /// How CSV files are encoded.
  public var encoding: TextEncoding

  public init(
    language: Language = .chinese, year: SchoolYear? = nil, date: String? = nil,
    template: NoticeTemplate? = nil,
    archiveType: String? = nil, encoding: TextEncoding = .utf8
  ) {
    self.language = language
    self.year = year
    self.date = date
    self.template = template ?? .standard(language)
    self.archiveType = archiveType
    self.encoding = encoding
  }
}
