import OuroCore

/// `kind person (people)`
package struct KindNode: Hashable, Sendable {
  package let noun: TextNode
  package let synonyms: [TextNode]

  package init(noun: TextNode, synonyms: [TextNode] = []) {
    self.noun = noun
    self.synonyms = synonyms
  }
}

extension ParserCursor {
  /// Grammar: kind ::= "kind" WORD+ synonyms?
  mutating func parseKind() throws(SyntaxError) -> KindNode {
    let noun = try parseNewWords()
    return KindNode(noun: noun, synonyms: try parseOptionalSynonyms())
  }

  /// Grammar: synonyms ::= "(" WORD+ ( "," WORD+ )* ")"
  mutating func parseOptionalSynonyms() throws(SyntaxError) -> [TextNode] {
    guard accept(sign: "(") else { return [] }
    var synonyms = [try parseNewWords()]
    while accept(sign: ",") {
      try countTerm()
      synonyms.append(try parseNewWords())
    }
    try expect(sign: ")")
    return synonyms
  }

  /// One word or more, taken for new ones.
  mutating func parseNewWords() throws(SyntaxError) -> TextNode {
    let start = index
    _ = try parseNewWord()
    while current.kind == .word { advance() }
    guard span(from: start).upper - span(from: start).lower <= Lexer.textLimit else {
      throw longName(span(from: start))
    }
    return words(from: start)
  }

  /// One word, taken for a new one.
  mutating func parseNewWord() throws(SyntaxError) -> TextNode {
    hope(for: ExpectedValue.newWord)
    guard current.kind == .word else { throw unexpected() }
    let start = index
    advance()
    return words(from: start)
  }

  /// The words from a token up to where the parser stands, one blank between them.
  func words(from start: Int) -> TextNode { words(from: start, to: index) }

  func words(from start: Int, to end: Int) -> TextNode {
    var text = ""
    for place in start..<end {
      if place > start, isApart(place) { text += " " }
      text += source.words(tokens[place].span)
    }
    return TextNode(text, at: span(from: start, to: end))
  }
}

extension KindNode {
  var canonical: String { "kind " + noun.text + synonyms.asSynonyms }
}

extension [TextNode] {
  /// ` (firm, firms)`, or nothing.
  var asSynonyms: String {
    isEmpty ? "" : " (" + map(\.text).joined(separator: ", ") + ")"
  }
}
