import CExpat

/// Reads a part of a workbook as XML, element by element, without keeping it.
///
/// A document type declaration is refused, so there are no entities but the five of XML itself.
final class XMLStream {
  private let parser: OpaquePointer
  private let part: String
  private let handler: XMLHandler
  private let depthLimit: Int
  private var depth = 0
  private var problem: WorkbookProblem?

  private init(part: String, handler: XMLHandler, depthLimit: Int) throws(WorkbookProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw .brokenPart(part) }
    self.parser = parser
    self.part = part
    self.handler = handler
    self.depthLimit = depthLimit
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the part of that name from the archive into the handler.
  static func read(
    _ part: String, of archive: ZipArchive, limits: WorkbookLimits, into handler: XMLHandler
  ) throws(WorkbookProblem) {
    let stream = try XMLStream(part: part, handler: handler, depthLimit: limits.depth)
    stream.connect()
    try archive.read(part) { piece throws(WorkbookProblem) in try stream.feed(piece, isLast: false) }
    try stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func connect() {
    // The parser lives no longer than this object, so the pointer stays good.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context, let name, let attributes else { return }
        Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue().start(name, attributes)
      },
      { context, name in
        guard let context, let name else { return }
        Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue().end(name)
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let context, let text, count > 0 else { return }
      Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue().characters(text, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context else { return }
      let stream = Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue()
      stream.stop(.documentType(stream.part))
    }
  }

  private func feed(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(WorkbookProblem) {
    let text = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, text, Int32(piece.count), isLast ? 1 : 0)
    if let problem { throw problem }
    guard status == XML_STATUS_OK else {
      throw .brokenXML(part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>)
  {
    guard problem == nil else { return }
    depth += 1
    guard depth <= depthLimit else {
      return stop(.brokenXML(part, line: Int(XML_GetCurrentLineNumber(parser))))
    }
    do throws(WorkbookProblem) {
      try handler.start(XMLName(name), XMLAttributes(attributes))
    } catch {
      stop(error)
    }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard problem == nil else { return }
    depth -= 1
    do throws(WorkbookProblem) {
      try handler.end(XMLName(name))
    } catch {
      stop(error)
    }
  }

  private func characters(_ text: UnsafePointer<CChar>, _ count: Int) {
    guard problem == nil else { return }
    handler.characters(UnsafeRawBufferPointer(start: text, count: count))
  }

  private func stop(_ problem: WorkbookProblem) {
    guard self.problem == nil else { return }
    var placed = problem
    placed.line = Int(XML_GetCurrentLineNumber(parser))
    self.problem = placed
    // Errors must not cross the C frames of expat: they wait here until XML_Parse has returned.
    _ = XML_StopParser(parser, 0)
  }
}
