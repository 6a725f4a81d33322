/// A defined role or kind, as a question uses it.
package struct Defined: Hashable, Sendable {
  package let definition: DefinitionID
  /// Over any number of steps, one included.
  package var isIndirect = false

  package init(_ definition: DefinitionID, isIndirect: Bool = false) {
    self.definition = definition
    self.isIndirect = isIndirect
  }
}

extension Defined: Comparable {
  /// In the order of declaration.
  package static func < (left: Defined, right: Defined) -> Bool {
    (left.definition, left.isIndirect ? 1 : 0) < (right.definition, right.isIndirect ? 1 : 0)
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
    for (defined, set) in sets {
      let flat = set.flattened
      bodies[defined] = DefinedBody(flat.asClosure(of: defined) ?? flat)
    }
    let graph = DefinitionGraph(self)
    for (number, component) in graph.components.enumerated() {
      let isAlone = component.count == 1 && !graph.usesItself(component[0])
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
