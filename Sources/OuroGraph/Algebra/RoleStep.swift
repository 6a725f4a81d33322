/// Which side of which relations a candidate stands on.
package struct RoleStep: Hashable, Sendable {
  /// For each relation of the vocabulary, the sides meant.
  package private(set) var sides: [SideSet]

  package init(relationCount: Int) {
    sides = Array(repeating: [], count: relationCount)
  }

  package mutating func insert(_ relation: RelationID, _ side: Side) {
    sides[relation.index].insert(SideSet(side))
  }

  /// The sides meant of a relation; none of one that was declared later.
  package func sides(of relation: RelationID) -> SideSet {
    relation.index < sides.count ? sides[relation.index] : []
  }

  /// The same relations seen from the other end.
  package var reversed: RoleStep {
    var step = self
    step.sides = sides.map(\.reversed)
    return step
  }
}

/// Subject, object, both or neither.
package struct SideSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let subject = SideSet(rawValue: 1)
  package static let object = SideSet(rawValue: 2)

  init(_ side: Side) { self = side == .subject ? .subject : .object }

  package var reversed: SideSet {
    var result: SideSet = []
    if contains(.subject) { result.insert(.object) }
    if contains(.object) { result.insert(.subject) }
    return result
  }
}
