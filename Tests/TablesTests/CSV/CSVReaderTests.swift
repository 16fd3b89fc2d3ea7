import Foundation
import Tables
import Testing

@Suite struct CSVReaderTests {
  private func read(_ text: String) -> TableReading { CSVReader.read(Array(text.utf8), file: "a.csv") }

  private func texts(_ reading: TableReading) -> [[String]] {
    reading.sheets.flatMap { $0.rows.map { $0.cells.map(\.plainText) } }
  }

  @Test func readsEveryLineEndAndQuotes() {
    let expected = [["a", "b"], ["1", "x,\"y\"\nz"], ["2", ""]]
    for end in ["\n", "\r", "\r\n"] {
      for last in ["", end] {
        for mark in ["", "\u{FEFF}"] {
          let reading = read("\(mark)a,b\(end)1,\"x,\"\"y\"\"\nz\"\(end)2,\(last)")
          #expect(texts(reading) == expected)
          #expect(reading.problems.isEmpty)
          #expect(reading.encoding == .utf8)
        }
      }
    }
  }

  @Test func countsRowsAsExcelDoesAndLinesAsEditorsDo() {
    let reading = read("a,b\n\n\"1\n1\",2\n,\n3,4\n")
    #expect(reading.sheets[0].rows.map(\.number) == [1, 3, 5])
    #expect(reading.sheets[0].rows.map(\.line) == [1, 3, 6])
    #expect(reading.problems.isEmpty)
  }

  @Test func reportsEveryFaultWithItsPlaceAndReadsOn() {
    let cases: [(String, [(TableProblem.Kind, Int, Int, Int?)])] = [
      (
        "a,b\n1\n1,2,3\n4,5\n",
        [(.shortRow(cells: 1, expected: 2), 2, 2, nil), (.longRow(cells: 3, expected: 2), 3, 3, 2)]
      ),
      ("a,b\nx\"y,2\n", [(.strayQuote, 2, 2, 0)]),
      ("a,b\n1,\"x\"y\n", [(.textAfterQuote, 2, 2, 1)]),
      ("a,b\n1,\"x\n3,4\n", [(.openQuote, 2, 2, 1)]),
      ("a,b\n1,\0\0\n\0,2\n", [(.nulByte, 2, 2, 1), (.nulByte, 3, 3, 0)]),
      ("a,b,\n1,2,,\n3,4,,\n", [(.blankCellsBeyondHeader(cells: 4, expected: 2), 2, 2, 3)]),
      ("a,b\n\"1\n\",2\n1,2,3\n", [(.longRow(cells: 3, expected: 2), 3, 4, 2)]),
    ]
    for (text, expected) in cases {
      let reading = read(text)
      #expect(
        reading.problems
          == expected.map { TableProblem($0.0, file: "a.csv", row: $0.1, line: $0.2, column: $0.3) },
        "\(text)")
    }
    #expect(texts(read("a,b\n1,\"x\n3,4\n")) == [["a", "b"], ["1", "x"], ["3", "4"]])
  }

  @Test func acceptsRowsWithoutTrailingBlankHeaders() {
    let reading = read("a,b,,\n1,2\n3,4,,\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.sheets[0].rows.count == 3)
  }

  @Test func readsGB18030AndSaysSo() throws {
    let text = "学校代码,学校名称\nS01,荔波一小\nS02,㐀𠀀小学\n"
    let bytes = Array(try #require(text.data(using: TextEncoding.gb18030.foundation)))
    let reading = CSVReader.read(bytes, file: "a.csv")
    #expect(reading.encoding == .gb18030)
    #expect(texts(reading) == [["学校代码", "学校名称"], ["S01", "荔波一小"], ["S02", "㐀𠀀小学"]])
  }

  @Test func doesNotTakeDamagedUTF8ForGB18030() {
    var bytes = Array("学校代码,学校名称\nS01,荔波一小\n".utf8)
    bytes[bytes.count - 3] = 0xFF
    for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
      let reading = CSVReader.read(mark + bytes, file: "a.csv")
      #expect(reading.problems.map(\.kind) == [.damagedText])
      #expect(reading.problems.map(\.line) == [2])
      #expect(reading.sheets.isEmpty)
    }
  }

  @Test func namesOtherKindsOfFiles() {
    let cases: [([UInt8], TableProblem.Kind)] = [
      ([0xFF, 0xFE, 0x41, 0], .utf16), ([0x50, 0x4B, 3, 4, 9], .notText),
      ([0xD0, 0xCF, 0x11, 0xE0], .notText),
      ([0x41, 0x0A, 0xFF, 0xFF], .unknownEncoding),
    ]
    for (bytes, kind) in cases {
      #expect(CSVReader.read(bytes, file: "a.csv").problems.map(\.kind) == [kind])
    }
    #expect(CSVReader.read([], file: "a.csv").sheets == [Sheet(file: "a.csv")])
  }

  @Test func writesWhatItReads() {
    let words = [
      "", "a", "荔波一小", "x,y", "say \"x\"", "two\nlines", "a\rb", " blank ", "=1+1", "-5", "\"", ",", "𠀀",
    ]
    for encoding in TextEncoding.allCases {
      for returns in [true, false] {
        for mark in [true, false] {
          let rows = [["h1", "h2", "h3"]] + words.flatMap { a in words.map { b in [a, b, "end"] } }
          let writer = CSVWriter(encoding: encoding, byteOrderMark: mark, carriageReturns: returns)
          let reading = CSVReader.read(writer.bytes(of: rows), file: "a.csv")
          #expect(reading.problems.isEmpty)
          #expect(texts(reading) == rows)
          #expect(reading.encoding == encoding)
        }
      }
    }
  }

  @Test func guardsFormulasInListsForOthers() {
    let writer = CSVWriter(byteOrderMark: false, carriageReturns: false, guardsFormulas: true)
    let cases = [
      "=1": "'=1", "+x": "'+x", "-cmd": "'-cmd", "@a": "'@a", "\tx": "'\tx", "＝1": "'＝1", "-5": "-5",
      "+3.5": "+3.5",
      "-": "'-", "-1-2": "'-1-2", "a=1": "a=1", "": "",
    ]
    for (cell, expected) in cases.sorted(by: { $0.key < $1.key }) {
      #expect(String(decoding: writer.bytes(of: [[cell, "x"]]), as: UTF8.self) == "\(expected),x\n")
    }
  }

  @Test func columnLettersGoBothWays() {
    #expect(ColumnLetters.of(column: 0) == "A")
    #expect(ColumnLetters.of(column: 27) == "AB")
    #expect(ColumnLetters.of(column: 16_383) == "XFD")
    #expect(ColumnLetters.column(of: "XFE") == nil)
    #expect(ColumnLetters.column(of: "a1") == nil)
    for column in 0..<16_384 { #expect(ColumnLetters.column(of: ColumnLetters.of(column: column)) == column) }
  }
}
