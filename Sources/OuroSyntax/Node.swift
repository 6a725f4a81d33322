package import OuroCore

/// Where a node stands in its text. Plays no part in comparing nodes: parse(print(s)) == s.
package struct NodeSpan: Hashable, Sendable {
  package let span: Span

  package init(_ span: Span) { self.span = span }

  package static func == (left: NodeSpan, right: NodeSpan) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// A word or run of words that the knowledge base declares, in its canonical forms.
package struct WordNode: Hashable, Sendable {
  /// How it is printed, in both numbers.
  package let forms: Inflected
  package let place: NodeSpan

  package init(_ forms: Inflected, at span: Span) {
    self.forms = forms
    place = NodeSpan(span)
  }

  package var span: Span { place.span }
}

/// A text in quotes, a new name, or a word of the statement's own: what it holds, escapes undone.
package struct TextNode: Hashable, Sendable {
  package let text: String
  package let place: NodeSpan

  package init(_ text: String, at span: Span) {
    self.text = text
    place = NodeSpan(span)
  }

  package var span: Span { place.span }
}

/// A party, as named.
package struct NameNode: Hashable, Sendable {
  /// The spelling it was declared in, when it is known; else the words as written.
  package let text: String
  /// `the company Aurora`: tells two parties of one name apart.
  package let kind: WordNode?
  /// Whether it must be printed in quotes to be read as this name.
  package let needsQuotes: Bool
  /// Whether nobody declared it yet, in a file whose names may be new.
  package let isNew: Bool
  package let place: NodeSpan

  package init(
    _ text: String, kind: WordNode? = nil, needsQuotes: Bool, isNew: Bool = false, at span: Span
  ) {
    self.text = text
    self.kind = kind
    self.needsQuotes = needsQuotes
    self.isNew = isNew
    place = NodeSpan(span)
  }

  package var span: Span { place.span }
}
