import OuroCore

/// Takes in the amounts of deals, and makes a total, an average or a median of them.
struct DealSum {
  private let measure: Measure
  private var lines: [SumLine] = []
  private var withoutAmount: [DealID] = []

  init(_ measure: Measure) { self.measure = measure }

  /// Bytes kept for each deal: only a median must know every amount.
  var stride: Int {
    MemoryLayout<DealID>.stride + (measure == .median ? MemoryLayout<HedgedMoney>.stride : 0)
  }

  mutating func add(_ deal: DealID, _ amount: HedgedMoney?) {
    guard let amount else { return withoutAmount.append(deal) }
    let known = lines.firstIndex {
      $0.currency == amount.currency && $0.isCeiling == amount.hedge.isCeiling
    }
    if known == nil { lines.append(SumLine(like: amount, keepsAmounts: measure == .median)) }
    lines[known ?? lines.count - 1].add(deal, amount)
  }

  /// What the deals come to.
  ///
  /// - Throws: ``BudgetExceeded/sum(_:)`` with the deals whose amounts do not fit together.
  func measured() throws(BudgetExceeded) -> Measured {
    var measured: [MeasuredLine] = []
    let ordered = lines.sorted {
      $0.currency == $1.currency ? !$0.isCeiling && $1.isCeiling : $0.currency < $1.currency
    }
    for line in ordered {
      guard let amount = line.value(measure) else { throw .sum(line.deals) }
      measured.append(MeasuredLine(amount: amount, deals: line.deals.sorted()))
    }
    return Measured(measure: measure, lines: measured, withoutAmount: withoutAmount.sorted())
  }
}

/// The amounts of one currency: the commitments, or the ceilings.
private struct SumLine {
  let currency: Currency
  let isCeiling: Bool
  private let keepsAmounts: Bool
  private(set) var deals: [DealID] = []
  private var amounts: [HedgedMoney] = []
  private var sum: HedgedMoney?
  /// Whether the sum did not fit.
  private var isOver = false

  init(like amount: HedgedMoney, keepsAmounts: Bool) {
    currency = amount.currency
    isCeiling = amount.hedge.isCeiling
    self.keepsAmounts = keepsAmounts
  }

  mutating func add(_ deal: DealID, _ amount: HedgedMoney) {
    deals.append(deal)
    if keepsAmounts { return amounts.append(amount) }
    guard let before = sum else {
      sum = isOver ? nil : amount
      return
    }
    sum = isCeiling ? before.adding(ceiling: amount) : before.adding(amount)
    if sum == nil { isOver = true }
  }

  /// `nil` for what does not fit. Of one deal its own amount, in the words it was told in.
  func value(_ measure: Measure) -> HedgedMoney? {
    switch measure {
    case .total: sum
    case .average:
      deals.count == 1 ? sum : sum?.scaled(by: 1, over: Int128(deals.count), in: currency)
    case .median: amounts.count == 1 ? amounts.first : AmountMedian(amounts).value
    }
  }
}
