import OuroCore
package import OuroGraph

/// Writes answers for pipes: one row a line, cells separated by tabs, notices as `# ` lines.
package struct PlainWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    var text = ""
    for row in rows(of: answer).until(answer.stop) {
      text += row.map(VisibleText.clean).joined(separator: "\t") + "\n"
    }
    for remark in remarks(on: answer).until(answer.stop) {
      text += "# " + VisibleText.clean(remark) + "\n"
    }
    return text
  }

  private func rows(of answer: Answer) -> [[String]] {
    let maker = SheetMaker(answer)
    switch answer.content {
    case .parties(let listing): return rows(of: maker.parties(listing), answer)
    case .deals(let deals): return rows(of: maker.deals(deals, inThreeCells: true), answer)
    case .claims(let claims): return rows(of: maker.claims(claims), answer)
    case .denials(let denials): return rows(of: maker.denials(denials), answer)
    case .changes(let listing): return rows(of: maker.changes(listing), answer)
    case .bindings(let listing): return rows(of: maker.bindings(listing), answer)
    case .catalog(let catalog): return rows(of: maker.catalog(catalog), answer)
    case .card(let card): return about(card, answer) + rows(of: maker.card(card), answer)
    case .count(let count): return [[String(count)]]
    case .measured(let measured): return rows(of: MeasuredSheet(measured, answer).sheet, answer)
    case .table(let table): return rows(of: MeasuredSheet(table, answer).sheet, answer)
    case .shares(let table): return rows(of: MeasuredSheet(table, answer).sheet, answer)
    case .distance(let steps): return steps.map { [[String($0)]] } ?? []
    case .groups(let groups): return rows(of: maker.groups(groups), answer)
    case .paths(let routes), .loops(let routes):
      return routes.until(answer.stop).map { cells(of: $0, answer) }
    case .trace(let listing): return rows(of: maker.trace(listing), answer)
    case .verdict(let verdict, let deals, let denials):
      return [[verdict.rawValue]] + rows(of: maker.deals(deals, inThreeCells: true), answer)
        + rows(of: maker.denials(denials), answer)
    case .evidence(let account): return rows(of: maker.reasons(account), answer)
    case .history(let histories):
      return histories.until(answer.stop).flatMap { history in
        rows(of: maker.history(history), answer)
      }
    case .plan(let explanation): return rows(of: explanation)
    case .told(let told): return [[ToldWords(base: answer.base).sentence(told)]]
    case .expectation(let expectation): return [[DoneWords.sentence(expectation)]]
    case .done(let done): return [[DoneWords.sentence(done)]]
    }
  }

  private func rows(of explanation: Explanation) -> [[String]] {
    let steps = explanation.lines.map { line in
      let text = String(repeating: "  ", count: max(0, line.depth)) + line.text
      let facts = PlanWords.facts(line)
      return facts.isEmpty ? [text] : [text, facts]
    }
    return (PlanWords.understood(explanation).map { [[$0]] } ?? []) + steps
  }

  private func rows(of sheet: Sheet, _ answer: Answer) -> [[String]] {
    sheet.rows.until(answer.stop).map { row in
      row.cells + (row.evidence.map { [$0.words(in: answer.base)] } ?? [])
    }
  }

  private func cells(of route: Route, _ answer: Answer) -> [String] {
    let words = RouteWords(answer)
    return [
      words.chain(route), route.bottleneck?.description ?? AmountSummary.notStated,
      (words.marks(route) + (words.overlap(route).map { [$0] } ?? [])).joined(separator: ", "),
      Evidence(words.deals(route), in: answer).words(in: answer.base),
    ]
  }

  private func about(_ card: Card, _ answer: Answer) -> [[String]] {
    let words = CardWords(base: answer.base)
    let loops = Counted.words(card.loops, "loop")
    return [[answer.base.name(card.party), words.kind(card), words.aliases(card), loops]]
  }

  private func remarks(on answer: Answer) -> [String] {
    let words = NoticeText(answer.base)
    let time = answer.milliseconds.map { [Counted.milliseconds($0) + " ms"] } ?? []
    return (answer.showsSources ? paragraphs(of: answer) : []) + method(of: answer)
      + answer.notices.map(words.sentence) + time
  }

  private func method(of answer: Answer) -> [String] {
    switch answer.content {
    case .trace(let listing): [TraceWords.method(listing.method)]
    case .shares(let table) where !table.rows.isEmpty:
      [ShareWords(base: answer.base).sentence(table)]
    default: []
    }
  }

  /// The text of each paragraph that the rows cite, once, in the order cited.
  private func paragraphs(of answer: Answer) -> [String] {
    CitedSources.paragraphs(in: answer).until(answer.stop).map { paragraph in
      "\(paragraph.citation(in: answer.base)): \(paragraph.text)"
    }
  }
}
