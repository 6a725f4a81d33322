import Glibc

/// Times one thing, by the clock on the wall and by the processor's.
struct Stopwatch {
  // The clock on the wall is looked at last and then first: to look at the other takes a while.
  private let processor = Stopwatch.milliseconds(CLOCK_PROCESS_CPUTIME_ID)
  private let wall = Stopwatch.wallMilliseconds()

  /// Milliseconds since it was made.
  var elapsed: Elapsed {
    Elapsed(
      wall: Stopwatch.wallMilliseconds() - wall,
      processor: Stopwatch.milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  struct Elapsed {
    let wall, processor: Double
  }

  static func wallMilliseconds() -> Double { milliseconds(CLOCK_MONOTONIC) }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
  }
}
