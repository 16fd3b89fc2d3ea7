import Districts

/// 质量成绩: scores of the two school years before the horizon, with ranks among schools of the same stage.
enum ResultMaker {
  static func results(of schools: [SchoolBlueprint], before first: SchoolYear, _ seed: SplitMix64)
    -> [SchoolResult]
  {
    let judged = schools.filter { $0.staff >= 8 }
    var chance = seed.branch("results")
    let start = judged.map { 880 - 26 * $0.weakness + chance.in(-35...35) }
    let later = start.map { $0 + chance.in(-32...36) }
    return zip([first + -2, first + -1], [start, later]).flatMap { year, scores in
      judged.indices.map { place in
        let better = judged.indices.filter {
          judged[$0].stage == judged[place].stage && scores[$0] > scores[place]
        }
        // Scores have one decimal; they are kept in thousandths.
        return SchoolResult(
          school: judged[place].id, year: year, score: scores[place] * 100, rank: better.count + 1)
      }
    }
  }
}
