package import OuroCore

/// `withdrawal: option withdrawn, because "missed deadlines"  [noah 1]`
package struct FollowUpNode: Hashable, Sendable {
  package let label: TextNode?
  /// The label of the deal it says more of.
  package let deal: WordNode
  package let status: Status?
  package let qualifiers: [QualifierNode]
  package let citations: [CitationNode]

  package init(
    label: TextNode? = nil, deal: WordNode, status: Status? = nil, qualifiers: [QualifierNode] = [],
    citations: [CitationNode] = []
  ) {
    self.label = label
    self.deal = deal
    self.status = status
    self.qualifiers = qualifiers
    self.citations = citations
  }
}

extension ParserCursor {
  /// Grammar: follow-up ::= ( WORD ":" )? label
  /// ( ( STATUS | "," qualifier ) ( "," qualifier )* citation* | citation+ )
  mutating func parseFollowUp(label: TextNode?) throws(SyntaxError) -> FollowUpNode {
    let start = index
    guard let deal = acceptLabel() else { throw unexpected() }
    let status = acceptStatus()
    let qualifiers = try parseQualifiers()
    let citations = try parseCitations()
    if status == nil, qualifiers.isEmpty, citations.isEmpty, isAtEnd || isAtWorld {
      throw nothingSaid(of: deal, span(from: start))
    }
    return FollowUpNode(
      label: label, deal: deal, status: status, qualifiers: qualifiers, citations: citations)
  }

  mutating func acceptStatus() -> Status? {
    for keyword in Keyword.ofStatuses { hope(for: keyword) }
    guard let status = current.keyword?.status else { return nil }
    advance()
    return status
  }

  /// Whether it goes on as a question does: `rent with sources`.
  private var isAtWorld: Bool {
    guard let word = current.keyword else { return false }
    return [.with, .counting, .as, .according, .originating].contains(word)
  }

  private func nothingSaid(of deal: WordNode, _ place: Span) -> SyntaxError {
    SyntaxError(
      Diagnostic(
        .unexpected, "`\(deal.forms.one)` is a label, and nothing is said or asked of it",
        at: place, help: "ask for its claims, or say something of it"),
      repairs: [[SyntaxError.Replacement(span: Span(place.lower, place.lower), text: "claims of ")]]
    )
  }
}

extension FollowUpNode {
  var canonical: String {
    (label.map { $0.text + ": " } ?? "") + deal.forms.one
      + (status.map { " " + $0.rawValue } ?? "") + qualifiers.asTail + citations.asTail
  }
}
