import DistrictFiles
import Districts
import Rules

extension EvaluationCase {
  /// Tables that a rule counts and that are not there at all: that nobody handed in anything would be a guess.
  var absentTables: [DistrictProblem] {
    records.absent.flatMap { form in
      rules.filter { type(of: $0).counted.contains(form) }.prefix(1).map { rule in
        let title = type(of: rule).card.title
        return DistrictProblem(
          .error, Place(file: "\(form.id).csv"),
          message: Text(
            zh: "没有找到“\(form.chinese)”表，规则“\(title.zh)”要看它。",
            en: "The table \(form.id) is missing; the rule \(rule.id) counts it."),
          advice: Text(
            zh: "请放入 \(form.id).csv，或用 --template 写出填报的工作簿；确实还没有的，只留表头。",
            en:
              "Put \(form.id).csv into the folder, or have it written by --template; with no row yet, only its header."
          ))
      }
    }
  }
}
