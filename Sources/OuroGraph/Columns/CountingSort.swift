/// Sorts values by numbered keys in two passes over them: the first counts those of each key, the
/// second puts each in its place. What comes first of a key stays first.
struct CountingSort<Value> {
  /// The values of key `k` are `values[starts[k]..<starts[k + 1]]`.
  private(set) var starts: [UInt32]
  private(set) var values: [Value] = []
  /// By key: where its next value goes; once all are put, where those of the key end.
  private(set) var ends: [UInt32] = []

  init(keys: Int) { starts = Array(repeating: 0, count: keys + 1) }

  /// Counts one value of a key.
  @inline(__always)
  mutating func count(_ key: Int) { starts[key + 1] += 1 }

  /// Ends the counting.
  ///
  /// - Parameters:
  ///   - blank: Stands where no value is put yet.
  ///   - slack: Room for so many more, to be added later without moving the rest.
  mutating func makeRoom(filling blank: Value, slack: Int = 0) {
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    ends = starts
    let count = Int(starts[starts.count - 1])
    values.reserveCapacity(count + slack)
    values.append(contentsOf: repeatElement(blank, count: count))
  }

  /// Puts the next value of a key in its place.
  @inline(__always)
  mutating func put(_ value: Value, at key: Int) {
    values[Int(ends[key])] = value
    ends[key] += 1
  }
}
