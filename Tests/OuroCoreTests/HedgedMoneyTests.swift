import OuroCore
import Testing

@Suite struct HedgedMoneyTests {
  /// The interval as mathematicians write it: `[11500000000, 12000000000)`.
  private func interval(_ amount: HedgedMoney) -> String {
    let low = amount.low?.description ?? "-"
    let high = amount.high?.description ?? "-"
    return (amount.lowOpen ? "(" : "[") + low + ", " + high + (amount.highOpen ? ")" : "]")
  }

  @Test(arguments: [
    (Hedge.exactly, "12000000000", "[12000000000, 12000000000]"),
    (.nearly, "12000000000", "[11500000000, 12000000000)"),
    (.moreThan, "12000000000", "(12000000000, 12500000000]"),
    (.about, "12000000000", "[11500000000, 12500000000]"),
    (.atLeast, "12000000000", "[12000000000, -]"), (.upTo, "12000000000", "[-, 12000000000]"),
    (.potentially, "12000000000", "[-, 12000000000]"),
    (.nearly, "2500000000", "[2450000000, 2500000000)"),
    (.about, "10000000", "[9500000, 10500000]"),
    (.nearly, "250000", "[249500, 250000)"), (.about, "5", "[4.5, 5.5]"),
    (.nearly, "0.5", "[0.45, 0.5)"),
  ])
  func `A hedge reaches half a unit of the last digit`(
    hedge: Hedge, figure: String, expected: String
  ) throws {
    #expect(interval(HedgedMoney(hedge, try dollars(figure))) == expected)
  }

  @Test func `Sums with open ends say so in words`() throws {
    let more = HedgedMoney(.moreThan, try dollars("12000000000"))
    let nearly = HedgedMoney(.nearly, try dollars("12000000000"))
    let least = HedgedMoney(.atLeast, try dollars("1000000000"))
    let one = HedgedMoney(.exactly, try dollars("1000000000"))
    #expect(more.adding(one)?.description == "more than $13bn, up to $13.5bn")
    #expect(more.adding(nearly)?.description == "more than $23.5bn, less than $24.5bn")
    #expect(more.adding(least)?.description == "more than $13bn, with no upper end")
  }

  @Test func `Ceilings add up to a ceiling and to nothing else`() throws {
    let most = HedgedMoney(.upTo, try dollars("5000000000"))
    let perhaps = HedgedMoney(.potentially, try dollars("2000000000"))
    #expect(most.adding(ceiling: perhaps)?.description == "up to $7bn")
    #expect(perhaps.adding(ceiling: perhaps)?.description == "potentially $4bn")
    #expect(most.adding(most) == nil)
    #expect(HedgedMoney(.exactly, try dollars("1")).adding(ceiling: most) == nil)
  }

  @Test func `A quotient that does not end is cut outward, and its words say about`() throws {
    let ten = HedgedMoney(.exactly, try dollars("10000000000"))
    let third = try #require(ten.scaled(by: 1, over: 3, in: .dollar))
    #expect(interval(third) == "[3333333333.333333333, 3333333333.333333334]")
    #expect(third.isRounded && third.description == "about $3.33bn")
    let half = try #require(ten.scaled(by: 1, over: 4, in: .dollar))
    #expect(!half.isRounded && half.description == "$2.5bn")
    let nearly = HedgedMoney(.nearly, try dollars("12000000000"))
    #expect(nearly.scaled(by: 1, over: 7, in: .euro)?.description == "about €1.64bn to €1.72bn")
    let most = HedgedMoney(.upTo, try dollars("1000000"))
    #expect(most.scaled(by: 1, over: 3, in: .dollar)?.description == "up to about $333,333.34")
    #expect(ten.scaled(by: 1, over: 0, in: .dollar) == nil)
    #expect(ten.scaled(by: .max, over: 1, in: .dollar) == nil)
  }

  @Test func `A share runs from the least to the most that both allow`() throws {
    func amount(_ hedge: Hedge, _ figure: String) throws -> HedgedMoney {
      HedgedMoney(hedge, try dollars(figure))
    }
    func share(_ part: HedgedMoney, _ rest: HedgedMoney) throws -> String? {
      Share(of: part, in: try #require(part.adding(rest)))?.description
    }
    let one = try amount(.exactly, "1000000000")
    #expect(try share(one, one) == "50%")
    #expect(try share(one, amount(.exactly, "2000000000")) == "about 33.3%")
    #expect(try share(one, amount(.about, "1000000000")) == "40% to 66.7%")
    #expect(try share(one, amount(.exactly, "9000000000000")) == "under 0.1%")
    #expect(try share(one, amount(.atLeast, "1")) == nil)
    #expect(Share(of: try amount(.exactly, "0"), in: try amount(.exactly, "0")) == nil)
  }

  @Test func `Sums add the ends apart and keep them open`() throws {
    let nearly = HedgedMoney(.nearly, try dollars("12000000000"))
    let one = HedgedMoney(.exactly, try dollars("1000000000"))
    let sum = try #require(nearly.adding(one))
    #expect(interval(sum) == "[12500000000, 13000000000)")
    #expect(sum.description == "$12.5bn up to, not including, $13bn")
    #expect(one.adding(one)?.description == "$2bn")
    let least = HedgedMoney(.atLeast, try dollars("3000000000"))
    #expect(least.adding(nearly)?.description == "at least $14.5bn")
  }

  @Test func `Ceilings, other currencies and sums too large are not added`() throws {
    let one = HedgedMoney(.exactly, try dollars("1"))
    #expect(HedgedMoney(.upTo, try dollars("1")).adding(one) == nil)
    #expect(one.adding(HedgedMoney(.potentially, try dollars("1"))) == nil)
    #expect(one.adding(HedgedMoney(.exactly, Money(one.figure.amount, .euro))) == nil)
    let huge = try #require(ExactDecimal(billionths: .max))
    #expect(one.adding(HedgedMoney(.exactly, Money(huge, .dollar))) == nil)
  }

  @Test func `A range goes upwards in one currency`() throws {
    let range = try #require(
      HedgedMoney(from: try dollars("10000000000"), to: try dollars("14000000000")))
    #expect(range.description == "$10bn to $14bn")
    #expect(HedgedMoney(from: try dollars("2"), to: try dollars("1")) == nil)
    let euro = Money(try dollars("2").amount, .euro)
    #expect(HedgedMoney(from: try dollars("1"), to: euro) == nil)
    #expect(HedgedMoney(from: try dollars("1"), to: try dollars("1"))?.hedge == .exactly)
  }
}

