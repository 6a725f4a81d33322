/// What stands for a group until it has a number.
protocol GroupCode {
  var code: UInt64 { get }
}

extension UInt64: GroupCode {
  var code: UInt64 { self }
}

extension Identifier: GroupCode {
  var code: UInt64 { UInt64(raw) }
}

/// Gives groups numbers from 0 in the order in which their first deal is met.
struct GroupNumbering {
  /// By deal.
  private(set) var groups: [GroupID] = []
  /// By group: the place of its first deal.
  private(set) var firsts: [Int] = []

  /// - Parameter limit: Every code is below it.
  init<Code: GroupCode>(
    _ codes: [Code], below limit: UInt64, _ budget: Budget
  ) throws(BudgetExceeded) {
    try budget.keep(codes.count * (MemoryLayout<GroupID>.stride + MemoryLayout<Int>.stride))
    if limit <= 8 * UInt64(codes.count) + 1024 {
      try number(codes, below: Int(limit), budget)
    } else {
      try number(codes, budget)
    }
  }

  /// By a table of all codes.
  private mutating func number<Code: GroupCode>(
    _ codes: [Code], below limit: Int, _ budget: Budget
  ) throws(BudgetExceeded) {
    try budget.keep(limit * MemoryLayout<UInt32>.stride)
    var numbers = [UInt32](repeating: .max, count: limit)
    groups = [GroupID](repeating: GroupID(0), count: codes.count)
    try budget.forEachBatch(of: codes.count) { batch in
      GroupNumbering.number(codes, batch, &numbers, &groups, &firsts)
    }
  }

  private static func number<Code: GroupCode>(
    _ codes: [Code], _ places: Range<Int>, _ numbers: inout [UInt32], _ groups: inout [GroupID],
    _ firsts: inout [Int]
  ) {
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe groups.withUnsafeMutableBufferPointer { groups in
        for place in places {
          let code = Int(codes[place].code)
          if unsafe numbers[code] == .max {
            unsafe numbers[code] = UInt32(truncatingIfNeeded: firsts.count)
            firsts.append(place)
          }
          unsafe groups[place] = GroupID(numbers[code])
        }
      }
    }
  }

  private mutating func number<Code: GroupCode>(
    _ codes: [Code], _ budget: Budget
  ) throws(BudgetExceeded) {
    var numbers: [UInt64: GroupID] = [:]
    groups.reserveCapacity(codes.count)
    for (place, code) in codes.enumerated() {
      try budget.spend()
      if let number = numbers[code.code] {
        groups.append(number)
      } else {
        let number = GroupID(at: firsts.count)
        numbers[code.code] = number
        firsts.append(place)
        groups.append(number)
      }
    }
  }
}
