import Testing

@testable import OuroGraph

/// What accounts hold, taken apart.
@Suite struct PurseTests {
  private func portion(_ mark: Int32, _ amount: Int128) -> Portion {
    Portion(mark: mark, amount: amount)
  }

  @Test("shares of the greatest amounts are exact, by way of 256 bits") func greatShares() {
    let third = Int128.max / 12
    var purse = SharePurse()
    purse.put(
      [portion(0, third), portion(1, third), portion(Portion.unmarked, third)], of: third * 3)
    let taken = purse.take(third)
    #expect(taken.portions.reduce(0) { $0 + $1.amount } == third)
    #expect(taken.portions.allSatisfy { abs($0.amount - third / 3) <= 1 })
    #expect(purse.held.reduce(0) { $0 + $1.amount } == third * 2)
  }

  @Test("what is cut off a share stays with the giver") func cutShares() {
    var purse = SharePurse()
    purse.put([portion(0, 100), portion(Portion.unmarked, 50)], of: 150)
    let taken = purse.take(1)
    #expect(taken.portions == [portion(Portion.unmarked, 1)])
    #expect(!taken.isEven)
    #expect(purse.held == [portion(0, 100), portion(Portion.unmarked, 49)])
  }

  @Test("a queue splits the lot at its end, and joins equal neighbours") func lots() {
    var (first, last) = (LotPurse<FirstOut>(), LotPurse<LastOut>())
    let lots = [portion(0, 5), portion(0, 5), portion(1, 5)]
    first.put(lots, of: 15)
    last.put(lots, of: 15)
    #expect(first.held == [portion(0, 10), portion(1, 5)])
    #expect(first.take(12).portions == [portion(0, 10), portion(1, 2)])
    #expect(last.take(12).portions == [portion(1, 5), portion(0, 7)])
    #expect(first.held == [portion(1, 3)])
    #expect(last.held == [portion(0, 3)])
  }

  @Test("a mark stays in a poisoned account after it is paid out") func taint() {
    var purse = TaintPurse()
    purse.put([portion(Portion.unmarked, 10)], of: 10)
    #expect(purse.take(4).portions == [portion(Portion.unmarked, 4)])
    purse.put([portion(7, 1)], of: 1)
    #expect(purse.take(7).portions == [portion(7, 7)])
    purse.put([portion(Portion.unmarked, 3)], of: 3)
    #expect(purse.held == [portion(7, 3)])
  }
}
