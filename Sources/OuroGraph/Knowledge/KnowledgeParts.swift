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
