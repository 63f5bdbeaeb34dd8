// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, no unspoken `any`, no member borrowed from a module the file does not import, and no
/// warning left standing.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // Records are read and written by generic code of other rooms: without this it would run unspecialised, at a third
    // of the speed.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
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
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
    name: "ripen",
    products: [.executable(name: "ripen", targets: ["ripen"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        room("Scoring"),
        room("Sales", ["Scoring"]),
        room("PlaybookText", ["Sales", "Scoring", yams], resources: [.embedInCode("Shipped")]),
        room("Tables"),
        room("SQLPort"),
        .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
        room("SQLiteDriver", ["SQLPort", "CSQLiteSettings", grdb, sqlite]),
        room("Storage", ["Sales", "Scoring", "SQLPort"]),
        room(
            "Actions",
            ["Sales", "Scoring", "Storage", "SQLPort", "PlaybookText", "Tables", crypto, cryptoExtras]),
        room("Wire", ["Actions", "Sales", "Scoring"]),
        room(
            "Gateway",
            ["Actions", "Sales", "SQLPort", "Wire", hummingbird, crypto, logging, lifecycle, nio, httpTypes]),
        room("API", ["Gateway", "Actions", "Wire", "Sales", hummingbird, nio, httpTypes, crypto]),
        room(
            "Web", ["Gateway", "Actions", "Sales", "Scoring", hummingbird, nio, httpTypes],
            resources: [.embedInCode("Assets"), .embedInCode("Templates")]),
        .executableTarget(
            name: "ripen",
            dependencies: [
                "Actions", "API", "Gateway", "PlaybookText", "Sales", "Scoring", "SQLPort", "SQLiteDriver", "Storage",
                "Tables", "Web", "Wire", arguments, hummingbird, logging, lifecycle, nio,
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
        tests(
            "Gateway",
            ["Actions", "Sales", "Storage", "TestKit", hummingbird, hummingbirdTesting, httpTypes, nio, logging]),
        tests(
            "API",
            [
                "Actions", "Gateway", "Sales", "Wire", "TestKit", hummingbird, hummingbirdTesting, httpTypes, nio,
                logging,
            ]),
        tests(
            "Web",
            [
                "Actions", "Gateway", "Sales", "Scoring", "TestKit", hummingbird, hummingbirdTesting, httpTypes, nio,
            ]),
        tests("ripen", ["TestKit"]),
    ],
    swiftLanguageModes: [.v6]
)
