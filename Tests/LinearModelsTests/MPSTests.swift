import LinearModels
import Testing

@Suite struct MPSTests {
  private static func sample() -> Model {
    var model = Model(name: "荔波 two words")
    model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true, objective: 2.5), named: "去[王, 荔波]")
    model.addColumn(Model.Column(lower: 0, upper: .infinity, isInteger: true), named: "去[李, 荔波]")
    model.addColumn(Model.Column(lower: -.infinity, upper: -2, isInteger: false, objective: -0.1), named: "")
    model.addColumn(Model.Column(lower: -.infinity, upper: .infinity, isInteger: false), named: "OBJ")
    model.addColumn(Model.Column(lower: 1e-9, upper: 1e19, isInteger: false), named: "OBJ")
    model.addColumn(
      Model.Column(lower: 4, upper: 4, isInteger: true), named: String(repeating: "long", count: 75))
    model.addColumn(Model.Column(lower: -5, upper: .infinity, isInteger: false), named: "$*'")
    func row(_ terms: [(Int, Double)], _ lower: Double, _ upper: Double, _ name: String) {
      let expression = LinearExpression(terms: terms.map { .init(column: $0.0, coefficient: $0.1) })
      model.require(LinearConstraint(expression, lower: lower, upper: upper), named: name)
    }
    row([(0, 1), (1, -1.0 / 3)], -.infinity, 4.1, "OBJ")
    row([(2, 1e-7), (3, 123_456_789)], -3, .infinity, "OBJ")
    row([(0, 1), (5, 1)], 0.1, 0.3, "range")
    row([(4, 1)], 2, 2, "")
    row([], -1, 1, "empty")
    row([(1, 1)], -.infinity, .infinity, "free")
    model.objectiveConstant = 0.7
    return model
  }

  private static func expectSame(_ left: Model, _ right: Model, sign: Double = 1) {
    #expect(left.rows == right.rows)
    #expect(left.termColumns == right.termColumns && left.rowStarts == right.rowStarts)
    #expect(left.termCoefficients == right.termCoefficients)
    #expect(left.columns.map(\.lower) == right.columns.map(\.lower))
    #expect(left.columns.map(\.upper) == right.columns.map(\.upper))
    #expect(left.columns.map(\.isInteger) == right.columns.map(\.isInteger))
    #expect(left.columns.map { sign * $0.objective } == right.columns.map(\.objective))
    #expect(sign * left.objectiveConstant == right.objectiveConstant)
  }

  @Test func whatIsWrittenReadsBackExactly() throws {
    var model = Self.sample()
    let read = try Model(mps: model.mps())
    Self.expectSame(model, read)
    #expect(read.mps() == model.mps(), "names are stable once they are clean")
    model.direction = .maximize
    let turned = try Model(mps: model.mps())
    #expect(turned.direction == .minimize)
    Self.expectSame(model, turned, sign: -1)
    let kept = try Model(mps: model.mps(turningMaximization: false))
    #expect(kept.direction == .maximize)
    Self.expectSame(model, kept)
  }

  @Test func namesAreCleanAndUnique() throws {
    let read = try Model(mps: Self.sample().mps())
    #expect(Set(read.columnNames).count == 7 && Set(read.rowNames).count == 6)
    #expect(read.columnNames[0] == "_[_,___]" && read.columnNames[1] == "_[_,___]_2")
    #expect(read.columnNames[2] == "C3")
    #expect(read.rowNames[0] == "OBJ_2" && read.rowNames[1] == "OBJ_3")
    for name in read.columnNames + read.rowNames {
      #expect(
        name.utf8.count <= 110 && name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "$") })
    }
  }

  @Test func modelsWithoutRowsOrColumnsRoundTrip() throws {
    let empty = Model(name: "nothing")
    Self.expectSame(empty, try Model(mps: empty.mps()))
    var onlyRows = Model()
    onlyRows.require(LinearConstraint(0, lower: -1))
    Self.expectSame(onlyRows, try Model(mps: onlyRows.mps()))
    var onlyColumns = Model()
    _ = onlyColumns.integer(in: 2...3)
    Self.expectSame(onlyColumns, try Model(mps: onlyColumns.mps()))
  }

  @Test func foreignFilesAreRead() throws {
    let text = """
      * a comment
      NAME          foreign file
      OBJSENSE
          MAX
      ROWS
       N  COST
       L  LIM1
       E  MYEQN
       E  OTHER
       N  SPARE
      COLUMNS
          MARKER    'MARKER'    'INTORG'
          XONE      COST         1.0   LIM1         1.0
          XONE      SPARE        7
          MARKER    'MARKER'    'INTEND'
          YTWO      COST         2.0   MYEQN       -1.0
          YTWO      OTHER        1
      RHS
          RHS       COST        -9     LIM1         4.0
          RHS       MYEQN        7.0
      RANGES
          RNG       LIM1         2.5   MYEQN       -3
          OTHER     2
      BOUNDS
       UP BND       XONE        -1
       BV           YTWO
      ENDATA
      """
    let model = try Model(mps: text.replacing("\n", with: "\r\n"))
    #expect(model.name == "foreign file" && model.direction == .maximize && model.objectiveConstant == 9)
    #expect(model.columns[0] == Model.Column(lower: -.infinity, upper: -1, isInteger: true, objective: 1))
    #expect(model.columns[1] == Model.Column(lower: 0, upper: 1, isInteger: true, objective: 2))
    #expect(model.rowNames == ["LIM1", "MYEQN", "OTHER", "SPARE"])
    #expect(model.rows[0] == Model.Row(lower: 1.5, upper: 4))
    #expect(model.rows[1] == Model.Row(lower: 4, upper: 7))
    #expect(model.rows[2] == Model.Row(lower: 0, upper: 2))
    #expect(model.rows[3] == Model.Row(lower: -.infinity, upper: .infinity))
  }

  @Test func whatIsWrongIsSaidWithItsLine() {
    func line(_ text: String) -> Int? {
      do {
        _ = try Model(mps: text)
        return nil
      } catch {
        return error.line
      }
    }
    let head = "NAME\nROWS\n N OBJ\n G R1\nCOLUMNS\n X OBJ 1 R1 2\n"
    #expect(line(head + "RHS\n RHS R1 3\nENDATA\n") == nil)
    #expect(line(head) == 7, "no ENDATA")
    #expect(line(" X\n") == 1)
    #expect(line("NAME\nROWS\n Q R\n") == 3)
    #expect(line("NAME\nROWS\n G R\n L R\n") == 4)
    #expect(line("NAME\nQSECTION\n") == 2)
    #expect(line(head + " X R1 1\n") == 7, "a pair twice")
    #expect(line(head + " Y R2 1\n") == 7)
    #expect(line(head + " Y R1 1\n X OBJ 1\n") == 8, "a column in two places")
    #expect(line(head + " Y R1 one\n") == 7)
    #expect(line(head + " Y R1 nan\n") == 7)
    #expect(line(head + "BOUNDS\n SC BND X 1\n") == 8)
    #expect(line(head + "BOUNDS\n UP BND Z 1\n") == 8)
    #expect(line(head + "RHS\n RHS\n") == 8)
  }
}
