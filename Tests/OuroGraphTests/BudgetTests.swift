import OuroCore
import OuroGraph
import Synchronization
import Testing

@Suite struct BudgetTests {
  private func complete(_ parties: Int) throws -> Questions {
    var story = try Story()
    for one in 0..<parties {
      for other in 0..<parties where other != one {
        try story.tell("P\(one)", story.payment, "P\(other)")
      }
    }
    return story.build()
  }

  @Test func `loops of a complete graph stop at the row budget, shortest first`() throws {
    let ask = try complete(14)
    let pattern = ask.loops { $0.steps.most = 4 }
    let answer = try ask.ask(.loops(pattern), budget: Budget(rows: 1000))
    #expect(answer.routes.count == 1000)
    #expect(answer.routes.first?.steps.count == 2)
    #expect(answer.routes.last?.steps.count == 4)
    #expect(!answer.isComplete)
    #expect(answer.notices == [.cut(1000)])
    #expect(try ask.ask(.count(.loops(pattern))).total == 91 + 728 + 6006)
  }

  @Test(arguments: [1, 2, 5]) func `threads share the loops of a graph out, and count each once`(
    _ threads: Int
  ) throws {
    let ask = try complete(9)
    for most in 2...5 {
      let pattern = ask.loops { $0.steps.most = most }
      let count = try ask.ask(.count(.loops(pattern)), budget: Budget(threads: threads)).total
      #expect(count == [36, 204, 960, 3984][most - 2])
    }
  }

