import OuroCore
import OuroFormats
import OuroSyntax

extension ColumnMapping {
  /// A column as a statement names it.
  init(_ node: ColumnNode) {
    self.init(header: node.header.text, word: node.meaning.text)
    headerSpan = node.header.span
    wordSpan = node.meaning.span
  }
}

extension LoadNode {
  /// The same mistake, with the whole statement as it was likely meant, when it is about one of the
  /// columns that the statement names and something near is known.
  func correct(_ mistake: Diagnostic) -> Diagnostic {
    guard mistake.place == nil, let near = mistake.suggestions.first,
      let place = columns.firstIndex(where: { $0.spans.contains(mistake.span) })
    else { return mistake }
    var columns = columns
    columns[place] = columns[place].saying(near, at: mistake.span)
    let meant = LoadNode(file: file, relation: relation, currency: currency, columns: columns)
    return mistake.correcting(Statement(.command(.load(meant)), at: mistake.span).canonical)
  }
}

extension ColumnNode {
  fileprivate var spans: [Span] { [header.span, meaning.span] }

  /// The same with another word at a place.
  fileprivate func saying(_ word: String, at span: Span) -> ColumnNode {
    let word = TextNode(word, at: span)
    return span == header.span
      ? ColumnNode(header: word, meaning: meaning) : ColumnNode(header: header, meaning: word)
  }
}
