import DistrictFiles
import Districts
import Rules
import Testing

@testable import Evaluation

/// The tests that serve every rule, and those that keep the catalogue in order.
struct EvaluationExampleTests {
  static let rules = EvaluationCatalogue.standard.rules

  @Test(arguments: rules.map { $0.card.id })
  func measureFindsExactlyTheBreaches(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      #expect(facts.rules.count == 1)
      let problems = facts.rules.flatMap { $0.problems(in: facts) }
      #expect(problems.count == example.missing, "\(id): \(example.title.en): \(problems.map(\.message.en))")
      if example.missing > 0 {
        #expect(throws: (any Error).self) { try Evaluation.evaluate(facts) }
        continue
      }
      let evaluated = try Evaluation.evaluate(facts)
      let broken = evaluated.violations.map(\.instance.subject.description).sorted()
      #expect(broken == example.breaches, "\(id): \(example.title.en)")
      #expect(evaluated.isClean == example.breaches.isEmpty)
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func whatShouldHoldIsABreachAndNoViolation(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    for example in rule.examples where example.missing == 0 {
      let evaluated = try Evaluation.evaluate(try example.facts(of: id, firmness: .should))
      #expect(evaluated.violations.isEmpty)
      #expect(evaluated.breaches.map(\.instance.subject.description).sorted() == example.breaches)
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func findingsNameTheirClauseAndWhomTheyConcern(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    for example in rule.examples where example.missing == 0 {
      let facts = try example.facts(of: id)
      for finding in try Evaluation.evaluate(facts).findings {
        #expect(finding.clause == "一（一）")
        #expect(finding.instance.rule == id && finding.instance.entry == 0)
        let sentence = finding.judgement.sentence
        #expect(!sentence.zh.isEmpty && !sentence.en.isEmpty && sentence.zh != sentence.en)
        #expect(sentence.zh.hasSuffix("。") && sentence.en.hasSuffix("."), "\(sentence)")
        for school in finding.judgement.schools { #expect(facts.district.schoolNumbers[school] != nil) }
        for person in finding.judgement.measurement.people {
          #expect(facts.district.teacherNumbers[person] != nil)
        }
        // A birth is nobody's business; no sentence may hold one.
        for teacher in facts.district.teachers {
          if let birth = teacher.birth { #expect(!sentence.zh.contains(birth.description)) }
        }
      }
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func instancesAreNamedOnce(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    for example in rule.examples where example.missing == 0 {
      let names = try Evaluation.evaluate(try example.facts(of: id)).findings.map(\.instance.description)
      #expect(Set(names).count == names.count, "\(id): \(names)")
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func tablesHaveAsManyCellsAsColumns(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    for example in rule.examples where example.missing == 0 {
      for table in try Evaluation.evaluate(try example.facts(of: id)).tables {
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
        #expect(table.columns.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
      }
    }
  }

  @Test func idsAreUniqueAndTextsFilled() {
    let cards = EvaluationCatalogue.standard.ruleCards
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.zh.isEmpty && !card.title.en.isEmpty)
      #expect(!card.statement.zh.isEmpty && !card.statement.en.isEmpty)
      #expect(!card.sources.isEmpty, "\(card.id) cites nothing")
      #expect(Set(card.parameters.map(\.name)).count == card.parameters.count)
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func everyRuleHasAKeepingAndABreakingExample(of id: String) throws {
    let rule = try #require(EvaluationCatalogue.standard.rule(id))
    #expect(rule.examples.contains { $0.breaches.isEmpty && $0.missing == 0 })
    #expect(rule.examples.contains { !$0.breaches.isEmpty })
  }
}
