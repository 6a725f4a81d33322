/// The places of values sorted by numbered keys, in two passes over them: the first counts those of
/// each key, the second asks for the place of each. What comes first of a key stays first.
///
/// The values stand with whoever sorts: their array is then written to in place, without a look for
/// others that hold it at each.
struct CountingSort {
  /// The values of key `k` stand in `starts[k]..<starts[k + 1]`.
  private(set) var starts: [UInt32]
  /// By key: where its next value goes; once all have a place, where those of the key end.
  private(set) var ends: [UInt32] = []

  init(keys: Int) { starts = Array(repeating: 0, count: keys + 1) }

  /// Counts one value of a key.
  @inline(__always)
  mutating func count(_ key: Int) { starts[key + 1] += 1 }

  /// Counts as many values as there are keys.
  mutating func count<Subject>(_ keys: [Identifier<Subject>]) {
    var starts = starts.mutableSpan
    for key in keys { starts[key.index + 1] += 1 }
  }

  /// Puts the numbers of values, counted from 0, where their keys say.
  mutating func place<Subject, Value>(
    _ keys: [Identifier<Subject>], in places: inout [Identifier<Value>]
  ) {
    var ends = ends.mutableSpan
    var places = places.mutableSpan
    for (number, key) in keys.enumerated() {
      let place = ends[key.index]
      ends[key.index] = place + 1
      places[Int(place)] = Identifier(at: number)
    }
  }

  /// Ends the counting.
  ///
  /// - Returns: How many values there are.
  mutating func endCounting() -> Int {
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    ends = starts
    return Int(starts[starts.count - 1])
  }

  /// Where the next value of a key goes.
  @inline(__always)
  mutating func nextPlace(of key: Int) -> Int {
    let place = ends[key]
    ends[key] = place + 1
    return Int(place)
  }
}
