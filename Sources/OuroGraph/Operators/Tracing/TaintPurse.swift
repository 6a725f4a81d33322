import OuroCore

/// Money that is all marked by every mark that ever came in.
struct TaintPurse: Purse {
  /// In order.
  private var marks: [Int32] = []
  private var balance: Int128 = 0

  /// What came back cannot be told from what was there.
  static var countsReturns: Bool { true }

  /// Of each mark everything; nothing is unmarked once something is marked.
  var held: [Portion] { portions(of: balance) }

  mutating func put(_ portions: [Portion], of amount: Int128) {
    balance += amount
    for portion in portions where portion.mark != Portion.unmarked && portion.amount > 0 {
      let place = place(of: portion.mark)
      if place < marks.count, marks[place] == portion.mark { continue }
      marks.insert(portion.mark, at: place)
    }
  }

  mutating func take(_ amount: Int128) -> (portions: [Portion], isEven: Bool) {
    balance -= amount
    return (portions(of: amount), true)
  }

  private func place(of mark: Int32) -> Int { marks.partitioningIndex { $0 >= mark } }

  private func portions(of amount: Int128) -> [Portion] {
    guard amount > 0 else { return [] }
    if marks.isEmpty { return [Portion(mark: Portion.unmarked, amount: amount)] }
    return marks.map { Portion(mark: $0, amount: amount) }
  }
}
