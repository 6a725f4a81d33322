/// Which relations carry a step, and which way.
package struct Flow: Hashable, Sendable {
  /// One direction of a relation, and what flows that way; `nil` for a relation that moves nothing
  /// and was named with `by`.
  package struct Edge: Hashable, Sendable {
    package let relation: RelationID
    /// From subject to object, or back.
    package let isForward: Bool
    package let channel: ChannelID?
    /// What says between whom the relation holds; `nil` for one that is told.
    package let definition: DefinitionID?

    package init(
      relation: RelationID, isForward: Bool, channel: ChannelID?, definition: DefinitionID? = nil
    ) {
      self.relation = relation
      self.isForward = isForward
      self.channel = channel
      self.definition = definition
    }
  }

  /// In order of relation; at most one a direction of each.
  package let edges: [Edge]
  /// Whether the query narrowed or widened the channels with `by`.
  package let isNamed: Bool

  package init(edges: [Edge], isNamed: Bool) {
    self.edges = edges
    self.isNamed = isNamed
  }
}

extension Flow {
  /// Everything that moves value: every relation that moves or returns a channel.
  package init(allOf vocabulary: Vocabulary) {
    var edges: [Edge] = []
    for (number, relation) in vocabulary.relations.enumerated() {
      let id = RelationID(at: number)
      if let channel = relation.moves {
        edges.append(
          Edge(relation: id, isForward: true, channel: channel, definition: relation.definition))
      }
      if let channel = relation.returns {
        edges.append(Edge(relation: id, isForward: false, channel: channel))
      }
    }
    self.init(edges: edges, isNamed: false)
  }

  /// The same without what definitions find out.
  package var told: Flow {
    Flow(edges: edges.filter { $0.definition == nil }, isNamed: isNamed)
  }
}
