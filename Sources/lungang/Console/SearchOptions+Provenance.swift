import ArgumentParser
import DistrictFiles
import Foundation
import Reports
import Tables

extension SearchOptions {
  /// What a plan is made from, for its folder.
  ///
  /// - Parameters:
  ///   - further: paths of further files by what they are; a plan's folder stands for its `plan.csv`.
  ///   - scenario: the name of the scenario that the plan is of.
  func provenance(
    _ room: Provenance.Room, _ loaded: LoadedDistrict,
    _ further: [(name: String, path: String?)] = [], scenario: String? = nil
  ) throws -> Provenance {
    let entries = try further.compactMap { name, path -> Provenance.Entry? in
      guard let path else { return nil }
      return Provenance.Entry(name, Fingerprint.sha256(of: try WholeFile.bytes(planPath(path))))
    }
    var options = scenario.map { [Provenance.Entry("scenario", $0)] } ?? []
    // Only what can change a plan is kept: the number of workers cannot.
    if let timeLimit { options.append(Provenance.Entry("time-limit", "\(timeLimit)")) }
    if gap != 0 { options.append(Provenance.Entry("gap", "\(gap)")) }
    return Provenance(
      room, version: Lungang.configuration.version, loaded: loaded, further: entries, options: options)
  }
}
