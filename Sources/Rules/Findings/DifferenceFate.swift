/// What became of something between two plans of a room.
public protocol DifferenceFate: Equatable, Sendable {
  /// Only the second plan has it.
  static var new: Self { get }
  /// Only the first plan has it.
  static var gone: Self { get }
}
