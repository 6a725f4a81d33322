package import OuroCore

/// `[noah 3 "closed loop", techradar 12]`: one entry a paragraph, each with its document.
package struct CitationNode: Hashable, Sendable {
  package let entries: [CitationEntry]

  package init(entries: [CitationEntry] = []) {
    self.entries = entries
  }
}

/// One paragraph cited, or a document as a whole.
package struct CitationEntry: Hashable, Sendable {
  package let document: WordNode
  /// `nil` for somewhere in the document.
  package let paragraph: Int?
  package let words: TextNode?
  package let place: NodeSpan

  package init(document: WordNode, paragraph: Int? = nil, words: TextNode? = nil, at span: Span) {
    self.document = document
    self.paragraph = paragraph
    self.words = words
    place = NodeSpan(span)
  }
}

extension ParserCursor {
  mutating func parseCitations() throws(SyntaxError) -> [CitationNode] {
    var citations: [CitationNode] = []
    while accept(sign: "[") { citations.append(try parseCitation()) }
    if let mistake = inRoundBrackets() { throw mistake }
    return citations
  }

  /// `(memo 3)`.
  private mutating func inRoundBrackets() -> SyntaxError? {
    guard current.isSymbol("("), reading(at: index + 1, as: .document) != nil,
      let end = tokens[index...].firstIndex(where: { $0.isSymbol(")") })
    else { return nil }
    return SyntaxError(
      Diagnostic(
        .unexpected, "a citation stands in square brackets", at: span(from: index, to: end + 1),
        help: "write `[` and `]`"),
      repairs: [
        [
          SyntaxError.Replacement(span: current.span, text: "["),
          SyntaxError.Replacement(span: tokens[end].span, text: "]"),
        ]
      ])
  }

  /// Grammar: citation ::= "[" DOCUMENT ( NUMBER TEXT? )?
  /// ( "," ( DOCUMENT ( NUMBER TEXT? )? | NUMBER TEXT? ) )* "]"
  private mutating func parseCitation() throws(SyntaxError) -> CitationNode {
    var entries: [CitationEntry] = []
    repeat {
      try countTerm()
      entries.append(try parseEntry(after: entries.last))
    } while accept(sign: ",")
    try expect(sign: "]")
    return CitationNode(entries: entries)
  }

  private mutating func parseEntry(
    after last: CitationEntry?
  ) throws(SyntaxError) -> CitationEntry {
    let start = index
    let named = documentHere()
    guard let document = named ?? last?.document else { throw unexpected() }
    if named != nil, current.isSymbol(",") || current.isSymbol("]") {
      return CitationEntry(document: document, at: span(from: start))
    }
    if let mistake = numberedOtherwise() { throw mistake }
    let paragraph = try parseCount(of: "a paragraph")
    let words = acceptText()
    return CitationEntry(
      document: document, paragraph: paragraph, words: words, at: span(from: start))
  }

  private mutating func documentHere() -> WordNode? { acceptPlainWord(.document) }

  private static let paragraphWords: Set = ["paragraph", "paragraphs", "para", "paras", "par"]
  private static let pageWords: Set = ["page", "pages", "p", "pp", "pg"]

  /// `memo paragraph 3`, and `memo p. 3`: what has pages is cited as a whole.
  private func numberedOtherwise() -> SyntaxError? {
    let word = source.words(current.span).lowercased()
    let isPage = ParserCursor.pageWords.contains(word)
    guard isPage || ParserCursor.paragraphWords.contains(word) else { return nil }
    let number = token(1).isSymbol(".") ? 2 : 1
    guard token(number).kind == .number, index > 1 else { return nil }
    let document = tokens[index - 1].isSymbol(",") ? index - 2 : index - 1
    let cut =
      isPage
      ? Span(tokens[document].span.upper, token(number).span.upper)
      : Span(current.span.lower, token(number).span.lower)
    return SyntaxError(
      Diagnostic(
        .unexpected, "a citation counts paragraphs, by the number alone",
        at: span(from: index, to: index + number),
        help: isPage
          ? "count runs of lines that are not blank, or cite the whole document"
          : "write the number right behind the document"),
      repairs: [[SyntaxError.Replacement(span: cut, text: "")]])
  }
}

extension CitationNode: CanonicalNode {
  var canonical: String {
    "[" + entries.map(\.canonical).joined(separator: ", ") + "]"
  }
}

extension CitationEntry {
  var canonical: String {
    document.forms.one + (paragraph.map { " \($0)" } ?? "")
      + (words.map { " " + QuotedText.quote($0.text) } ?? "")
  }
}
