/// A file that could not be read or written.
public struct FileFault: Error, Hashable, Sendable {
  public enum Action: String, Sendable { case read, write, replace, makeFolder, list }

  public var action: Action
  public var path: String
  /// The system's reason, e.g. `No such file or directory`.
  public var reason: String

  public init(_ action: Action, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}