@Suite struct MoneyBoundTests {
  private func check(_ bound: MoneyBound, _ hedge: Hedge, _ figure: String) throws -> Certainty {
    bound.holds(for: HedgedMoney(hedge, try dollars(figure)))
  }

  @Test func `An exact amount meets a bound surely or not at all`() throws {
    let ten = try dollars("10")
    #expect(try check(.over(ten), .exactly, "11") == .certain)
    #expect(try check(.over(ten), .exactly, "10") == .no)
    #expect(try check(.atLeast(ten), .exactly, "10") == .certain)
    #expect(try check(.under(ten), .exactly, "10") == .no)
    #expect(try check(.under(ten), .exactly, "9") == .certain)
    #expect(try check(.atMost(ten), .exactly, "10") == .certain)
    #expect(try check(.between(ten, try dollars("20")), .exactly, "20") == .certain)
    #expect(try check(.between(ten, try dollars("20")), .exactly, "21") == .no)
  }

  @Test func `Open ends decide at the very figure`() throws {
    let twelve = try dollars("12000000000")
    let low = try dollars("11500000000")
    #expect(try check(.under(twelve), .nearly, "12000000000") == .certain)
    #expect(try check(.atLeast(twelve), .nearly, "12000000000") == .no)
    #expect(try check(.over(twelve), .moreThan, "12000000000") == .certain)
    #expect(try check(.atLeast(low), .nearly, "12000000000") == .certain)
    #expect(try check(.over(low), .nearly, "12000000000") == .possible)
    #expect(try check(.over(try dollars("11800000000")), .nearly, "12000000000") == .possible)
  }

  @Test func `A missing end leaves things possible`() throws {
    let ten = try dollars("10")
    #expect(try check(.over(ten), .upTo, "20") == .possible)
    #expect(try check(.over(ten), .upTo, "10") == .no)
    #expect(try check(.under(ten), .upTo, "9") == .certain)
    #expect(try check(.under(ten), .atLeast, "5") == .possible)
    #expect(try check(.over(ten), .atLeast, "11") == .certain)
    #expect(try check(.between(ten, try dollars("20")), .atLeast, "15") == .possible)
  }

  @Test func `Another currency never meets a bound`() throws {
    let euros = HedgedMoney(.exactly, Money(try dollars("100").amount, .euro))
    #expect(MoneyBound.over(try dollars("1")).holds(for: euros) == .no)
    #expect(MoneyBound.under(try dollars("1000")).holds(for: euros) == .no)
  }

  /// Small whole dollars against every amount that an interval could stand for.
  @Test func `Certainty agrees with trying every amount`() throws {
    for hedge in Hedge.allCases where ![.range, .atLeast, .upTo, .potentially].contains(hedge) {
      for figure in 1...9 {
        let amount = HedgedMoney(hedge, try dollars("\(figure)"))
        let inside = (0...88).filter { eighth in
          let value = ExactDecimal(billionths: Int128(eighth) * 125_000_000) ?? .zero
          guard let low = amount.low, let high = amount.high else { return false }
          return (amount.lowOpen ? value > low : value >= low)
            && (amount.highOpen ? value < high : value <= high)
        }
        // Limits a quarter apart, so that an amount lies between any two ends.
        for limit in stride(from: 2, through: 80, by: 2) {
          let money = Money(
            ExactDecimal(billionths: Int128(limit) * 125_000_000) ?? .zero, amount.currency)
          let bounds: [(MoneyBound, (Int) -> Bool)] = [
            (.over(money), { $0 > limit }), (.atLeast(money), { $0 >= limit }),
            (.under(money), { $0 < limit }), (.atMost(money), { $0 <= limit }),
          ]
          for (bound, holds) in bounds {
            let meets = inside.count(where: holds)
            let expected: Certainty =
              meets == inside.count ? .certain : meets > 0 ? .possible : .no
            #expect(bound.holds(for: amount) == expected, "\(bound) \(amount)")
          }
        }
      }
    }
  }
}
