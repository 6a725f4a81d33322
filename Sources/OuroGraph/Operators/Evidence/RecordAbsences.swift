import OuroCore

extension QueryRun {
  /// The deals that are about what is asked, and fall short in something.
  func absences(_ grounds: RecordGrounds, limit: Int) throws(BudgetExceeded) -> Absences {
    for condition in grounds.conditions where condition.grounds.members.isEmpty {
      return Absences(told: [try emptiness(of: condition.grounds)])
    }
    let left = grounds.pattern.kind == .deals ? try leftOutDeals(grounds.pattern) : []
    if left.isEmpty { return Absences(told: grounds.rows.isEmpty ? [Absence(.records)] : []) }
    let told = left.prefix(limit).map { deal, reasons in
      Absence(.deal(deal), near: [.deal(deal, reasons)])
    }
    return Absences(told: told, more: left.count - told.count)
  }

  private func leftOutDeals(
    _ pattern: RecordPattern
  ) throws(BudgetExceeded) -> [(DealID, [NearReason])] {
    var open = pattern
    open.filter = DealFilter()
    open.rank = nil
    open.ordering = Ordering()
    var view = world.view.countingEverything
    view.viewpoint.hearEverybody()
    let run = seeing(view)
    guard case .deals(let deals) = try run.records(open).content else { return [] }
    let test = test(pattern.filter)
    return deals.map { ($0, test.shortfalls($0)) }.filter { !$0.1.isEmpty }
  }
}
