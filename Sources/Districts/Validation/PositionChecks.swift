/// Degrees must lie on the earth.
enum PositionChecks {
  static func faults(_ position: Position, _ table: DistrictTable, _ row: Int) -> [DraftFault] {
    var faults: [DraftFault] = []
    if !(abs(position.latitude) <= 90) {
      let swapped = abs(position.latitude) <= 180 && abs(position.longitude) <= 90
      faults.append(
        DraftFault(
          table: table, row: row, column: "lat", value: "\(position.latitude)",
          message: Text(zh: "纬度应在 -90 到 90 之间。", en: "The latitude must lie between -90 and 90."),
          advice: swapped ? Text(zh: "是否把经度和纬度填反了？", en: "Maybe latitude and longitude are swapped?") : nil))
    }
    if !(abs(position.longitude) <= 180) {
      faults.append(
        DraftFault(
          table: table, row: row, column: "lon", value: "\(position.longitude)",
          message: Text(zh: "经度应在 -180 到 180 之间。", en: "The longitude must lie between -180 and 180.")))
    }
    return faults
  }
}
