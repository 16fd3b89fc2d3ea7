import Districts
import Rules

extension AssistancePair {
  private static func district(_ requests: [String]) -> TinyGrouping {
    TinyGrouping([
      .core("C"), .core("X"), .member("M", weakness: 6), .member("N", weakness: 7), .member("O", weakness: 1),
    ]) {
      $0.requests = requests
      $0.profiles = [
        SchoolProfile(school: "C", isPrivate: false, town: "甲镇"),
        SchoolProfile(school: "M", isPrivate: true, town: "甲镇"),
        SchoolProfile(school: "O", isPrivate: false, town: "乙镇"),
      ]
    }
  }

  public static var examples: [GroupingExample] {
    [
      GroupingExample(
        Text(zh: "申请的学校各有一所帮扶学校", en: "Each that asked has a helper"), district(["M", "N"]),
        groups: ["C": ["M"], "X": ["N", "O"]],
        pairs: [GroupingPair(.assistance, "C", "M"), GroupingPair(.assistance, "O", "N")], breaches: []),
      GroupingExample(
        Text(zh: "一所没有帮扶学校，一所帮扶两校", en: "One has no helper, one helps two"), district(["M", "N", "O"]),
        parameters: ["kinds": .words(["strong-weak", "public-private"])], groups: ["C": ["M", "N", "O"]],
        pairs: [GroupingPair(.assistance, "C", "M"), GroupingPair(.assistance, "C", "N")],
        breaches: ["C,helper", "O"]),
      GroupingExample(
        Text(zh: "须在同一集团，却跨了集团", en: "Across groups, though one group is required"), district(["M"]),
        parameters: ["same-group": .word("required")], groups: ["C": ["M"], "X": []],
        pairs: [GroupingPair(.assistance, "X", "M")], breaches: ["X,M"]),
      GroupingExample(
        Text(zh: "限同一乡镇的公办园帮民办园", en: "A public school of another town helps"), district(["M"]),
        parameters: ["kinds": .words(["public-private"]), "same-town": .flag(true)],
        groups: ["C": ["M", "O"]], pairs: [GroupingPair(.assistance, "O", "M")], breaches: ["O,M"]),
    ]
  }
}
