import Foundation

/// C text that lives as long as this object.
final class CTexts {
  private var pointers: [UnsafeMutablePointer<CChar>] = []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  deinit {
    for pointer in pointers { free(pointer) }
    for list in lists { list.deallocate() }
  }

  /// A text up to its first byte 0; nil for an empty one.
  func pointer(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty, let pointer = strdup(text) else { return nil }
    pointers.append(pointer)
    return pointer
  }

  /// Texts, ended by nil.
  func list(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    list.initialize(repeating: nil, count: texts.count + 1)
    for (index, text) in texts.enumerated() { list[index] = pointer(text) }
    lists.append(list)
    return list
  }
}
