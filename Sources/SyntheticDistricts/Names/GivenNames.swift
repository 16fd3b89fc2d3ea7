/// Given names as they were given in a decade: whole ones that were in fashion, and characters that others were made of.
struct GivenNames: Sendable {
  let whole: [String]
  let first: [String]
  let second: [String]

  private init(_ whole: String, _ first: String, _ second: String) {
    self.whole = whole.split(separator: " ").map(String.init)
    self.first = first.map { String($0) }
    self.second = second.map { String($0) }
  }

  /// The names of the decade in which a birth year falls.
  static func men(bornIn year: Int) -> GivenNames { ofDecade(year, men) }
  /// The names of the decade in which a birth year falls.
  static func women(bornIn year: Int) -> GivenNames { ofDecade(year, women) }

  private static func ofDecade(_ year: Int, _ decades: [GivenNames]) -> GivenNames {
    decades[max(0, min(decades.count - 1, (year - 1960) / 10))]
  }

  private static let men = [
    GivenNames(
      "建国 建军 卫东 国强 志强 建华 红兵 永红 国庆 跃进 援朝 文革 向东 立新 爱民 德胜 学军 光明 志刚 新民",
      "建国志永德文光家正世忠学明应荣克宗福", "华军平明强生林忠良才荣福贵祥成德发武"),
    GivenNames(
      "伟 勇 军 强 涛 斌 刚 辉 建军 志强 海涛 红卫 永强 国平 文军 志刚 建平 晓东 兵 波 明 进 毅 忠",
      "志建晓海永文国学光胜小红春玉宏少庆", "军强平明东华勇辉林斌峰刚涛波祥生忠"),
    GivenNames(
      "伟 磊 鹏 超 杰 涛 勇 军 凯 亮 刚 飞 健 峰 波 华 辉 洋 龙 志鹏 俊杰 晓明 海波 文龙 小龙 建伟 旭",
      "志文晓俊海建小永春国宏少光立振仕", "鹏磊超杰峰伟辉龙军飞波涛明林勇斌刚洋"),
    GivenNames(
      "鑫 杰 浩 宇 帅 凯 鹏 旭 阳 俊杰 志豪 文杰 浩然 嘉伟 天宇 明辉 家豪 子健 成龙 博 超 磊 昊 航",
      "文志俊浩天明家子嘉成泽宇世建仁", "杰豪然宇辉伟健龙鑫阳航凯鹏博轩勇强"),
    GivenNames(
      "宇航 俊杰 浩然 子豪 文博 宇轩 天佑 嘉豪 皓 博文 鑫 泽宇 睿 一鸣 昊天 思远", "宇浩子文嘉泽天俊思博明锦家承",
      "航轩豪博宇然睿杰涵远阳洋辰鑫凯"),
  ]

  private static let women = [
    GivenNames(
      "秀英 桂英 玉兰 秀兰 玉梅 春梅 红梅 素芳 桂兰 凤英 爱华 丽华 秀芳 玉珍 淑珍 美英 红 敏 萍 卫红 菊芬",
      "秀玉桂凤春素淑爱红美丽金月惠翠兰菊", "英兰梅芳珍华琴芬香莲珠凤云仙娥玲萍"),
    GivenNames(
      "丽 芳 艳 敏 静 红 燕 霞 玲 梅 萍 琴 英 娟 春燕 红梅 晓燕 丽华 秀芳 海燕 玉梅 小红 艳红 慧 莉 群 琼 琳",
      "丽晓红春艳秀玉小海桂美志文世光永朝", "芳燕梅霞玲萍琴英娟丽敏红华艳菊群琼"),
    GivenNames(
      "静 丽 娟 娜 婷 艳 敏 燕 丹 雪 莉 玲 霞 倩 芳 蓉 慧 晶 颖 琳 婷婷 晓丽 丽娟 春艳 海燕 雪梅 小燕 冬梅 莎莎",
      "晓丽小春雪海婷艳美玉秀冬文思金彩", "娟丽婷燕娜敏静玲霞芳艳琴蓉梅莉萍芬花"),
    GivenNames(
      "婷 雪 倩 静 敏 悦 颖 慧 丹 琪 婷婷 雅婷 思琪 佳慧 梦婷 雪婷 晓雪 欣怡 雨婷 佳佳 文静 丹丹 璐 瑶 梦瑶 露",
      "雅思佳梦雪晓欣雨文诗玉丽春秋小艳", "婷琪慧怡瑶雪倩静颖敏妮玲丹洁梅欣娟"),
    GivenNames(
      "欣怡 佳怡 雨欣 思雨 梦琪 雨婷 诗涵 佳琪 静怡 欣悦 紫萱 思怡 可欣 雅琪 心怡 语嫣", "欣佳雨思梦诗静雅心语可紫若子晨",
      "怡欣琪涵萱雨婷悦瑶彤妍洁琳颖雪"),
  ]
}
