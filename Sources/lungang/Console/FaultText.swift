import Districts
import Tables

/// A file that could not be read or written, in words.
enum FaultText {
  static func line(_ fault: FileFault, language: Language) -> String {
    switch language {
    case .chinese:
      let action =
        switch fault.action {
        case .read: "无法读取"
        case .write, .replace: "无法写入"
        case .makeFolder: "无法建立文件夹"
        case .list: "无法列出文件夹"
        }
      return "错误：\(action) \(fault.path)（\(fault.reason)）。请检查路径、权限，以及文件是否正在其他程序中打开。"
    case .english:
      let action =
        switch fault.action {
        case .read: "read"
        case .write, .replace: "write"
        case .makeFolder: "make the folder"
        case .list: "list the folder"
        }
      return
        "error: cannot \(action) \(fault.path) (\(fault.reason)). Check the path and its rights."
    }
  }
}
