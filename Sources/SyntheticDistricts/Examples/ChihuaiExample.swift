import Districts

extension SyntheticExample {
  /// Plan 9: the four schools of 池淮镇; every member hosts a backbone teacher of the core.
  public static var chihuai: SyntheticExample {
    SyntheticExample(
      name: "09-chihuai-jiaogongti",
      title: Text(zh: "池淮镇教共体", en: "School community of Chihuai town"),
      language: .english, draft: SyntheticDistrict.chihuai())
  }
}
