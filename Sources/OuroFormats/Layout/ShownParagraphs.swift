/// Remembers under which note each paragraph was shown: one may bear many claims, and its text is
/// shown once.
struct ShownParagraphs {
  private var notes: [CitedParagraph: Int] = [:]

  /// The paragraph's text, or the note that has it already.
  mutating func text(of paragraph: CitedParagraph, under note: Int) -> String {
    if let first = notes[paragraph] { return "(shown under [\(first)])" }
    notes[paragraph] = note
    return paragraph.text
  }
}
