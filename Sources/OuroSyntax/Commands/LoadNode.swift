package import OuroCore

/// `load "payments.csv" as payment in EUR with "Sender" as payer, "Sum" as amount`
package struct LoadNode: Hashable, Sendable {
  package let file: TextNode
  package let relation: WordNode
  package let currency: Currency?
  package let columns: [ColumnNode]

  package init(file: TextNode, relation: WordNode, currency: Currency?, columns: [ColumnNode]) {
    self.file = file
    self.relation = relation
    self.currency = currency
    self.columns = columns
  }
}

/// `"Sender" as payer`
package struct ColumnNode: Hashable, Sendable {
  /// The header in the file.
  package let header: TextNode
  /// What the column holds: a role, or a word that the reader of tables knows.
  package let meaning: TextNode

  package init(header: TextNode, meaning: TextNode) {
    self.header = header
    self.meaning = meaning
  }
}

extension ParserCursor {
  /// Grammar: load ::= "load" TEXT "as" RELATION ( "in" CURRENCY )? columns?
  mutating func parseLoad() throws(SyntaxError) -> LoadNode {
    let file = try parseText()
    try expect(.as)
    guard let relation = acceptPlainWord(.relation) else { throw unexpected() }
    var currency: Currency?
    if accept(.in) {
      guard let named = self.currency(at: index) else { throw unexpected() }
      currency = named
      advance()
    }
    return LoadNode(
      file: file, relation: relation, currency: currency, columns: try parseColumns())
  }

  /// Grammar: columns ::= "with" TEXT "as" WORD ( "," TEXT "as" WORD )*
  private mutating func parseColumns() throws(SyntaxError) -> [ColumnNode] {
    guard accept(.with) else { return [] }
    var columns: [ColumnNode] = []
    repeat {
      try countTerm()
      let header = try parseText()
      try expect(.as)
      hope(for: ExpectedValue.newWord)
      guard current.kind == .word else { throw unexpected() }
      columns.append(
        ColumnNode(
          header: header, meaning: TextNode(source.words(current.span), at: current.span)))
      advance()
    } while accept(sign: ",")
    return columns
  }
}

extension LoadNode {
  var canonical: String {
    let mapped = columns.map { "\(QuotedText.quote($0.header.text)) as \($0.meaning.text)" }
    return "load \(QuotedText.quote(file.text)) as \(relation.forms.one)"
      + (currency.map { " in \($0.code)" } ?? "")
      + (mapped.isEmpty ? "" : " with " + mapped.joined(separator: ", "))
  }
}
