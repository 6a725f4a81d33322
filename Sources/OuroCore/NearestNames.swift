/// Finds the names somebody may have meant.
public enum NearestNames {
  /// At most `limit` of `candidates` within a third of the word's length of edits, nearest first,
  /// then in the order given.
  ///
  /// - Complexity: O(candidates × length²) for candidates of about the same length.
  public static func of(
    _ word: String, among candidates: some Sequence<String>, limit: Int = 4
  ) -> [String] {
    let target = Array(word.lowercased().unicodeScalars.prefix(80))
    let reach = max(1, target.count / 3)
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      guard abs(candidate.utf8.count - word.utf8.count) <= reach * 4 else { continue }
      let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
      guard abs(other.count - target.count) <= reach else { continue }
      let distance = edits(target, other, reach: reach)
      if distance <= reach { found.append((distance, order, candidate)) }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    var names: [String] = []
    for entry in found where !names.contains(entry.name) && names.count < limit {
      names.append(entry.name)
    }
    return names
  }

  /// Edits between two words: insert, delete, replace, swap of neighbours.
  ///
  /// - Parameter reach: Of words farther apart it is only told that they are.
  static func edits(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], reach: Int = .max
  ) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let replace = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var best = min(replace, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      // A swap spans two rows: when neither is near, none below is.
      if min(row.min() ?? 0, last.min() ?? 0) > reach { return .max }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
