import OuroCore

/// What a base is made of; the builder changes it, the base keeps it.
struct KnowledgeParts: Sendable {
  var vocabulary = Vocabulary()
  var parties: [Party] = []
  var names = NameIndex()
  var documents: [Document] = []
  var labels = LabelIndex()
  var deals = DealTable()
  var claims: [Claim] = []
  var denials: [Denial] = []
  var rates: [ExchangeRate] = []
  /// Follows the claims one by one, the indexes when a base is made.
  private(set) var chains = ClaimChains()
  private(set) var indexes = BaseIndexes()

  mutating func append(_ claim: Claim) {
    claims.append(claim)
    chains.add(on: claim.deal)
  }

  /// Brings the indexes up to what is told.
  mutating func takeUp() {
    changeIndexes { $0.takeUp($1) }
  }

  /// Brings up no more than whose deals are whose.
  mutating func takeUpSides() {
    changeIndexes { $0.takeUpSides($1) }
  }

  /// Takes the indexes out while they change, so that none of them is copied.
  private mutating func changeIndexes(_ change: (inout BaseIndexes, KnowledgeParts) -> Void) {
    var indexes = BaseIndexes()
    swap(&indexes, &self.indexes)
    change(&indexes, self)
    self.indexes = indexes
  }

  /// Gives a deal the state that its claims come to.
  mutating func refresh(_ deal: DealID) {
    let old = deals.passing(deal)
    let told = chains.claims(on: deal).map { claims[$0.index] }
    deals.set(deal, DealState(claims: told, documents: documents))
    indexes.lookAgain(at: deal, before: old, in: deals)
  }
}
