import OuroCore
import OuroGraph
import OuroSyntax

extension Teller {
  mutating func tell(_ node: FactNode, _ statement: Statement) throws(Diagnostic) {
    let fact = try fact(node.clause)
    let content = try assertion(node.qualifiers)
    let attribution = try attribution(node.qualifiers, node.citations, statement)
    _ = try declaring(node.label?.span ?? statement.span) { builder throws(KnowledgeProblem) in
      try builder.addFact(fact, content, by: attribution, label: node.label?.text)
    }
  }

  mutating func tell(_ node: FollowUpNode, _ statement: Statement) throws(Diagnostic) {
    let deal = try labelled(node.deal).deal
    var content = try assertion(node.qualifiers)
    content.status = node.status ?? content.status
    content.dateStatus()
    let attribution = try attribution(node.qualifiers, node.citations, statement)
    let complete = content
    _ = try declaring(node.label?.span ?? statement.span) { builder throws(KnowledgeProblem) in
      try builder.addFollowUp(on: deal, complete, by: attribution, label: node.label?.text)
    }
  }

  mutating func tell(_ node: DenialNode, _ statement: Statement) throws(Diagnostic) {
    let speaker = try party(node.speaker)
    var claims: [ClaimID] = []
    var denied: Denial.Fact?
    switch node.denied {
    case .labels(let labels):
      for label in labels { claims += try labelled(label).claims }
    case .fact(let clause): denied = try fact(clause)
    }
    let content = try assertion(node.qualifiers)
    _ = builder.addDenial(
      by: speaker, of: claims, fact: denied, content,
      sources: try sources(node.citations, statement))
  }

  private mutating func fact(_ clause: FactClause) throws(Diagnostic) -> Denial.Fact {
    let subject = try party(clause.subject)
    let object = try party(clause.object)
    for entry in builder.vocabulary.senses(of: NameFolding.key(clause.verb.forms.one)) {
      if case .verb(let relation) = entry.meaning {
        try refuseDerived(relation, at: clause.verb.span, "it is found out, not told")
        return Denial.Fact(subject: subject, relation: relation, object: object)
      }
    }
    throw Diagnostic(
      .unknownWord, "`\(clause.verb.forms.one)` is not a verb of this base", at: clause.verb.span)
  }

  private func labelled(_ node: WordNode) throws(Diagnostic) -> LabelIndex.Entry {
    if let entry = builder.entry(ofLabel: NameFolding.key(node.forms.one)) { return entry }
    throw Diagnostic(.unknownLabel, "nothing is labelled `\(node.forms.one)`", at: node.span)
  }

  private func assertion(_ qualifiers: [QualifierNode]) throws(Diagnostic) -> Assertion {
    var content = Assertion()
    for qualifier in qualifiers {
      if case .amount = qualifier.kind, content.amount != nil {
        throw Diagnostic(
          .badRange, "one claim tells one amount", at: qualifier.place.span,
          label: "a second one",
          help: "write a range, `$1m to $2m`, or tell the other one in a statement of its own")
      }
      switch qualifier.kind {
      case .amount(let amount): content.amount = amount
      case .percent(let percent): content.percent = percent
      case .purpose(let text): content.purpose = text
      case .description(let text): content.description = text
      case .reason(let text): content.reason = text
      case .note(let text): content.note = text
      case .on(let day): (content.since, content.until) = (day, day)
      case .since(let day): content.since = day
      case .until(let day): content.until = day
      case .from(let first, let last): (content.since, content.until) = (first, last.end(of: first))
      case .status(let status): content.status = status
      case .inferred(let words): content.inference = Inference(words: words)
      case .accordingTo, .citing, .citingUnnamed: break
      }
    }
    if let since = content.since, let until = content.until, until.next <= since.first {
      let place = qualifiers.map(\.place.span).reduce(qualifiers[0].place.span) { $0.union($1) }
      throw Diagnostic(
        .badRange, "the deal would end before it begins", at: place,
        label: "from \(since) to \(until)")
    }
    return content
  }

  private mutating func attribution(
    _ qualifiers: [QualifierNode], _ citations: [CitationNode], _ statement: Statement
  ) throws(Diagnostic) -> Attribution {
    var attribution = Attribution(sources: try sources(citations, statement))
    for qualifier in qualifiers {
      switch qualifier.kind {
      case .accordingTo(let name): attribution.speaker = try party(name)
      case .citing(let name): attribution.chain.append(.named(try party(name)))
      case .citingUnnamed(let words): attribution.chain.append(.unnamed(words))
      default: break
      }
    }
    return attribution
  }

  /// One source a document, in the order cited; without a citation, the statement's own place.
  private func sources(
    _ citations: [CitationNode], _ statement: Statement
  ) throws(Diagnostic) -> [Source] {
    var order: [DocumentID] = []
    var passages: [DocumentID: [Passage]] = [:]
    for entry in citations.flatMap(\.entries) {
      guard let id = builder.labels.document(NameFolding.key(entry.document.forms.one)) else {
        throw Diagnostic(
          .unknownDocument, "no document is named `\(entry.document.forms.one)`",
          at: entry.document.span)
      }
      try check(entry, in: builder.document(id))
      if passages[id] == nil {
        order.append(id)
        passages[id] = []
      }
      if let paragraph = entry.paragraph {
        passages[id]?.append(Passage(paragraph: paragraph, words: entry.words?.text))
      }
    }
    if order.isEmpty { return [place(statement)] }
    return order.map { .document($0, passages[$0] ?? []) }
  }

  /// Where the document's own text is at hand, holds the citation against it.
  private func check(_ entry: CitationEntry, in document: Document) throws(Diagnostic) {
    guard let paragraphs = document.paragraphs, let number = entry.paragraph else { return }
    guard paragraphs.indices.contains(number - 1) else {
      throw Diagnostic(
        .noSuchParagraph,
        "`\(document.label)` has \(paragraphs.count) paragraphs, not \(number)",
        at: entry.place.span, label: "no such paragraph",
        help: "count runs of lines that are not blank, headings included")
    }
    guard let words = entry.words else { return }
    if Quotation.key(paragraphs[number - 1]).contains(Quotation.key(words.text)) { return }
    let elsewhere = paragraphs.firstIndex { Quotation.key($0).contains(Quotation.key(words.text)) }
    throw Diagnostic(
      .wordsNotFound,
      "paragraph \(number) of `\(document.label)` does not hold these words",
      at: words.span, label: "not found there",
      help: elsewhere.map { "they stand in paragraph \($0 + 1)" })
  }
}

extension Assertion {
  /// In a follow-up that tells a status, a day is that of the status; what ends a deal says nothing
  /// of when it began.
  fileprivate mutating func dateStatus() {
    guard let status, let day = since, until == nil || until == day else { return }
    if status.isEnding { (since, until) = (nil, nil) }
    if status.isEnding || status.beginsOnItsDay { statusSince = day }
  }
}

/// Compares quotations: case, blanks and the shape of quotation marks and dashes do not count.
private enum Quotation {
  static func key(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": plain.append("'")
      case "\u{201C}", "\u{201D}": plain.append("\"")
      case "\u{2013}", "\u{2014}": plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(decoding: NameFolding.key(String(plain)), as: UTF8.self)
  }
}
