/// A defined role or kind, or one side of a defined relation, as a question uses it.
package struct Defined: Hashable, Sendable {
  package let definition: DefinitionID
  /// Of a relation: whether those who do it are meant, or those to whom it is done.
  package var side: Side
  /// Over any number of steps, one included.
  package var isIndirect: Bool

  package init(_ definition: DefinitionID, _ side: Side = .subject, isIndirect: Bool = false) {
    self.definition = definition
    self.side = side
    self.isIndirect = isIndirect
  }

  /// The same relation seen from the other end.
  package var reversed: Defined { Defined(definition, side.opposite, isIndirect: isIndirect) }
}

extension Defined: Comparable {
  /// In the order of declaration.
  package static func < (left: Defined, right: Defined) -> Bool {
    left.order < right.order
  }

  private var order: (DefinitionID, Int, Int) {
    (definition, side == .subject ? 0 : 1, isIndirect ? 1 : 0)
  }
}

/// What a defined word means, and how it is best found.
package struct DefinedBody: Hashable, Sendable {
  /// The members, for the party that `argument` stands for.
  package let set: PartySet
  /// Whether it uses itself, at any remove.
  package internal(set) var isRecursive = false
  /// Equal for those that use one another.
  var component = 0
  /// What a growing recursion adds; `nil` when all must be looked at anew.
  var growth: PartySet?

  /// Whether one chain of deals is told of a member, to the nearest of several parties: then they are
  /// always asked for together.
  var tellsChain = false

  init(_ set: PartySet) { self.set = set }

  /// Whether the members for several parties are those for each of them, put together.
  var isDistributive: Bool { self.set.isDistributive }
}

/// What the defined words of a question mean.
package struct Definitions: Hashable, Sendable {
  private var bodies: [Defined: DefinedBody] = [:]

  package init() {}

  package subscript(_ defined: Defined) -> DefinedBody? { bodies[defined] }

  /// In the order of declaration.
  package var all: [Defined] { bodies.keys.sorted() }

  /// - Parameter sets: What each means, with `argument` for the party that it is asked for.
  package init(_ sets: [Defined: PartySet]) {
    guard !sets.isEmpty else { return }
    for (defined, set) in sets {
      let flat = set.flattened
      bodies[defined] = DefinedBody(flat.asClosure(of: defined) ?? flat)
    }
    let graph = DefinitionGraph(self)
    for (number, component) in graph.components.enumerated() {
      let isAlone = component.count == 1 && !graph.usesItself(component[0])
      if isAlone, let body = bodies[component[0]] {
        let tellsChain = body.set.tellsChain { bodies[$0]?.tellsChain ?? false }
        bodies[component[0]]?.tellsChain = tellsChain
      }
      for defined in component where !isAlone {
        guard let body = bodies[defined] else { continue }
        bodies[defined]?.isRecursive = true
        bodies[defined]?.component = number
        bodies[defined]?.growth = body.set.growth { component.contains($0) }
      }
    }
  }

  /// How deep definitions use definitions that are not a part of the same recursion, each weighed by
  /// how deep its words nest.
  package var depth: Int { DefinitionGraph(self).depth }

  /// A ring of definitions of which one uses the next where it may only take away, or be counted.
  package var unsoundRing: [Defined]? { DefinitionGraph(self).unsoundRing }
}
