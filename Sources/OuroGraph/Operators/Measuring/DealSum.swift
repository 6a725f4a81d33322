import OuroCore

/// Takes in the amounts of deals, and makes a total, an average or a median of them.
struct DealSum {
  private let measure: Measure
  private var lines: [SumLine] = []
  private var withoutAmount: [DealID] = []
  /// The number of the currency that was plain last, and the line of its commitments.
  private var last: (currency: UInt8, place: Int)?

  init(_ measure: Measure) { self.measure = measure }

  /// Bytes kept for each deal: only a median must know every amount.
  var stride: Int {
    MemoryLayout<DealID>.stride + (measure == .median ? MemoryLayout<HedgedMoney>.stride : 0)
  }

  mutating func add(_ deal: DealID, _ amount: HedgedMoney?) {
    guard let amount else { return withoutAmount.append(deal) }
    let place = line(of: amount.currency, isCeiling: amount.hedge.isCeiling)
    lines[place].add(deal, amount)
  }

  /// An amount as the base keeps it; plain ones are added up as whole numbers.
  mutating func add(_ deal: DealID, _ amount: CompactAmount, _ table: AmountTable) {
    guard measure != .median, let plain = table.plain(amount) else {
      return add(deal, table.amount(amount))
    }
    if let last, last.currency == plain.currency {
      return lines[last.place].add(deal, plain.billionths)
    }
    let place = line(of: table.currency(plain.currency), isCeiling: false)
    last = (plain.currency, place)
    lines[place].add(deal, plain.billionths)
  }

  private mutating func line(of currency: Currency, isCeiling: Bool) -> Int {
    if let known = lines.firstIndex(where: {
      $0.currency == currency && $0.isCeiling == isCeiling
    }) {
      return known
    }
    lines.append(SumLine(of: currency, isCeiling: isCeiling, keepsAmounts: measure == .median))
    return lines.count - 1
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
  /// Plain amounts in billionths: each is below 2⁸⁰, so that those of all deals fit.
  private var billionths: Int128 = 0
  private var hasPlain = false

  init(of currency: Currency, isCeiling: Bool, keepsAmounts: Bool) {
    self.currency = currency
    self.isCeiling = isCeiling
    self.keepsAmounts = keepsAmounts
  }

  mutating func add(_ deal: DealID, _ plain: Int128) {
    deals.append(deal)
    billionths &+= plain
    hasPlain = true
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
    case .total: total
    case .average:
      deals.count == 1 ? total : total?.scaled(by: 1, over: Int128(deals.count), in: currency)
    case .median: amounts.count == 1 ? amounts.first : AmountMedian(amounts).value
    }
  }

  private var total: HedgedMoney? {
    guard hasPlain, !isOver else { return sum }
    let plain = ExactDecimal(billionths: billionths).map {
      HedgedMoney(.exactly, Money($0, currency))
    }
    guard let sum else { return plain }
    return plain?.adding(sum)
  }
}
