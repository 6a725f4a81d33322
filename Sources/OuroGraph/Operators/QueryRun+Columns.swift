extension QueryRun {
  /// What a column has for each of the deals, in their order.
  func gathered<Value>(_ column: [Value], of list: DealList) throws(BudgetExceeded) -> [Value] {
    switch list {
    case .run(let run):
      // The column itself is copied only when a part of it is wanted.
      if run.count == column.count { return column }
      try budget.spend(run.count)
      return Array(column[Int(run.lowerBound)..<Int(run.upperBound)])
    case .listed(let deals):
      try budget.keep(deals.count * MemoryLayout<Value>.stride)
      var values: [Value] = []
      values.reserveCapacity(deals.count)
      try budget.forEachBatch(of: deals.count) { batch in
        values.append(
          contentsOf: QueryRun.read(
            column, at: deals.dropFirst(batch.lowerBound).prefix(batch.count)))
      }
      return values
    }
  }

  private static func read<Value>(_ column: [Value], at deals: ArraySlice<DealID>) -> [Value] {
    deals.map { column[$0.index] }
  }
}
