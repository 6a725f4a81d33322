import OuroGraph

/// How many independent voices say a thing: origins, not outlets.
struct Corroboration {
  let origins: Int
  let documents: Int

  /// What nobody is named for has one origin: whoever told it here.
  init(_ claims: [Claim]) {
    origins = Set(claims.map(\.origin)).count
    documents = Set(claims.compactMap(\.source.document)).count
  }

  /// `1 origin in 2 documents`; nothing of what stands in one document only.
  var words: String? {
    guard documents > 1 else { return nil }
    return "\(Counted.words(origins, "origin")) in \(Counted.words(documents, "document"))"
  }
}
