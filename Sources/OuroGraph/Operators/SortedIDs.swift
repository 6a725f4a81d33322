import OuroCore

/// Sets as sorted arrays of ids: small, in order, and quick to merge.
enum SortedIDs {
  /// The ids in order, each once.
  static func sorted<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
    guard ids.count > 1 else { return ids }
    return unique(ids.sorted())
  }

  /// Sorted ids, each once; by marks when there are many for the places they can have.
  static func sorted<Subject>(
    _ ids: [Identifier<Subject>], universe: Int
  ) -> [Identifier<Subject>] {
    guard ids.count > universe / 8, ids.count > 64 else { return sorted(ids) }
    var bits = IdentifierBits(count: universe)
    for id in ids where id.index < universe { bits.insert(id.raw) }
    return bits.members()
  }

  static func marks<Subject>(of ids: [Identifier<Subject>], universe: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: universe)
    for id in ids where id.index < universe { marks[id.index] = true }
    return marks
  }

  static func contains<Subject>(_ ids: [Identifier<Subject>], _ id: Identifier<Subject>) -> Bool {
    let place = place(of: id, in: ids)
    return place < ids.count && ids[place] == id
  }

  /// Where an id stands, or would stand.
  static func place<Subject>(
    of id: Identifier<Subject>, in ids: [Identifier<Subject>]
  ) -> Int {
    ids.partitioningIndex { $0 >= id }
  }

  static func intersection<Subject>(
    _ left: [Identifier<Subject>], _ right: [Identifier<Subject>]
  ) -> [Identifier<Subject>] {
    let (few, many) = left.count <= right.count ? (left, right) : (right, left)
    return few.filter { contains(many, $0) }
  }

  static func difference<Subject>(
    _ left: [Identifier<Subject>], _ right: [Identifier<Subject>]
  ) -> [Identifier<Subject>] {
    guard right.count < left.count / 16 else { return left.filter { !contains(right, $0) } }
    var result: [Identifier<Subject>] = []
    result.reserveCapacity(left.count)
    var start = 0
    for id in right {
      let place = place(of: id, in: left)
      guard place < left.count, left[place] == id else { continue }
      result += left[start..<place]
      start = place + 1
    }
    return result + left[start...]
  }

  private static func unique<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
    var result: [Identifier<Subject>] = []
    result.reserveCapacity(ids.count)
    for id in ids where result.last != id { result.append(id) }
    return result
  }
}
