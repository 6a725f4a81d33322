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
}

extension KnowledgeParts {
  /// The parts of a base that is there already.
  init(_ base: KnowledgeBase) {
    vocabulary = base.vocabulary
    parties = base.parties
    names = base.names
    documents = base.documents
    labels = base.labels
    deals = base.deals
    claims = base.claims
    denials = base.denials
    rates = base.rates
  }
}
