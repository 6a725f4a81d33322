extension Int128 {
  /// The greatest number that divides both, neither of which is negative; of nothing and a number
  /// the number.
  package func commonDivisor(with other: Int128) -> Int128 {
    var (larger, smaller) = (self, other)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
