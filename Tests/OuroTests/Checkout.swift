import Foundation

/// Where the project's own files are, for tests that read them.
enum Checkout {
  static let root: String = {
    let file = URL(fileURLWithPath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }()

  /// With `RECORD=1` in the environment, writes what differs; the test that called fails anyway.
  static func record(_ actual: String, as path: String, over recorded: String) throws {
    guard ProcessInfo.processInfo.environment["RECORD"] != nil, actual != recorded else { return }
    try actual.write(toFile: root + "/" + path, atomically: true, encoding: .utf8)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}
