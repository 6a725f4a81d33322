import OuroCore
import OuroGraph

/// Where things stand, as JSON objects.
struct JSONSource {
  private let base: KnowledgeBase
  private let stop: StopFlag?
  /// Whether sources carry the text of their paragraphs.
  private let showsText: Bool

  init(_ answer: Answer) {
    base = answer.base
    stop = answer.stop
    showsText = answer.showsSources
  }

  /// Where the claims of a row stand, each place once.
  func claims(_ evidence: Evidence) -> JSONValue {
    once(evidence.claims.until(stop).lazy.flatMap { values(base.claim($0)) })
  }

  /// Where the denials of a row stand, with who denies as the speaker.
  func denials(_ evidence: Evidence) -> JSONValue {
    once(
      evidence.denials.until(stop).lazy.flatMap { id in
        let denial = base.denial(id)
        return values(denial.source, speaker: base.name(denial.speaker))
      })
  }

  private func once(_ values: some Sequence<JSONValue>) -> JSONValue {
    .long(values.lazy.map { JSONText.encode($0) }.eachOnce().until(stop).lazy.map { .written($0) })
  }

  /// One object a paragraph; the speaker is told when it is not the publisher.
  func values(_ claim: Claim) -> [JSONValue] {
    let speaker = SourceWords(base: base).speakerApart(claim).map(base.name)
    let chain = claim.chain.map(authority)
    return values(claim.source, speaker: speaker, citing: chain)
  }

  func values(_ source: Source, speaker: String? = nil, citing: [JSONValue] = []) -> [JSONValue] {
    var tail: [(key: String, value: JSONValue)] = []
    if let speaker { tail.append(("speaker", .text(speaker))) }
    if !citing.isEmpty { tail.append(("citing", .array(citing))) }
    switch source {
    case .document(let id, let passages):
      let label = [(key: "document", value: JSONValue.text(base.document(id).label))]
      if passages.isEmpty { return [.object(label + tail)] }
      return passages.map { passage in
        var members = label + [("paragraph", .whole(passage.paragraph))]
        if let words = passage.words { members.append(("words", .text(words))) }
        members += tail
        if let text = text(of: id, passage.paragraph) { members.append(("text", .text(text))) }
        return .object(members)
      }
    case .file(let path, let line):
      return [.object([("file", .text(path)), ("line", .whole(line))] + tail)]
    case .row(let path, let row):
      return [.object([("file", .text(path)), ("row", .whole(row))] + tail)]
    case .session(let number): return [.object([("told", .whole(number))] + tail)]
    }
  }

  private func text(of document: DocumentID, _ paragraph: Int) -> String? {
    guard showsText else { return nil }
    let passage = Source.document(document, [Passage(paragraph: paragraph, words: nil)])
    return CitedParagraph.all(in: passage, base).first?.text
  }

  private func authority(_ authority: Authority) -> JSONValue {
    switch authority {
    case .named(let party): .object([("party", .text(base.name(party)))])
    case .unnamed(let words): .object([("unnamed", .text(words))])
    }
  }
}
