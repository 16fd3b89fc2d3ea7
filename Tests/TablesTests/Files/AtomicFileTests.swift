import Foundation
import Tables
import Testing

@Suite struct AtomicFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.makeFolder(folder)
    try body(folder)
  }

  @Test func putsFilesInPlaceWhole() throws {
    try withFolder { folder in
      let path = folder + "/方案.csv"
      try AtomicFile.write([1, 2, 3], to: path)
      try AtomicFile.write([4], to: path)
      #expect(try WholeFile.bytes(path) == [4])
      try AtomicFile.write([("a", [1]), ("b", [])], intoFolder: folder + "/out/deep")
      #expect(try WholeFile.bytes(folder + "/out/deep/b") == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["out", "方案.csv"])
    }
  }

  @Test func leavesTheOldFileAndNothingBesideIfMakingFails() throws {
    try withFolder { folder in
      let path = folder + "/a"
      try AtomicFile.write([1], to: path)
      #expect(throws: FileFault.self) {
        try AtomicFile.replace(path) { beside throws(FileFault) in
          try AtomicFile.write([9, 9], to: beside)
          throw FileFault(.write, path: beside, reason: "full")
        }
      }
      #expect(try WholeFile.bytes(path) == [1])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func saysWhatDoesNotGo() throws {
    try withFolder { folder in
      #expect(throws: FileFault.self) { try AtomicFile.write([1], to: folder + "/none/a") }
      #expect(throws: FileFault.self) { try AtomicFile.write([1], to: folder) }
      #expect(throws: FileFault.self) { try WholeFile.bytes(folder + "/none") }
      try AtomicFile.write([1, 2, 3], to: folder + "/a")
      #expect(throws: FileFault.self) { try WholeFile.bytes(folder + "/a", limit: 2) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func followsLinks() throws {
    try withFolder { folder in
      try AtomicFile.write([1], to: folder + "/a")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a")
      try AtomicFile.write([2], to: folder + "/link")
      #expect(try WholeFile.bytes(folder + "/a") == [2])
    }
  }
}
