/// Numbers for values, from 0, in the order in which they are met.
struct CodeBook<Value: Hashable> {
  private var numbers: [Value: UInt64] = [:]
  private var last: (value: Value, number: UInt64)?

  /// Above every number given so far.
  var limit: UInt64 { UInt64(numbers.count) }

  /// The number of a value; quick when it was the last one too.
  mutating func number(of value: Value) -> UInt64 {
    if let last, last.value == value { return last.number }
    let number = numbers[value] ?? limit
    if number == limit { numbers[value] = number }
    last = (value, number)
    return number
  }
}