  @Test func `what is kept for one root is not kept for the next`() throws {
    let ask = try complete(14)
    // The sets from the first root take 832 KiB, those from all others half of that again.
    let pattern = ask.loops { $0.steps.most = 14 }
    let enough = Budget(bytes: 900_000)
    #expect(try ask.ask(.count(.loops(pattern)), budget: enough).total == 18_348_340_113)
    #expect(throws: BudgetExceeded.memory(800_000)) {
      try ask.ask(.count(.loops(pattern)), budget: Budget(bytes: 800_000))
    }
  }

  @Test(arguments: [1, 2]) func `a raised flag ends a search by throwing`(_ threads: Int) throws {
    let ask = try complete(14)
    let flag = StopFlag()
    flag.raise()
    #expect(throws: BudgetExceeded.stopped) {
      try ask.ask(
        .count(.loops(ask.loops { $0.steps.most = 14 })),
        budget: Budget(threads: threads, stop: flag))
    }
  }

  @Test(arguments: [1, 2]) func `time and memory end a query without rows`(_ threads: Int) throws {
    let ask = try complete(14)
    #expect(throws: BudgetExceeded.time(1)) {
      try ask.ask(
        .count(.loops(ask.loops { $0.steps.most = 14 })),
        budget: Budget(seconds: 1, threads: threads, elapsed: { 2 }))
    }
    #expect(throws: BudgetExceeded.memory(10_000)) {
      try ask.ask(.loops(ask.loops()), budget: Budget(bytes: 10_000))
    }
  }

  @Test(arguments: [0, 1, 8192, 8193, 16_384, 50_000])
  func `many are sorted as few are, equal ones as they came`(_ count: Int) throws {
    let numbers = (0..<count).map { (key: $0 * 7919 % 1000, place: $0) }
    let sorted = try Budget().sorted(numbers) { $0.key < $1.key }
    #expect(sorted.map(\.place) == numbers.sorted { $0 < $1 }.map(\.place))
    let stop = StopFlag()
    stop.raise()
    if count > 8192 {
      #expect(throws: BudgetExceeded.stopped) {
        try Budget(stop: stop).sorted(numbers) { $0.key < $1.key }
      }
    }
  }

  /// Nobody could count all of its loops: an answer does not wait for the reason why it is empty.
  @Test func `a reason that takes long is left untold`() throws {
    func answer(among parties: Int, within most: Int) throws -> Answer {
      let ask = try complete(parties)
      return try ask.ask(
        .loops(
          ask.loops {
            $0.steps.most = most
            $0.disputed = true
          }))
    }
    let long = try answer(among: 24, within: 14)
    #expect(long.routes.isEmpty && long.notices == [.empty(.untold)])
    let short = try answer(among: 24, within: 3)
    #expect(short.notices == [.empty(.otherwiseDisputed(276 + 4048))])
    // Of no more than these the loops are counted without walking them.
    let few = try answer(among: 14, within: 14)
    #expect(few.notices == [.empty(.otherwiseDisputed(18_348_340_113))])
  }

  @Test func `work within an allowance ends at the same step, and what holds it goes on`() throws {
    let budget = Budget()
    var done = 0
    let inner: () throws(BudgetExceeded) -> Void = { () throws(BudgetExceeded) in
      while true {
        try budget.spend()
        done += 1
      }
    }
    #expect(try budget.within(5000, inner) == nil)
    let first = done
    #expect(try budget.within(5000, inner) == nil)
    #expect(done == 2 * first)
    try budget.spend(100_000)
    // An allowance in an allowance is no longer than what is left of the outer one.
    let outer = try budget.within(5000) { () throws(BudgetExceeded) -> Int in
      try budget.within(1 << 40, inner)
      return 1
    }
    #expect(outer == nil)
    #expect(done <= 3 * first + 1024)
  }

  @Test func `an allowance is met to the step, whatever was done before`() throws {
    for before in [0, 1, 500, 1023] {
      let budget = Budget()
      func isDone(_ steps: Int) throws -> Bool {
        let done: Bool? = try budget.within(5000) { () throws(BudgetExceeded) -> Bool in
          for _ in 0..<steps { try budget.spend() }
          return true
        }
        return done ?? false
      }
      try budget.spend(before)
      #expect(try isDone(5000))
      #expect(try !isDone(5001))
    }
  }

  /// The first question makes an index of steps, the second one finds it.
  @Test func `a reason is told or left alike when the question is asked again`() throws {
    for parties in [9, 10, 11] {
      let ask = try complete(parties)
      let pattern = ask.loops {
        $0.steps.most = 8
        $0.disputed = true
      }
      let first = try ask.ask(.loops(pattern)).notices
      #expect(try ask.ask(.loops(pattern)).notices == first)
    }
  }

  /// How often a query looks up.
  private func looks(_ ask: Questions, _ form: QueryForm) throws -> Int {
    let looks = Atomic<Int>(0)
    let budget = Budget(seconds: 1e9) { Double(looks.add(1, ordering: .relaxed).newValue) }
    _ = try ask.ask(form, budget: budget)
    return looks.load(ordering: .relaxed)
  }

  @Test func `what is found is told and put in order with looks between`() throws {
    var story = try Story()
    for place in 0..<20_000 {
      try story.tell("P\(place)", story.payment, "P\(place + 1)", nil, dollars(1))
    }
    let ask = story.build()
    var payments = RecordPattern(.deals)
    let found = try looks(ask, .records(payments))
    payments.ordering = Ordering(key: .amount)
    // What each is put in order by is gathered, and the values are read, before they are sorted.
    #expect(try looks(ask, .records(payments)) - found > 70)
    let path = ask.paths(from: "P0", to: "P20000")
    let counted = try looks(ask, .count(.paths(path)))
    #expect(try looks(ask, .paths(path)) - counted > 100)
  }

  @Test func `looks between are no work, and end with the query`() throws {
    let stop = StopFlag()
    let budget = Budget(stop: stop)
    let squares: [Int]? = try budget.within(10) { () throws(BudgetExceeded) in
      try budget.map(0..<5000) { $0 * $0 }
    }
    #expect(squares?.count == 5000)
    var done = 0
    #expect(throws: BudgetExceeded.stopped) {
      try budget.map(0..<5000) { number in
        done += 1
        if number == 2000 { stop.raise() }
      }
    }
    #expect(done < 2000 + 1025)
    #expect(throws: BudgetExceeded.stopped) {
      try budget.sorted(Array(0..<20_000), isWork: false, by: >)
    }
    #expect(throws: BudgetExceeded.stopped) { try budget.watching(0..<9) { $0.reduce(0, +) } }
  }

  @Test func `elements end when the flag is raised`() {
    let stop = StopFlag()
    #expect(Array([1, 2, 3].until(nil)) == [1, 2, 3])
    var seen: [Int] = []
    for number in (1...9).until(stop) {
      seen.append(number)
      if number == 4 { stop.raise() }
    }
    #expect(seen == [1, 2, 3, 4])
    #expect(Array([1, 2, 3].until(stop)).isEmpty)
  }
}
