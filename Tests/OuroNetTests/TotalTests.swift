import OuroCore
import OuroGraph
import Testing

/// What must hold between totals, whatever the base.
@Suite struct TotalTests {
  private static let amount = Net.amount(200)

  /// What a question comes to, by currency and whether ceilings: both ends, and how many deals.
  private func measured(_ asked: Asked, _ question: String) throws -> [Measured] {
    switch try asked.answer(question).content {
    case .measured(let measured): [measured]
    case .table(let table): table.rows.map(\.measured)
    default: throw Asked.NoAnswer()
    }
  }

  /// Rows added up again, one line a currency.
  private func added(_ rows: [Measured]) throws -> Set<MeasuredLine> {
    var sums: [MeasuredLine] = []
    for line in rows.flatMap(\.lines) {
      let same = sums.firstIndex {
        $0.amount.currency == line.amount.currency && $0.isCeiling == line.isCeiling
      }
      guard let place = same else {
        sums.append(line)
        continue
      }
      let known = sums[place].amount
      let sum = line.isCeiling ? known.adding(ceiling: line.amount) : known.adding(line.amount)
      sums[place] = MeasuredLine(
        amount: try #require(sum), deals: (sums[place].deals + line.deals).sorted())
    }
    return Set(sums)
  }

  @Test func `the rows of a partition add up to the total`() throws {
    let keys = [
      "payer", "payee", "giver", "receiver", "relation", "status", "currency", "year", "quarter",
      "month", "payer and year", "status and currency",
    ]
    try Net.onBases(30, TotalTests.amount) { _, asked, _ in
      var full = 0
      for records in ["payments", "deals counting everything"] {
        let whole = try measured(asked, "total of \(records)")
        for key in keys {
          let world = records.split(separator: " ").dropFirst().joined(separator: " ")
          let noun = records.split(separator: " ")[0]
          let rows = try measured(asked, "\(noun) per \(key) \(world)")
          #expect(try added(rows) == added(whole), "SEED=\(Net.seed) \(records) per \(key)")
          #expect(rows.reduce(0) { $0 + $1.dealCount } == whole[0].dealCount)
        }
        full += whole[0].lines.isEmpty ? 0 : 1
      }
      return (full, 2)
    }
  }

  @Test func `one more deal adds just its amount`() throws {
    try Net.onBases(47, TotalTests.amount) { base, asked, _ in
      let names = base.parties.map(\.name.quoted)
      let more = try Asked(base.text + "\(names[0]) pays \(names[1]), $7bn\n")
      let before = try measured(asked, "total of payments")[0]
      let after = try measured(more, "total of payments")[0]
      let extra = try measured(more, "total of payments between $7bn and $7bn")
      let sum = try added([before] + extra)
      #expect(
        try added([after]).map(\.amount).sorted(by: isBefore)
          == sum.map(\.amount).sorted(by: isBefore))
      return (before.lines.isEmpty ? 0 : 1, 1)
    }
  }

  private func isBefore(_ one: HedgedMoney, _ other: HedgedMoney) -> Bool {
    "\(one.currency.code) \(one)" < "\(other.currency.code) \(other)"
  }

  @Test func `the parts of a total add up to about all of it`() throws {
    try Net.onBases(31, TotalTests.amount) { _, asked, _ in
      guard case .table(let table) = try asked.answer("deals per giver in USD").content else {
        return (0, 1)
      }
      let shares = table.rows.compactMap(\.share)
      let low = shares.reduce(Int128(0)) { $0 + $1.low.value.billionths }
      let high = shares.reduce(Int128(0)) { $0 + $1.high.value.billionths }
      let all: Int128 = 100_000_000_000
      if !shares.isEmpty { #expect(low <= all && high >= all) }
      return (table.rows.isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `what is certain is in what is asked, and that in what is possible`() throws {
    try Net.onBases(32, TotalTests.amount) { _, asked, dice in
      let step = dice.pick(["$500m", "$1bn", "$2bn", "€1bn"])
      let sums = try ["certainly ", "", "possibly "].map { sureness in
        try measured(asked, "total of deals \(sureness)over \(step)")[0]
      }
      let deals = sums.map { Set($0.deals) }
      #expect(deals[0].isSubset(of: deals[1]) && deals[1].isSubset(of: deals[2]))
      let lows = sums.map { $0.lines.first { !$0.isCeiling }?.amount.low ?? .zero }
      #expect(lows[0] <= lows[1] && lows[1] <= lows[2])
      return (deals[2].isEmpty ? 0 : 1, 1)
    }
  }

  @Test func `sums do not depend on the order in which deals are told`() throws {
    try Net.onBases(33, TotalTests.amount) { base, asked, dice in
      let shuffled = try Asked(base.text(of: dice.shuffle(Array(base.deals.indices))))
      var full = 0
      for measure in ["total", "average", "median"] {
        let question = "\(measure) of deals" + dice.pick(["", " in EUR", " in USD at 2026 rates"])
        let one = try measured(asked, question)[0]
        let other = try measured(shuffled, question)[0]
        #expect(one.lines.map(\.amount) == other.lines.map(\.amount), "\(question)")
        #expect(one.withoutAmount.count == other.withoutAmount.count)
        full += one.lines.isEmpty ? 0 : 1
      }
      return (full, 3)
    }
  }

  @Test func `averages and medians are between the least and the most`() throws {
    try Net.onBases(48, TotalTests.amount) { _, asked, dice in
      let tail = dice.pick(["", " per payer", " per year", " in USD", " per giver in EUR"])
      var full = 0
      for measure in ["average", "median"] {
        let question = "\(measure) of payments\(tail)"
        let answer = try asked.answer(question)
        for line in try measured(asked, question).flatMap(\.lines) {
          let amounts = line.deals.compactMap { answer.deal($0).amount }
          #expect(amounts.count == line.deals.count)
          let (lows, highs) = (amounts.compactMap(\.low), amounts.compactMap(\.high))
          let (low, high) = (line.amount.low, line.amount.high)
          let about = "SEED=\(Net.seed) \(question)"
          // What does not end is cut outward.
          let cut = try #require(ExactDecimal(billionths: 1))
          if let low, let least = lows.min(), let most = lows.max() {
            let above = try #require(low.adding(cut))
            #expect(least <= above && low <= most, "\(about)")
          }
          if let high, let least = highs.min(), let most = highs.max() {
            let above = try #require(most.adding(cut))
            #expect(least <= high && high <= above, "\(about)")
          }
          // One end that nobody knows leaves that of the average unknown.
          if measure == "average", !line.isCeiling {
            #expect((high == nil) == (highs.count < amounts.count), "\(about)")
          }
          full = 1
        }
      }
      return (full, 1)
    }
  }
}
