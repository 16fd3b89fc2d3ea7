// swift-tools-version: 6.2
import PackageDescription

// The rooms of Lungang, in the order in which they may import each other: a target depends only on
// targets that stand above it. docs/index.md says what each one holds.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: excluding,
    swiftSettings: strict)
}

let package = Package(
  name: "lungang",
  products: [
    .executable(name: "lungang", targets: ["lungang"]),
    .library(name: "LinearModels", targets: ["LinearModels"]),
    .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
    .library(name: "LexicographicSolver", targets: ["LexicographicSolver"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", "1.8.0"..<"2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", "6.2.0"..<"7.0.0"),
  ],
  targets: [
    // Mathematics: knows columns and rows, no teacher.
    .target(name: "CGLPKGuard", linkerSettings: [.linkedLibrary("glpk")]),
    room("LinearModels"),
    room("GLPKSolver", ["CGLPKGuard", "LinearModels"]),
    room("LexicographicSolver", ["LinearModels"]),
    // The district, its files, and what all rules share.
    room("Districts"),
    room("Rules", ["Districts"]),
    .systemLibrary(name: "CXLSXWriter"),
    .systemLibrary(name: "CZip"),
    .systemLibrary(name: "CExpat"),
    room("Tables", ["CXLSXWriter", "CZip", "CExpat"]),
    .systemLibrary(name: "CNettle"),
    room("DistrictFiles", ["Districts", "Rules", "Tables", "Yams", "CNettle"]),
    // The policies of Data/policies, carried in the program.
    .target(
      name: "ReadyPolicies",
      resources: [
        "chihuai", "county-huipai", "libo", "linwei", "linzi", "national-2014", "zhangdian",
      ].map { .embedInCode("policies/\($0).yaml") },
      swiftSettings: strict),
    .executableTarget(name: "carry-examples", swiftSettings: strict),
    .plugin(name: "CarryExamples", capability: .buildTool(), dependencies: ["carry-examples"]),
    .target(
      name: "SyntheticDistricts", dependencies: ["Districts"], swiftSettings: strict,
      plugins: ["CarryExamples"]),
    // Planning: the model, the method, the audit.
    room("RuleModels", ["LinearModels", "LexicographicSolver", "Districts", "Rules"]),
    room("Postings", ["LinearModels", "LexicographicSolver", "Districts", "Rules", "RuleModels"]),
    room("Evaluation", ["Districts", "Rules", "DistrictFiles", "Postings"]),
    room(
      "Grouping",
      ["LinearModels", "LexicographicSolver", "Districts", "Rules", "RuleModels", "DistrictFiles", "Tables"]),
    room(
      "Visits",
      [
        "LinearModels", "LexicographicSolver", "RuleModels", "Districts", "Rules", "DistrictFiles", "Tables",
      ]),
    room(
      "Scenarios",
      [
        "Districts", "Rules", "RuleModels", "DistrictFiles", "Postings", "Grouping", "Visits", "LinearModels",
        "LexicographicSolver",
      ]),
    room(
      "Reports",
      [
        "LexicographicSolver", "Districts", "Rules", "RuleModels", "DistrictFiles", "Postings", "Evaluation",
        "Grouping", "Visits", "Scenarios", "Tables",
      ]),
    .executableTarget(
      name: "lungang",
      dependencies: [
        "LinearModels", "GLPKSolver", "LexicographicSolver", "Districts", "Rules", "RuleModels", "Tables",
        "DistrictFiles", "SyntheticDistricts", "ReadyPolicies", "Postings", "Evaluation", "Grouping",
        "Visits",
        "Scenarios",
        "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Tests, a room each.
    tests("LinearModels"),
    tests("GLPKSolver", ["LinearModels", "CGLPKGuard"]),
    tests("LexicographicSolver", ["LinearModels", "GLPKSolver"]),
    tests("Districts"),
    tests("Tables", excluding: ["XLSX/Workbooks", "XLSX/make_workbooks.py"]),
    tests(
      "DistrictFiles", ["Districts", "Rules", "Tables", "Postings", "ReadyPolicies"],
      excluding: ["Workbooks/Refused", "Workbooks/make_refused.py"]),
    tests(
      "SyntheticDistricts",
      [
        "Districts", "Rules", "RuleModels", "DistrictFiles", "Postings", "LexicographicSolver",
        "LinearModels", "GLPKSolver", "Reports", "Evaluation", "Tables",
      ]),
    tests("Evaluation", ["Districts", "Rules", "DistrictFiles", "Postings"]),
    tests(
      "RuleModels",
      ["LinearModels", "LexicographicSolver", "GLPKSolver", "Districts", "Rules"]),
    tests(
      "Postings",
      [
        "LinearModels", "LexicographicSolver", "GLPKSolver", "Districts", "Rules", "RuleModels",
        "SyntheticDistricts",
      ]),
    tests(
      "Grouping",
      [
        "LinearModels", "LexicographicSolver", "GLPKSolver", "Districts", "Rules", "RuleModels",
        "DistrictFiles", "Tables", "Postings", "Reports",
      ]),
    tests(
      "Scenarios",
      [
        "Districts", "Rules", "RuleModels", "DistrictFiles", "Postings", "Grouping", "Visits",
        "LexicographicSolver", "LinearModels", "GLPKSolver", "SyntheticDistricts",
      ]),
    tests(
      "Reports",
      [
        "LexicographicSolver", "Districts", "Rules", "RuleModels", "DistrictFiles", "Postings", "Scenarios",
        "Evaluation", "Grouping", "Visits", "Tables", "GLPKSolver",
      ], excluding: ["Explanations/Golden", "Rooms/Golden"]),
    tests(
      "Visits",
      [
        "Districts", "Rules", "RuleModels", "DistrictFiles", "LexicographicSolver", "LinearModels",
        "GLPKSolver",
      ]),
    tests(
      "lungang",
      [
        "Districts", "Rules", "Tables", "DistrictFiles", "Reports", "SyntheticDistricts", "Grouping",
        "Visits",
        "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
