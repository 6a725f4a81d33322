import OuroGraph

/// Writes the numbered notes below an answer.
struct NoteWords {
  let base: KnowledgeBase
  let footnotes: Footnotes
  /// Whether the words to be found in the paragraphs are told too.
  let quotesPassages: Bool

  /// `TechRadar, 2025-03-28, paragraph 10: Microsoft buys from CoreWeave (contracts)`; several
  /// sources of one thing said stand before it.
  func sentence(_ note: Footnotes.Note) -> String {
    sentence(note, words: { $0 }, references: Footnotes.words)
  }

  /// - Parameters:
  ///   - words: How words are written.
  ///   - references: How the numbers of other notes are.
  func sentence(
    _ note: Footnotes.Note, words: (String) -> String, references: ([Int]) -> String
  ) -> String {
    let sources = SourceWords(base: base, quotesPassages: quotesPassages)
    switch note {
    case .claims(let ids):
      let claims = ids.map(base.claim)
      return words(
        sources.full(claims) + ": " + (claims.first.map(ClaimWords(base: base).says) ?? ""))
    case .denials(let ids):
      let denials = ids.map(base.denial)
      guard let first = denials.first else { return "" }
      let details = DealWords(base: base).qualifiers(first.content).map { ", " + $0 }.joined()
      let places = denials.map(sources.full).joined(separator: "; ")
      let lead = base.name(first.speaker) + " denies "
      let rest = "\(details): \(places)"
      // `denies [3]`, by the notes of the claims denied.
      let numbers = first.claims.compactMap { footnotes.number(ofCited: $0) }
      if !numbers.isEmpty {
        return words(lead) + references(Array(Set(numbers)).sorted()) + words(rest)
      }
      return words(lead + denied(first) + rest)
    }
  }

  private func denied(_ denial: Denial) -> String {
    (denial.claims.isEmpty ? "that " : "") + ClaimWords(base: base).denied(denial)
  }

  /// The paragraphs a note cites, as far as their document's text is at hand.
  func paragraphs(_ note: Footnotes.Note) -> [CitedParagraph] {
    switch note {
    case .claims(let ids): ids.flatMap { CitedParagraph.all(in: base.claim($0).source, base) }
    case .denials(let ids): ids.flatMap { CitedParagraph.all(in: base.denial($0).source, base) }
    }
  }
}

/// A paragraph of a document, with its text.
struct CitedParagraph: Hashable {
  let document: DocumentID
  let number: Int
  /// On one line.
  let text: String

  /// `noah 2`.
  func citation(in base: KnowledgeBase) -> String { "\(base.document(document).label) \(number)" }

  static func all(in source: Source, _ base: KnowledgeBase) -> [CitedParagraph] {
    guard case .document(let id, let passages) = source,
      let paragraphs = base.document(id).paragraphs
    else { return [] }
    return passages.compactMap { passage in
      guard passage.paragraph > 0, passage.paragraph <= paragraphs.count else { return nil }
      let text = paragraphs[passage.paragraph - 1]
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return CitedParagraph(document: id, number: passage.paragraph, text: text)
    }
  }
}
