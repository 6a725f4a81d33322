import Glibc
import Ouro

/// Asks the yardstick's questions of a table, and prints how long they took: a line of JSON each.
struct Yardstick {
  private let arguments: YardstickArguments
  private let parameters: YardstickParameters

  init(_ arguments: YardstickArguments) throws {
    self.arguments = arguments
    parameters = try YardstickParameters(file: arguments.parameters)
  }

  /// Microseconds between the announcement of an item and its first question.
  private static let pause: UInt32 = 20_000

  func run() throws {
    let session = try load()
    for item in YardstickItem.all(parameters) where !arguments.skipped.contains(item.name) {
      put("{\"start\": \"\(item.name)\"}")
      // Whoever reads this wakes up, and takes some of the machine: an item may be over sooner than that.
      usleep(Yardstick.pause)
      try measure(item, session)
    }
    put("{\"end\": true}")
  }

  /// Loads the table so often as asked, and tells of it. What it takes of memory is looked at after
  /// the first time, when nothing else was there yet.
  private func load() throws -> Session {
    let before = ProcessMemory.resident
    var watch = Stopwatch()
    let session = try open()
    var times = [watch.elapsed]
    let (resident, peak) = (ProcessMemory.resident - before, ProcessMemory.peak)
    while times.count < arguments.loads {
      watch = Stopwatch()
      _ = try open()
      times.append(watch.elapsed)
    }
    session.limits.rows = 0
    session.limits.seconds = 0
    session.limits.bytes = 0
    put(
      """
      {"peer": "ouro", "version": "1", "load_ms": \(median(times.map(\.wall))), \
      "load_cpu_ms": \(median(times.map(\.processor))), "loads": \(times.count), \
      "rss_mb": \(resident), "peak_mb": \(peak), "base_mb": \(before)}
      """)
    return session
  }

  private func open() throws(OuroError) -> Session {
    try Session(files: [arguments.table], host: FileHost(), threads: arguments.threads)
  }

  /// Asks until it was asked often enough, or for long enough; the first time stands apart.
  ///
  /// - Throws: ``Unsteady`` when the same loops are not visited each time.
  private func measure(_ item: YardstickItem, _ session: Session) throws {
    for definition in item.definitions { _ = try session.ask(definition) }
    var times: [Stopwatch.Elapsed] = []
    var marks: Set<UInt32> = []
    let all = Stopwatch()
    repeat {
      let watch = Stopwatch()
      var mark: UInt32 = 0
      for question in item.questions { mark ^= try ask(question, of: item, session) }
      times.append(watch.elapsed)
      marks.insert(mark)
    } while times.count < arguments.runs && all.elapsed.wall < arguments.budget * 1000
    guard marks.count == 1 else { throw Unsteady(item: item.name) }
    let answers = item.isVisited ? [] : try item.questions.map { try session.ask($0) }
    let tally = try item.result(session, answers)
    let warm = times.count > 1 ? Array(times.dropFirst()) : times
    let share = Double(max(1, item.questions.count))
    put(
      """
      {"item": "\(item.name)", "ms": \(median(warm.map(\.wall)) / share), \
      "cpu_ms": \(median(warm.map(\.processor)) / share), \
      "first_ms": \((times.first?.wall ?? 0) / share), "runs": \(times.count), \
      "count": \(tally.count), "checksum": \(tally.checksum)}
      """)
  }

  private struct Unsteady: Error { let item: String }

  /// - Returns: A mark that what is visited leaves, so that none of it is left out as of no use.
  private func ask(
    _ question: String, of item: YardstickItem, _ session: Session
  ) throws -> UInt32 {
    guard item.isVisited else {
      _ = try session.ask(question)
      return 0
    }
    // As a listing would, it looks at each party of each loop.
    var mark: UInt32 = 0
    try session.visitLoops(question) { loop in
      for place in loop.indices { mark = mark &* 31 ^ loop[place].raw }
      return true
    }
    return mark
  }

  private func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private func put(_ line: String) {
    print(line)
    fflush(nil)
  }
}
