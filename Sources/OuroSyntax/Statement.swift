package import OuroCore

/// One sentence, parsed.
package struct Statement: Hashable, Sendable {
  package let kind: StatementKind
  package let place: NodeSpan

  package init(_ kind: StatementKind, at span: Span) {
    self.kind = kind
    place = NodeSpan(span)
  }

  package var span: Span { place.span }
}

/// The three sorts of statement.
package enum StatementKind: Hashable, Sendable {
  case telling(Telling)
  case query(QueryNode)
  case command(Command)
  case expectation(ExpectationNode)
}

/// What is told.
package enum Telling: Hashable, Sendable {
  case kind(KindNode)
  case relation(RelationNode)
  case define(DefineNode)
  case document(DocumentNode)
  case rate(RateNode)
  case party(PartyNode)
  case fact(FactNode)
  case followUp(FollowUpNode)
  case denial(DenialNode)
  case namesMayBeNew
}

/// What is done.
package enum Command: Hashable, Sendable {
  /// Adds a file to the base.
  case use(TextNode)
  /// Adds the deals of a table to the base.
  case load(LoadNode)
  /// Writes the base as text.
  case save(TextNode)
  /// Writes an answer to a file.
  case export(QueryNode, to: TextNode)
  /// Takes back the deal or the claims that a label names.
  case forget(WordNode)
}

extension Statement {
  /// The statement in its canonical form, which reads back as the same.
  package var canonical: String {
    switch kind {
    case .telling(let told): told.canonical
    case .query(let query): query.canonical
    case .command(let command): command.canonical
    case .expectation(let expectation): expectation.canonical
    }
  }
}
