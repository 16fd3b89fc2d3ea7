/// Lends the elements of an array to C, or a null pointer where there is no array.
func withOptionalPointer<Element, Answer>(
  _ elements: [Element]?, _ body: (UnsafePointer<Element>?) throws -> Answer
) rethrows -> Answer {
  guard let elements else { return try body(nil) }
  return try elements.withUnsafeBufferPointer { try body($0.baseAddress) }
}
