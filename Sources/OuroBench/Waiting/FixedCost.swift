import Glibc
import Ouro

/// What a query costs when there is next to nothing to find: text in, answer out.
enum FixedCost {
  private static let repeats = 200

  /// Microseconds of processor time a query, over 200 of them after a warm-up.
  static func microseconds(asking text: String) throws -> Double {
    let session = try Session()
    for _ in 0..<20 { _ = try session.ask(text) }
    let start = processorNanoseconds()
    for _ in 0..<repeats { _ = try session.ask(text) }
    return Double(processorNanoseconds() - start) / 1000 / Double(repeats)
  }

  private static func processorNanoseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
