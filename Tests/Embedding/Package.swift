// swift-tools-version: 6.2
import PackageDescription

// A program that depends on the library alone, as others would.
let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "Ouro", path: "../..")],
  targets: [
    .executableTarget(name: "Embedding", dependencies: [.product(name: "Ouro", package: "Ouro")])
  ]
)
