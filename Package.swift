// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Of tests what they call is optimized; they themselves take longer to translate than they run.
let tests = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "Ouro",
  products: [
    .library(name: "Ouro", targets: ["Ouro"]),
    .executable(name: "ouro", targets: ["OuroCommand"]),
    .executable(name: "ouro-bench", targets: ["OuroBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // L5: the executables
    .executableTarget(
      name: "OuroCommand",
      dependencies: [
        "OuroShell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "OuroBench", dependencies: ["Ouro"], swiftSettings: strict),
    // L4: the only storey that touches a terminal, a clock or a file
    .target(
      name: "OuroShell", dependencies: ["Ouro", "OuroFormats", "CReadline", "CTerminal"],
      swiftSettings: strict),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CTerminal"),
    // L3: the library, the one public door
    .target(
      name: "Ouro", dependencies: ["OuroCore", "OuroSyntax", "OuroGraph", "OuroFormats"],
      resources: [.embedInCode("BuiltIn")], swiftSettings: strict),
    // L2: readers and writers
    .target(name: "OuroFormats", dependencies: ["OuroCore", "OuroGraph"], swiftSettings: strict),
    // L1: text to statements; the knowledge base and its engine
    .target(name: "OuroSyntax", dependencies: ["OuroCore"], swiftSettings: strict),
    .target(name: "OuroGraph", dependencies: ["OuroCore", "CPrefetch"], swiftSettings: strict),
    .target(name: "CPrefetch"),
    // L0: values
    .target(name: "OuroCore", swiftSettings: strict),

    // Tests
    .testTarget(name: "OuroCoreTests", dependencies: ["OuroCore"], swiftSettings: tests),
    .testTarget(
      name: "OuroSyntaxTests", dependencies: ["OuroSyntax", "OuroCore"], swiftSettings: tests),
    .testTarget(
      name: "OuroGraphTests", dependencies: ["OuroGraph", "OuroCore"], swiftSettings: tests),
    .testTarget(
      name: "OuroFormatsTests", dependencies: ["OuroFormats", "OuroGraph", "OuroCore"],
      swiftSettings: tests),
    .testTarget(
      name: "OuroTests", dependencies: ["Ouro", "OuroCore", "OuroGraph", "OuroFormats"],
      swiftSettings: tests),
    .testTarget(
      name: "OuroNetTests",
      dependencies: ["Ouro", "OuroCore", "OuroSyntax", "OuroGraph", "OuroFormats"],
      swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
