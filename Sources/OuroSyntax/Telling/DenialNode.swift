import OuroCore

/// `CoreWeave denies withdrawal, agreements  [noah 2]`
package struct DenialNode: Hashable, Sendable {
  package let speaker: NameNode
  package let denied: DeniedNode
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]

  package init(
    speaker: NameNode, denied: DeniedNode, qualifiers: [QualifierNode] = [],
    citations: [CitationNode] = []
  ) {
    self.speaker = speaker
    self.denied = denied
    self.qualifiers = qualifiers
    self.citations = citations
  }
}

/// What is denied.
package enum DeniedNode: Hashable, Sendable {
  case labels([WordNode])
  case fact(FactClause)
}

extension ParserCursor {
  /// Grammar: denial ::= name "denies" ( label ( "," label )* | "that" name VERB name )
  /// ( "," qualifier )* citation*
  mutating func parseDenial() throws(SyntaxError) -> DenialNode {
    let speaker = try parseSpeaker()
    try expect(.denies)
    let denied: DeniedNode
    if accept(.that) {
      denied = .fact(try parseFactClause())
    } else {
      denied = .labels(try parseLabels())
    }
    let qualifiers = try parseQualifiers()
    return DenialNode(
      speaker: speaker, denied: denied, qualifiers: qualifiers, citations: try parseCitations())
  }

  private mutating func parseLabels() throws(SyntaxError) -> [WordNode] {
    guard let first = acceptPlainLabel() else { throw unexpected() }
    var labels = [first]
    while current.isSymbol(","), label(at: index + 1) != nil {
      try countTerm()
      advance()
      if let label = acceptPlainLabel() { labels.append(label) }
    }
    return labels
  }
}

extension DenialNode {
  var canonical: String {
    let what =
      switch denied {
      case .labels(let labels): labels.map(\.forms.one).joined(separator: ", ")
      case .fact(let clause): "that " + clause.canonical
      }
    return "\(speaker.canonical) denies \(what)" + qualifiers.asTail + citations.asTail
  }
}
