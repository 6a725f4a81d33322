import OuroCore

/// Labels of deals and claims, and words of documents.
package struct LabelIndex: Sendable {
  /// What a label names.
  package struct Entry: Hashable, Sendable {
    /// The deal.
    package let deal: DealID
    /// The claims that the labelled statement made.
    package let claims: [ClaimID]
    /// Whether a follow-up has the label, not the fact itself.
    package let isFollowUp: Bool
  }

  private var interner = Interner()
  private var entries: [Entry] = []
  private var documents: [[UInt8]: DocumentID] = [:]
  private var reach = PhraseReach()
  /// Labels as written, in the order told, for completion and near names.
  package private(set) var spellings: [String] = []
  /// Words of documents as written, in the order told.
  package private(set) var documentSpellings: [String] = []

  package init() {}

  /// The documents of another index, without its labels.
  init(documentsOf other: LabelIndex) {
    documents = other.documents
    documentSpellings = other.documentSpellings
    for key in other.documentSpellings.map(NameFolding.key) { reach.add(key) }
  }

  package func find(_ key: [UInt8]) -> Entry? { interner.find(key).map { entries[$0] } }

  /// The label as it was written.
  package func spelling(_ key: [UInt8]) -> String? { interner.find(key).map { spellings[$0] } }

  package func document(_ key: [UInt8]) -> DocumentID? {
    documents.isEmpty ? nil : documents[key]
  }

  /// Bytes of the longest label or document's word that begins with this folded word.
  package func reach(ofFirst word: [UInt8]) -> Int { reach.ofFirst(word) }

  mutating func add(_ entry: Entry, _ spelling: String, key: [UInt8]) {
    guard interner.intern(key) == entries.count else { return }
    entries.append(entry)
    spellings.append(spelling)
    reach.add(key)
  }

  mutating func add(_ document: DocumentID, _ spelling: String, key: [UInt8]) {
    documents[key] = document
    documentSpellings.append(spelling)
    reach.add(key)
  }
}
