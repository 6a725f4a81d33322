import Testing

@testable import OuroCore

@Suite struct ConcentrationTests {
  private func amount(_ hedge: Hedge, _ millions: UInt32) throws -> HedgedMoney {
    let figure = try #require(ExactDecimal(millions).multiplied(by: 1_000_000))
    return HedgedMoney(hedge, Money(figure, .dollar))
  }

  @Test func `Exact amounts have one index`() throws {
    let (one, three) = (try amount(.exactly, 1000), try amount(.exactly, 3000))
    #expect(Concentration(of: [one])?.description == "10,000")
    #expect(Concentration(of: [one, one])?.description == "5,000")
    #expect(Concentration(of: [one, one, one])?.description == "about 3,333")
    let found = try #require(Concentration(of: [one, three]))
    #expect(found.description == "6,250" && found.top.description == "75%")
    #expect(found.leaders == [1])
  }

  @Test func `Hedges make an interval, and may leave open who is the largest`() throws {
    let (one, about) = (try amount(.exactly, 1000), try amount(.about, 1000))
    let found = try #require(Concentration(of: [one, about]))
    #expect(found.description == "5,000 to 5,556")
    #expect(found.top.description == "50% to 66.7%" && found.leaders == [0, 1])
    let nearly = try #require(Concentration(of: [try amount(.nearly, 1000), one]))
    #expect(nearly.leaders == [1])
    let over = try #require(Concentration(of: [try amount(.moreThan, 1000), one]))
    #expect(over.leaders == [0])
  }

  @Test func `Without an upper end one may be next to all`() throws {
    let found = try #require(
      Concentration(of: [try amount(.atLeast, 1000), try amount(.exactly, 1000)]))
    #expect(found.description == "5,000 to 10,000")
    #expect(found.top.description == "50% to 100%" && found.leaders == [0, 1])
  }

  @Test func `Nothing is not divided`() throws {
    let none = try amount(.exactly, 0)
    #expect(Concentration(of: []) == nil)
    #expect(Concentration(of: [none, none]) == nil)
    #expect(Concentration(of: [none, try amount(.exactly, 1)])?.description == "10,000")
  }

  @Test func `The greatest amounts are divided too`() throws {
    let most = try #require(ExactDecimal(billionths: .max / 2 - 1))
    let huge = HedgedMoney(low: .zero, high: most, currency: .dollar)
    let exact = HedgedMoney(low: most, high: most, currency: .dollar)
    #expect(Concentration(of: [huge, exact])?.description == "5,000 to 10,000")
    #expect(Concentration(of: [exact, exact])?.description == "5,000")
  }

  /// Points in the intervals are never outside; corners and levels come up to the ends.
  @Test(arguments: 0..<200) func `bounds hold, and are reached`(_ seed: UInt64) throws {
    var dice = Lot(seed: seed)
    let count = dice.number(1...16)
    let ends = (0..<count).map { _ in
      let low = dice.number(0...40)
      return (low: low, high: dice.number(0...2) == 0 ? low : low + dice.number(0...30))
    }
    let amounts = try ends.map { low, high in
      HedgedMoney(low: try dollars(low), high: try dollars(high), currency: .dollar)
    }
    guard let found = Concentration(of: amounts) else {
      #expect(ends.allSatisfy { $0.high == 0 })
      return
    }
    let (low, high) = (number(found.low), number(found.high))
    let (least, most) = (number(found.top.low.value), number(found.top.high.value))
    var (lowest, highest) = (Double.infinity, 0.0)
    func hold(_ point: [Double]) {
      let sum = point.reduce(0, +)
      guard sum > 0 else { return }
      let index = point.reduce(0) { $0 + $1 * $1 } / (sum * sum) * 10_000
      let top = (point.max() ?? 0) / sum * 100
      #expect(index >= low - 1e-6 && index <= high + 1e-6, "\(ends) \(point) \(found)")
      #expect(top >= least - 1e-6 && top <= most + 1e-6, "\(ends) \(point) \(found)")
      (lowest, highest) = (min(lowest, index), max(highest, index))
    }
    for _ in 0..<300 {
      hold(ends.map { Double($0.low) + dice.part() * Double($0.high - $0.low) })
      hold(ends.map { Double(dice.number(0...1) == 0 ? $0.low : $0.high) })
    }
    for corner in 0..<(1 << min(count, 10)) {
      hold(ends.enumerated().map { Double(corner >> $0 & 1 == 0 ? $1.low : $1.high) })
    }
    for level in stride(from: 0.05, through: 70, by: 0.05) {
      hold(ends.map { min(max(level, Double($0.low)), Double($0.high)) })
      hold(ends.map { Double($0.low + $0.high) / 2 > level ? Double($0.high) : Double($0.low) })
    }
    #expect(lowest - low < 2, "\(ends): \(lowest) is the least found, \(found)")
    #expect(count > 10 || high - highest < 1e-6, "\(ends): \(highest), \(found)")
    #expect(high - highest < 1500, "\(ends): \(highest), \(found)")
  }

  private func dollars(_ whole: Int) throws -> ExactDecimal {
    try #require(ExactDecimal(billionths: Int128(whole) * 1_000_000_000))
  }

  private func number(_ decimal: ExactDecimal) -> Double { Double(decimal.billionths) / 1e9 }
}

/// Numbers that look thrown, the same for a seed.
private struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() >> 33) % (range.upperBound - range.lowerBound + 1)
  }

  mutating func part() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
