import OuroGraph

/// What flows in a deal, and which way, as one arrow has it.
struct DealFlow {
  let from, to: PartyID
  /// `cash for goods`, `capital`; the verb where nothing flows.
  let words: String
  /// Symmetric relations in which nothing flows go neither way.
  let isDirected: Bool

  init(_ deal: Deal, in base: KnowledgeBase) {
    let relation = base.relation(deal.relation)
    let moved = relation.moves.map { base.vocabulary.channels[$0.index].name }
    let returned = relation.returns.map { base.vocabulary.channels[$0.index].name }
    let isBackward = relation.givingSide == .object
    (from, to) = isBackward ? (deal.object, deal.subject) : (deal.subject, deal.object)
    let flows = [moved, returned].compactMap { $0 }
    words =
      flows.isEmpty ? DealWords(base: base).verb(deal.relation) : flows.joined(separator: " for ")
    isDirected = !flows.isEmpty || !relation.isSymmetric
  }
}
