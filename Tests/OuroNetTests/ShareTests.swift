import Ouro
import OuroCore
import OuroGraph
import Testing

/// What hedged amounts may turn out to be, held against what is told of their shares.
@Suite struct ShareTests {
  private struct Stake {
    let payer: Int
    let amount: String
  }

  private static let amounts = [
    "$1bn", "$2bn", "nearly $2bn", "more than $1bn", "about $3bn", "at least $1bn", "$1bn to $3bn",
    "about $500m", "nearly $12bn", "$400m",
  ]

  private func text(_ stakes: [Stake]) -> String {
    let names = RandomBase.names.map { "company \($0.quoted)" }
    let deals = stakes.enumerated().map { place, stake in
      "k\(place): \(RandomBase.name(stake.payer).quoted) pays Haven, \(stake.amount)"
    }
    return (names + deals).joined(separator: "\n") + "\n"
  }

  private func finding(_ question: String, _ asked: Asked) throws -> ShareFinding? {
    guard case .shares(let table) = try asked.answer(question).content else {
      throw Asked.NoAnswer()
    }
    return table.rows.first?.lines.first?.finding
  }

  /// From the least to the most, in billionths; `nil` when it cannot be told.
  private func range(_ question: String, _ asked: Asked) throws -> ClosedRange<Int128>? {
    switch try finding(question, asked) {
    case .part(let part):
      part.share.map { $0.low.value.billionths...$0.high.value.billionths }
    case .division(let division):
      division.concentration.map { $0.low.billionths...$0.high.billionths }
    case nil: nil
    }
  }

  /// The amounts as they may turn out, in whole dollars: somewhere in each interval, or at its ends.
  private func sample(_ asked: Asked, _ dice: inout Dice, atEnds: Bool) throws -> [Int128] {
    try (0..<asked.base.deals.count).map { place in
      let amount = try #require(asked.base.deal(DealID(at: place)).amount)
      let unit: Int128 = 1_000_000_000
      let low = (amount.low?.billionths ?? 0) / unit + (amount.lowOpen ? 1 : 0)
      let high = amount.high.map { $0.billionths / unit - (amount.highOpen ? 1 : 0) } ?? low * 40
      let part = Int128(atEnds ? dice.roll(2) * 16 : dice.number(0...16))
      return low + (high - low) * part / 16
    }
  }

  @Test func `shares of any amounts that may be meant are within what is told`() throws {
    var widths = (loose: 0, all: 0)
    for number in 0..<Net.amount(100) {
      var dice = Dice(seed: Net.seed(81, number))
      let stakes = (0..<dice.number(2...7)).map { _ in
        Stake(payer: dice.roll(5), amount: dice.pick(ShareTests.amounts))
      }
      let asked = try Asked(text(stakes))
      let name = RandomBase.name(stakes[0].payer).quoted
      let other = RandomBase.name(dice.roll(5)).quoted
      for question in [
        "concentration of payments to Haven", "share of \(name) in payments to Haven",
        "share of (\(name) or \(other)) in payments",
      ] {
        let told = try #require(try range(question, asked), "\(question)\n\(text(stakes))")
        var found: [Int128] = []
        for turn in 0..<12 {
          let amounts = try sample(asked, &dice, atEnds: turn % 3 != 0)
          let exact = zip(stakes, amounts).map { Stake(payer: $0.payer, amount: "$\($1)") }
          let sampled = try #require(try range(question, Asked(text(exact))))
          // What does not end is cut outward by a billionth, of each share once.
          #expect(
            sampled.lowerBound >= told.lowerBound - 1000
              && sampled.upperBound <= told.upperBound + 1000,
            "SEED=\(Net.seed) \(question): \(told), \(sampled)\n\(text(stakes))\(amounts)")
          found.append(sampled.lowerBound)
        }
        widths.all += 1
        let (least, most) = (found.min() ?? 0, found.max() ?? 0)
        if (told.upperBound - told.lowerBound) > 4 * (most - least) + 1000 { widths.loose += 1 }
      }
    }
    // Bounds that hold of everything say nothing.
    #expect(widths.loose * 3 <= widths.all, "\(widths)")
  }
}
