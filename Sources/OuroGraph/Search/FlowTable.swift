/// A flow made ready to look up: by relation, whether and what it carries each way.
struct FlowTable: Sendable {
  private(set) var forward: [Bool]
  private(set) var back: [Bool]
  private var forwardChannels: [ChannelID?]
  private var backChannels: [ChannelID?]

  init(_ flow: Flow, in base: KnowledgeBase) {
    let count = base.vocabulary.relations.count
    forward = Array(repeating: false, count: count)
    back = forward
    forwardChannels = Array(repeating: nil, count: count)
    backChannels = forwardChannels
    for edge in flow.edges where edge.relation.index < count {
      let number = edge.relation.index
      // A relation that reads both ways carries both ways when it is named.
      let isBoth = flow.isNamed && base.vocabulary.relations[number].isSymmetric
      if edge.isForward || isBoth { forward[number] = true }
      if !edge.isForward || isBoth { back[number] = true }
      if edge.isForward { forwardChannels[number] = edge.channel }
      if !edge.isForward { backChannels[number] = edge.channel }
    }
  }

  func channel(_ relation: RelationID, isForward: Bool) -> ChannelID? {
    isForward ? forwardChannels[relation.index] : backChannels[relation.index]
  }

  /// Whether a deal of the relation carries from the party on `side` to the other one.
  func carries(_ relation: RelationID, from side: Side) -> Bool {
    side == .subject ? forward[relation.index] : back[relation.index]
  }
}
