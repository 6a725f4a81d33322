/// So much money with one mark, in billionths.
struct Portion: Hashable, Sendable {
  /// What it is marked with; ``Portion/unmarked`` for nothing.
  var mark: Int32
  var amount: Int128

  static let unmarked: Int32 = -1
}

extension [Portion] {
  /// The same with one portion a mark, in order of marks, and none that is unmarked.
  var markedSums: [Portion] {
    var sums: [Portion] = []
    for portion in self.filter({ $0.mark != Portion.unmarked }).sorted(by: { $0.mark < $1.mark }) {
      if sums.last?.mark == portion.mark {
        sums[sums.count - 1].amount += portion.amount
      } else {
        sums.append(portion)
      }
    }
    return sums
  }

  func amount(of mark: Int32) -> Int128 {
    reduce(0) { $1.mark == mark ? $0 + $1.amount : $0 }
  }
}
