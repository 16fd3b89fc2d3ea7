import Foundation
import Testing

@testable import lungang

/// `visits` and `groups` as officers call them: questions, comparisons, scenarios, and what is wrong with files.
struct RoomCommandTests {
  private let linwei = WorkedDistricts.plans.appending(path: "08-linwei-gongtongti").path
  private let zhangdian = WorkedDistricts.plans.appending(path: "01-zhangdian-lianmeng").path

  private func write(_ text: String, to url: URL) throws -> String {
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test("visits: plan, explain, diff, simulate; damaged files end with 1 and write nothing")
  func visits() async throws {
    try await WorkedDistricts.withFolder { folder in
      let plan = folder.appending(path: "calendar").path
      #expect(await runCommand(["visits", "plan", linwei, "-o", plan]).exit == 0)
      let asked = await runCommand(["visits", "explain", linwei, "--plan", plan, "--visit", "V002"])
      #expect(asked.exit == 0 && asked.text.contains("二、如果该活动不安排在此时此地"))
      let moved = await runCommand([
        "visits", "explain", linwei, "--plan", plan, "--visit", "L02", "--date", "2027年10月20日", "--json",
      ])
      #expect(moved.exit == 0 && moved.text.contains("\"reschedule-window\""))
      for wrong in [
        ["--visit", "V999"], ["--visit", "V002", "--date", "2027-02-30"],
        ["--visit", "V002", "--date", "2031-01-01"], ["--visit", "V002", "--half", "夜里"],
        ["--visit", "V002", "--host", "无此校"], ["--visit", "V002", "--maker", "无此人"], ["--kind", "家访"],
        ["--visit", "V002", "--school", "S01"], [],
      ] {
        let refused = await runCommand(["visits", "explain", linwei, "--plan", plan] + wrong)
        #expect(refused.exit == 64, "\(wrong)")
      }

      let csv = try String(contentsOfFile: plan + "/visits.csv", encoding: .utf8)
      let edited = try write(
        csv.replacing("2028-01-05", with: "2028-01-09"), to: folder.appending(path: "edited.csv"))
      let difference = folder.appending(path: "difference").path
      let compared = await runCommand(["visits", "diff", linwei, plan, edited, "-o", difference])
      #expect(compared.exit == 0 && compared.text.contains("改期1") && compared.text.contains("教学日"))
      let written = try FileManager.default.contentsOfDirectory(atPath: difference).sorted()
      #expect(written == ["difference.html", "difference.json", "difference.xlsx"])
      let damaged = try write(
        csv.replacing("联合教研", with: "联和教研").replacing("2028-02-15", with: "二月"),
        to: folder.appending(path: "damaged.csv"))
      let nothing = folder.appending(path: "nothing").path
      let bad = await runCommand(["visits", "diff", linwei, plan, damaged, "-o", nothing])
      #expect(bad.exit == 1 && bad.text.contains("damaged.csv 第 5 行 B 列"))
      #expect(await runCommand(["visits", "explain", linwei, "--plan", damaged, "--visit", "L01"]).exit == 1)

      let scenarios = try write(
        "scenarios:\n  - { name: 不设期限, changes: [ { rule: reschedule-window, off: true } ] }\n",
        to: folder.appending(path: "scenarios.yaml"))
      let out = folder.appending(path: "out").path
      let simulated = await runCommand(["visits", "simulate", linwei, scenarios, "-o", out])
      #expect(simulated.exit == 0 && simulated.text.contains("情景“不设期限”不可行"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [
          "0", "1", "comparison.html", "comparison.json", "comparison.xlsx",
        ])
      let unknown = try write(
        "scenarios:\n  - { name: 甲, changes: [ { rule: visit-quotas, minimum: 2 } ] }\n",
        to: folder.appending(path: "unknown.yaml"))
      let refused = await runCommand(["visits", "simulate", linwei, unknown, "-o", nothing])
      #expect(
        refused.exit == 1 && refused.text.contains("unknown.yaml 第 2 行")
          && refused.text.contains("visit-quota"))
      #expect(!FileManager.default.fileExists(atPath: nothing))
    }
  }

  @Test("verify knows the folders of calendars and groups, also of scenarios, and makes them again")
  func verify() async throws {
    try await WorkedDistricts.withFolder { folder in
      let change = "changes: [ { rule: RULE, off: true } ]"
      for (room, district, rule, table) in [
        ("visits", linwei, "activity-calendar", "visits.csv"),
        ("groups", zhangdian, "group-count, entry: 13", "groups.csv"),
      ] {
        let plan = folder.appending(path: room).path
        #expect(await runCommand([room, "plan", district, "-o", plan]).exit == 0)
        let whole = await runCommand(["verify", plan, "--district", district, "--again"])
        #expect(whole.exit == 0 && !whole.text.contains("✗") && whole.text.contains("逐字节相同"), "\(whole)")
        #expect(whole.text.contains("复核：违规 0 处") && whole.text.contains(table))
        // A file that it was not made from, and a name that was struck out.
        #expect(await runCommand(["verify", plan, "--district", district, "--changes", plan]).exit == 1)
        let csv = try String(contentsOfFile: plan + "/" + table, encoding: .utf8).split(separator: "\n")
        _ = try write(
          (csv.prefix(1) + csv.dropFirst(2)).joined(separator: "\n") + "\n",
          to: folder.appending(path: room + "/" + table))
        let struck = await runCommand(["verify", plan, "--district", district])
        #expect(struck.exit == 4 && struck.text.contains("✗ \(table)"), "\(struck)")

        let scenarios = try write(
          "scenarios:\n  - { name: 甲, \(change.replacing("RULE", with: rule)) }\n"
            + "  - { name: 乙, \(change.replacing("RULE", with: rule)) }\n",
          to: folder.appending(path: room + ".yaml"))
        let out = folder.appending(path: room + "-out").path
        #expect(await runCommand([room, "simulate", district, scenarios, "-o", out]).exit == 0)
        for number in 0...2 {
          let words = ["verify", "\(out)/\(number)", "--district", district, "--scenarios", scenarios]
          let made = await runCommand(words + (number == 1 ? ["--again"] : []))
          #expect(made.exit == 0 && !made.text.contains("✗"), "\(made)")
          #expect(await runCommand(["verify", "\(out)/\(number)", "--district", district]).exit == 1)
        }
        // With fewer scenarios no folder of the earlier ones stays to be taken for one of these.
        let fewer = try write(
          "scenarios:\n  - { name: 甲, \(change.replacing("RULE", with: rule)) }\n",
          to: folder.appending(path: room + "-fewer.yaml"))
        _ = try write("note", to: folder.appending(path: room + "-out/2/note.txt"))
        #expect(await runCommand([room, "simulate", district, fewer, "-o", out]).exit == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out + "/2") == ["note.txt"])
        #expect(FileManager.default.fileExists(atPath: out + "/1/provenance.json"))
      }
    }
  }

  @Test(
    "roll names the tables of other rooms, which it does not carry over; it writes into an empty folder only")
  func roll() async throws {
    try await WorkedDistricts.withFolder { folder in
      let plan = try write("teacher,from,to,start,years\n", to: folder.appending(path: "plan.csv"))
      let next = folder.appending(path: "next").path
      let rolled = await runCommand(["roll", linwei, "--plan", plan, "-o", next])
      #expect(rolled.exit == 0 && rolled.text.contains("没有结转的表"), "\(rolled)")
      #expect(rolled.text.contains("学期（terms.csv）") && rolled.text.contains("活动类型（kinds.csv）"))
      #expect(!FileManager.default.fileExists(atPath: next + "/terms.csv"))
      let note = try String(contentsOfFile: next + "/结转说明.txt", encoding: .utf8)
      #expect(note.contains("没有结转的表"))
      #expect(await runCommand(["validate", next]).exit == 0)
      for used in [next, linwei] {
        #expect(await runCommand(["roll", linwei, "--plan", plan, "-o", used]).exit == 64)
      }
      let other = folder.appending(path: "other").path
      let json = await runCommand(["roll", linwei, "--plan", plan, "-o", other, "--json"])
      #expect(json.exit == 0 && json.text.contains("\"terms\""))
    }
  }

  @Test("groups: plan, explain, diff, simulate; damaged files end with 1 and write nothing")
  func groups() async throws {
    try await WorkedDistricts.withFolder { folder in
      let plan = folder.appending(path: "groups").path
      #expect(await runCommand(["groups", "plan", zhangdian, "-o", plan]).exit == 0)
      let asked = await runCommand([
        "groups", "explain", zhangdian, "--plan", plan, "--school", "小学九盟东校", "--core", "张店第一中学",
      ])
      #expect(asked.exit == 0 && asked.text.contains("设想：该校编入张店第一中学牵头的集团"))
      let helped = await runCommand([
        "groups", "explain", zhangdian, "--plan", plan, "--school", "小学二盟南校", "--helper", "张店第三小学", "--json",
      ])
      #expect(helped.exit == 0 && helped.text.contains("\"pairs-apart\""))
      for wrong in [
        ["--school", "无此校"], ["--school", "S02", "--core", "S03"], ["--teacher", "T1", "--core", "S01"],
        ["--school", "S02", "--core", "S01", "--helper", "S05"], ["--mentor", "T1"], [],
      ] {
        #expect(
          await runCommand(["groups", "explain", zhangdian, "--plan", plan] + wrong).exit == 64, "\(wrong)")
      }

      let csv = try String(contentsOfFile: plan + "/groups.csv", encoding: .utf8)
      let lines = csv.split(separator: "\n").filter { !$0.contains("小学十盟东校") }
      let edited = try write(
        lines.joined(separator: "\n") + "\n", to: folder.appending(path: "edited.csv"))
      let difference = folder.appending(path: "difference").path
      let compared = await runCommand(["groups", "diff", zhangdian, plan, edited, "-o", difference])
      #expect(compared.exit == 0 && compared.text.contains("不再编入1"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: difference).count == 3)
      let damaged = try write(
        csv.replacing("core", with: "kore"), to: folder.appending(path: "damaged.csv"))
      let nothing = folder.appending(path: "nothing").path
      let bad = await runCommand(["groups", "diff", zhangdian, plan, damaged, "-o", nothing])
      #expect(bad.exit == 1 && bad.text.contains("damaged.csv 第 2 行"))

      let scenarios = try write(
        "scenarios:\n  - { name: 五所, changes: [ { rule: group-size, maximum: 5 } ] }\n",
        to: folder.appending(path: "scenarios.yaml"))
      let out = folder.appending(path: "out").path
      let simulated = await runCommand(["groups", "simulate", zhangdian, scenarios, "-o", out])
      #expect(simulated.exit == 0 && simulated.text.contains("五所"))
      #expect(FileManager.default.fileExists(atPath: out + "/1/groups.csv"))
      let missing = try write(
        "scenarios:\n  - { name: 甲, changes: [ { rule: mentor-pairs } ] }\n",
        to: folder.appending(path: "missing.yaml"))
      let refused = await runCommand(["groups", "simulate", zhangdian, missing, "-o", nothing])
      #expect(refused.exit == 1 && refused.text.contains("missing.yaml 第 2 行"))
      #expect(!FileManager.default.fileExists(atPath: nothing))
    }
  }
}
