import OuroGraph

/// Writes the numbered notes below an answer.
struct NoteWords {
  let base: KnowledgeBase
  let footnotes: Footnotes

  /// `TechRadar, 2025-03-28, paragraph 10: Microsoft buys from CoreWeave (contracts)`.
  func sentence(_ note: Footnotes.Note) -> String {
    let sources = SourceWords(base: base)
    let says = ClaimWords(base: base)
    switch note {
    case .claim(let id):
      let claim = base.claim(id)
      return sources.full(claim) + ": " + says.says(claim)
    case .denial(let id):
      let denial = base.denial(id)
      let details = DealWords(base: base).qualifiers(denial.content).map { ", " + $0 }.joined()
      return "\(base.name(denial.speaker)) \(denies(denial)): \(sources.full(denial))\(details)"
    }
  }

  /// `denies [3]`, by the notes of the claims denied.
  private func denies(_ denial: Denial) -> String {
    let numbers = denial.claims.compactMap { footnotes.number(.claim($0)) }
    if !numbers.isEmpty { return "denies " + Footnotes.words(numbers) }
    if denial.claims.isEmpty { return "denies that " + ClaimWords(base: base).denied(denial) }
    return "denies " + ClaimWords(base: base).denied(denial)
  }

  /// The paragraphs a note cites, as far as their document's text is at hand.
  func paragraphs(_ note: Footnotes.Note) -> [CitedParagraph] {
    switch note {
    case .claim(let id): CitedParagraph.all(in: base.claim(id).source, base)
    case .denial(let id): CitedParagraph.all(in: base.denial(id).source, base)
    }
  }
}

/// A paragraph of a document, with its text.
struct CitedParagraph: Hashable {
  let document: DocumentID
  let number: Int
  /// On one line.
  let text: String

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
