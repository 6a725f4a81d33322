import OuroCore
import OuroGraph
import OuroSyntax

extension Diagnostic {
  /// A name that several parties have, with what tells each of them apart.
  init(ambiguous node: NameNode, among parties: [Party], in vocabulary: Vocabulary) {
    let choices = parties.prefix(5).map { party in
      let kind = party.kind.map { vocabulary.kinds[$0.index].noun.one } ?? "party"
      return "the \(kind) \(party.name)"
    }
    self.init(
      .ambiguousName, "`\(node.text)` names \(parties.count) parties", at: node.span,
      label: "which one?", notes: choices,
      help: "say which kind is meant, as in `\(choices.first ?? node.text)`", suggestions: choices)
  }
}

extension Session {
  /// With the statement that means the first of the parties that share a name, if that is one.
  func choosing(_ problem: Diagnostic, _ source: StatementSource) -> Diagnostic {
    let (whole, place) = (source.span, problem.span)
    guard problem.code == .ambiguousName, let choice = problem.suggestions.first,
      whole.lower <= place.lower, place.upper <= whole.upper
    else { return problem }
    let chosen =
      source.source.words(Span(whole.lower, place.lower)) + choice
      + source.source.words(Span(place.upper, whole.upper))
    return reads(chosen) ? problem.correcting(chosen) : problem
  }
}
