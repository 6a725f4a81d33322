package import OuroCore

/// `[noah 3 "closed loop", techradar 12]`: one entry a paragraph, each with its document.
package struct CitationNode: Hashable, Sendable {
  package let entries: [CitationEntry]

  package init(entries: [CitationEntry] = []) {
    self.entries = entries
  }
}

/// One paragraph cited.
package struct CitationEntry: Hashable, Sendable {
  package let document: WordNode
  package let paragraph: Int
  package let words: TextNode?
  package let place: NodeSpan

  package init(document: WordNode, paragraph: Int, words: TextNode? = nil, at span: Span) {
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

  /// Grammar: citation ::= "[" DOCUMENT NUMBER TEXT? ( "," DOCUMENT? NUMBER TEXT? )* "]"
  private mutating func parseCitation() throws(SyntaxError) -> CitationNode {
    var entries: [CitationEntry] = []
    repeat {
      try countTerm()
      let start = index
      guard let document = documentHere() ?? entries.last?.document else { throw unexpected() }
      let paragraph = try parseCount(of: "a paragraph")
      let words = acceptText()
      entries.append(
        CitationEntry(
          document: document, paragraph: paragraph, words: words,
          at: span(from: start)))
    } while accept(sign: ",")
    try expect(sign: "]")
    return CitationNode(entries: entries)
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
    "\(document.forms.one) \(paragraph)"
      + (words.map { " " + QuotedText.quote($0.text) } ?? "")
  }
}
