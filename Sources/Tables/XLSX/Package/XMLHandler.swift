/// What reads one part of a workbook: told of each element and of the text between.
class XMLHandler {
  /// The text since `startCapture`, as UTF-8.
  private(set) final var captured: [UInt8] = []
  /// Whether text is being kept.
  private(set) final var isCapturing = false

  /// An element opens.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {}

  /// An element closes.
  func end(_ name: XMLName) throws(WorkbookProblem) {}

  /// A run of text; long texts come in several.
  final func characters(_ text: UnsafeRawBufferPointer) {
    if isCapturing { captured.append(contentsOf: text) }
  }

  /// Keeps the text from here on, after what was kept before unless `afresh`.
  final func startCapture(afresh: Bool = true) {
    if afresh { captured.removeAll(keepingCapacity: true) }
    isCapturing = true
  }

  /// Stops keeping text.
  final func stopCapture() { isCapturing = false }

  /// What was kept, as text.
  final var capturedText: String { String(decoding: captured, as: UTF8.self) }
}
