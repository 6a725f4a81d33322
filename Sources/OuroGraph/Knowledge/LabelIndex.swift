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

  private var entries: [[UInt8]: Entry] = [:]
  private var documents: [[UInt8]: DocumentID] = [:]
  /// Labels as written, in the order told, for completion and near names.
  package private(set) var spellings: [String] = []

  package init() {}

  package func find(_ key: [UInt8]) -> Entry? { entries[key] }

  package func document(_ key: [UInt8]) -> DocumentID? { documents[key] }

  mutating func add(_ entry: Entry, _ spelling: String, key: [UInt8]) {
    entries[key] = entry
    spellings.append(spelling)
  }

  mutating func add(_ document: DocumentID, key: [UInt8]) { documents[key] = document }
}
