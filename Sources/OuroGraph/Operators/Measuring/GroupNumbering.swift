/// Gives groups numbers from 0 in the order in which their first deal is met.
struct GroupNumbering {
  /// By deal.
  private(set) var groups: [GroupID] = []
  /// By group: the place of its first deal.
  private(set) var firsts: [Int] = []

  /// - Parameter limit: Every code is below it.
  init(_ codes: [UInt64], below limit: UInt64, _ budget: Budget) throws(BudgetExceeded) {
    try budget.keep(codes.count * (MemoryLayout<GroupID>.stride + MemoryLayout<Int>.stride))
    groups.reserveCapacity(codes.count)
    if limit <= 8 * UInt64(codes.count) + 1024 {
      try number(codes, below: Int(limit), budget)
    } else {
      try number(codes, budget)
    }
  }

  /// By a table of all codes.
  private mutating func number(
    _ codes: [UInt64], below limit: Int, _ budget: Budget
  ) throws(BudgetExceeded) {
    try budget.keep(limit * MemoryLayout<UInt32>.stride)
    var numbers = [UInt32](repeating: .max, count: limit)
    for (place, code) in codes.enumerated() {
      try budget.spend()
      var number = numbers[Int(code)]
      if number == .max {
        number = UInt32(truncatingIfNeeded: firsts.count)
        numbers[Int(code)] = number
        firsts.append(place)
      }
      groups.append(GroupID(number))
    }
  }

  private mutating func number(_ codes: [UInt64], _ budget: Budget) throws(BudgetExceeded) {
    var numbers: [UInt64: GroupID] = [:]
    for (place, code) in codes.enumerated() {
      try budget.spend()
      if let number = numbers[code] {
        groups.append(number)
      } else {
        let number = GroupID(at: firsts.count)
        numbers[code] = number
        firsts.append(place)
        groups.append(number)
      }
    }
  }
}
