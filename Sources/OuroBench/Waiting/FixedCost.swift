import Ouro

/// What a query costs when there is next to nothing to find: text in, answer out.
enum FixedCost {
  private static let repeats = 200

  /// Microseconds of processor time a query, over 200 of them after a warm-up.
  static func microseconds(asking text: String) throws -> Double {
    let session = try Session()
    for _ in 0..<20 { _ = try session.ask(text) }
    let watch = Stopwatch()
    for _ in 0..<repeats { _ = try session.ask(text) }
    return watch.elapsed.processor * 1000 / Double(repeats)
  }
}
