// swift-tools-version: 6.2
import PackageDescription

let ouro = Target.Dependency.product(name: "Ouro", package: "Ouro")

// Programs and tests that depend on the library alone, as others would. All but Embedding is the code
// of the README and of the articles in Sources/Ouro/Ouro.docc, block by block.
let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "Ouro", path: "../..")],
  targets: [
    .executableTarget(name: "Embedding", dependencies: [ouro]),
    .executableTarget(name: "Readme", dependencies: [ouro]),
    .executableTarget(name: "Landing", dependencies: [ouro]),
    .executableTarget(name: "FiveMinutes", dependencies: [ouro]),
    .testTarget(name: "LedgerTests", dependencies: [ouro]),
  ]
)
