/// What a base and one that is being built have in common: words, and what they stand for.
///
/// What the parser asks at each word is asked here, so that no index is copied to ask it.
package protocol KnownWords {
  var vocabulary: Vocabulary { get }
  var labels: LabelIndex { get }
  var partyCount: Int { get }
  func party(_ id: PartyID) -> Party
  func document(_ id: DocumentID) -> Document
  /// What a label names, told or made up for a deal without one: `d16`.
  func entry(ofLabel key: [UInt8]) -> LabelIndex.Entry?
  /// Bytes of the longest phrase, name or label that begins with a folded word; 0 when none does.
  func reach(ofFirst word: [UInt8]) -> Int
  /// What the words of the vocabulary mean.
  func senses(of key: [UInt8]) -> [PhraseTable<WordSense>.Entry]
  /// Whose a name is; `nil` when nobody's.
  func owner(ofName key: [UInt8]) -> NameIndex.Owner?
  /// A told label as it was written.
  func spelling(ofLabel key: [UInt8]) -> String?
  /// The document of a word.
  func document(ofWord key: [UInt8]) -> DocumentID?
}

extension KnowledgeBase: KnownWords {
  package var partyCount: Int { parties.count }

  package func reach(ofFirst word: [UInt8]) -> Int { parts.reach(ofFirst: word) }

  package func senses(of key: [UInt8]) -> [PhraseTable<WordSense>.Entry] {
    vocabulary.senses(of: key)
  }

  package func owner(ofName key: [UInt8]) -> NameIndex.Owner? { names.owner(key) }

  package func spelling(ofLabel key: [UInt8]) -> String? { labels.spelling(key) }

  package func document(ofWord key: [UInt8]) -> DocumentID? { labels.document(key) }
}

/// The words of a base that is being built, as far as it is.
///
/// An object, as a base is: a builder has so many parts that to copy it for each word took two thirds
/// of reading a file.
package final class BuilderWords: KnownWords {
  package let vocabulary: Vocabulary
  package let labels: LabelIndex
  private let names: NameIndex
  private let parts: KnowledgeParts

  package init(_ builder: KnowledgeBuilder) {
    parts = builder.parts
    vocabulary = parts.vocabulary
    labels = parts.labels
    names = parts.names
  }

  package var partyCount: Int { parts.parties.count }

  package func party(_ id: PartyID) -> Party { parts.parties[id.index] }

  package func document(_ id: DocumentID) -> Document { parts.documents[id.index] }

  package func entry(ofLabel key: [UInt8]) -> LabelIndex.Entry? { parts.entry(ofLabel: key) }

  package func reach(ofFirst word: [UInt8]) -> Int { parts.reach(ofFirst: word) }

  package func senses(of key: [UInt8]) -> [PhraseTable<WordSense>.Entry] {
    vocabulary.senses(of: key)
  }

  package func owner(ofName key: [UInt8]) -> NameIndex.Owner? { names.owner(key) }

  package func spelling(ofLabel key: [UInt8]) -> String? { labels.spelling(key) }

  package func document(ofWord key: [UInt8]) -> DocumentID? { labels.document(key) }
}

extension KnowledgeParts {
  func entry(ofLabel key: [UInt8]) -> LabelIndex.Entry? {
    if let told = labels.find(key) { return told }
    guard let deal = deals.deal(ofMadeUpLabel: key) else { return nil }
    let claims = deals.isRow(deal) ? [ClaimID(row: deal)] : chains.claims(on: deal)
    return LabelIndex.Entry(deal: deal, claims: claims, isFollowUp: false)
  }

  fileprivate func reach(ofFirst word: [UInt8]) -> Int {
    max(
      vocabulary.reach(ofFirst: word), names.reach(ofFirst: word), labels.reach(ofFirst: word))
  }
}
