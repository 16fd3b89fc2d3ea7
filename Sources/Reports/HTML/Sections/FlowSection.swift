import Districts
import Postings
import Tables

/// 交流流向: the map, and the matrices of flows, one a group.
struct FlowSection {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var map: HTML {
    guard let map = FlowMap(audited, names) else {
      return
        "<p>\(names.text("学校表没有填写经纬度，未绘制位置图。", "No positions are given, so there is no map."))</p>\n"
    }
    let missing = map.missing
    let note =
      missing.isEmpty
      ? ""
      : names.text(
        "没有位置、未画出的学校：\(missing.joined(separator: "、"))。",
        " Without position: \(missing.joined(separator: ", ")).")
    let groups = audited.facts.district.groups.enumerated().map { number, group -> HTML in
      "<span class=\"key\"><svg viewBox=\"0 0 12 12\" width=\"12\" height=\"12\"><circle class=\"g\(number % 8)\" cx=\"6\" cy=\"6\" r=\"5\"/></svg> \(group.name)</span> "
    }
    let again =
      audited.facts.district.groups.count > 8
      ? names.text("集团多于八个，颜色有重复。", " Colours repeat after eight groups.") : ""
    let legend = names.text(
      "大圆点为核心校，小圆点为成员校和教学点；箭头由原单位指向交流单位，越粗人次越多，数字为人次；虚线为跟岗。",
      "Large dots are core schools; arrows lead from home to host, thicker for more postings; dashed: attachments."
    )
    return
      "<div class=\"scroll\">\(map.svg)</div>\n<p class=\"remark\">\(groups)</p>\n<p class=\"remark\">\(legend)\(again)\(note)</p>\n"
  }

  var matrices: HTML {
    let district = audited.facts.district
    let stays = PlanView(audited.plan, of: audited.facts).made
    guard !stays.isEmpty else { return "<p>\(names.text("没有安排交流。", "Nobody is sent."))</p>\n" }
    let byGroup = Dictionary(grouping: stays) { stay -> Int in
      let (from, to) = (district.groupNumbers[stay.from], district.groupNumbers[stay.to])
      return from == to ? from ?? -1 : -1
    }
    let matrices = byGroup.sorted { left, right in
      // Flows between groups come last.
      (left.key < 0 ? Int.max : left.key) < (right.key < 0 ? Int.max : right.key)
    }.map { number, stays -> HTML in
      let title =
        district.groups.indices.contains(number)
        ? district.groups[number].name : names.text("集团之间及未入集团学校", "Between groups, and without")
      return "<div class=\"keep\"><h3>\(title)</h3>\n\(FlowMatrix(stays, names).html)</div>\n"
    }
    return "<div class=\"matrices\">\n\(matrices)</div>\n"
  }
}
