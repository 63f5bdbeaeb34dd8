// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, no unspoken `any`, no member borrowed from a module the file does not import, and no
/// warning left standing.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ uses: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + uses, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "ripen",
    products: [.executable(name: "ripen", targets: ["ripen"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        room("Scoring"),
        room("Sales", ["Scoring"]),
        room("PlaybookText", ["Sales", "Scoring", yams], resources: [.embedInCode("Shipped")]),
        room("Tables"),
        room("SQLPort"),
        room("SQLiteDriver", ["SQLPort", grdb, sqlite]),
        room("Storage", ["Sales", "Scoring", "SQLPort"]),
        room("Actions", ["Sales", "Scoring", "Storage", "SQLPort", "PlaybookText", "Tables"]),
        room("Wire", ["Actions", "Sales", "Scoring", "Storage"]),
        .executableTarget(
            name: "ripen",
            dependencies: [
                "Actions", "PlaybookText", "Sales", "Scoring", "SQLPort", "SQLiteDriver", "Storage", "Tables", "Wire",
                arguments,
            ],
            swiftSettings: strict),
        room("TestKit", ["Actions", "PlaybookText", "Sales", "Scoring", "SQLPort", "SQLiteDriver", "Storage"]),
        tests("Scoring", []),
        tests("Sales", ["Scoring"]),
        tests("PlaybookText", ["Sales", "Scoring"]),
        tests("Tables", []),
        tests("SQLiteDriver", ["SQLPort"]),
        tests("Storage", ["Sales", "Scoring", "SQLPort", "SQLiteDriver", "TestKit"]),
        tests("Actions", ["Sales", "Scoring", "Storage", "SQLPort", "PlaybookText", "Tables", "TestKit"]),
        tests("ripen", ["TestKit"]),
    ],
    swiftLanguageModes: [.v6]
)
