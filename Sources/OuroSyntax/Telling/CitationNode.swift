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
    return citations
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
    let paragraph = try parseCount(of: "a paragraph")
    let words = acceptText()
    return CitationEntry(
      document: document, paragraph: paragraph, words: words, at: span(from: start))
  }

  private mutating func documentHere() -> WordNode? { acceptPlainWord(.document) }
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
