import Districts

extension SyntheticExample {
  /// Plan 13: 荔波县's two primary groups, with every posting rule that the plan states.
  public static var libo: SyntheticExample {
    SyntheticExample(
      name: "13-libo-jituan",
      title: Text(zh: "荔波县小学教育集团", en: "Primary school groups of Libo county"),
      language: .chinese, draft: SyntheticDistrict.libo())
  }
}
