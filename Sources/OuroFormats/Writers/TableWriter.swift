import OuroCore
package import OuroGraph

/// Draws answers for people on a terminal: aligned columns, numbered sources, notices.
package struct TableWriter: AnswerWriter {
  private let options: WriterOptions

  package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

  package func write(_ answer: Answer) -> String {
    var drawing = TableDrawing(answer, options)
    drawing.drawContent()
    drawing.drawNotes()
    drawing.drawNotices()
    drawing.drawTime()
    return drawing.page.text
  }
}

/// One answer while it is drawn.
struct TableDrawing {
  let answer: Answer
  let base: KnowledgeBase
  let maxRows: Int
  var page: Page
  var footnotes: Footnotes
  let maker: SheetMaker

  init(_ answer: Answer, _ options: WriterOptions) {
    self.answer = answer
    base = answer.base
    footnotes = Footnotes(answer)
    maxRows = options.maxRows
    page = Page(options, stop: answer.stop)
    maker = SheetMaker(answer)
  }

  mutating func drawContent() {
    switch answer.content {
    case .parties(let listing):
      let rows = Array(listing.rows.prefix(maxRows))
      draw(
        maker.parties(PartyListing(heading: listing.heading, rows: rows)), of: listing.rows.count)
    case .deals(let deals): draw(maker.deals(shown(deals)), of: deals.count)
    case .claims(let claims): draw(maker.claims(shown(claims)), of: claims.count)
    case .denials(let denials): draw(maker.denials(shown(denials)), of: denials.count)
    case .changes(let listing):
      draw(maker.changes(listing, first: maxRows), of: listing.changes.count)
    case .bindings(let listing):
      let rows = BindingListing(variables: listing.variables, rows: shown(listing.rows))
      draw(maker.bindings(rows), of: listing.rows.count)
    case .catalog(let catalog):
      let rows = Catalog(columns: catalog.columns, rows: shown(catalog.rows))
      draw(maker.catalog(rows), of: catalog.rows.count)
    case .card(let card): draw(card)
    case .count(let count): page.add(String(count))
    case .measured(let measured):
      draw(MeasuredSheet(measured, answer), of: measured.dealCount == 0 ? 0 : 1)
    case .table(let table):
      draw(MeasuredSheet(table, answer, most: maxRows), of: table.rows.count)
    case .shares(let table):
      draw(MeasuredSheet(table, answer, most: maxRows), of: table.rows.count, hang: 2)
    case .distance(let steps): if let steps { page.add(String(steps)) }
    case .paths(let routes), .loops(let routes): draw(routes)
    case .groups(let groups):
      draw(maker.groups(shown(groups), names: maxRows), of: groups.count)
    case .trace(let listing): draw(listing)
    case .verdict(let verdict, let deals, let denials): draw(verdict, deals, denials)
    case .evidence(let account): draw(account)
    case .history(let histories): draw(histories)
    case .plan(let explanation): draw(explanation)
    case .told(let told): page.add(ToldWords(base: base).sentence(told))
    case .expectation(let expectation): page.add(DoneWords.sentence(expectation), hang: 2)
    case .done(let done): page.add(DoneWords.sentence(done))
    }
  }

  private mutating func draw(_ explanation: Explanation) {
    if let understood = PlanWords.understood(explanation) { page.add(understood, hang: 2) }
    for line in explanation.lines {
      page.add(PlanWords.sentence(line), indent: max(0, line.depth) * 2, hang: 2)
    }
  }

  private func shown<Row>(_ rows: [Row]) -> [Row] { Array(rows.prefix(maxRows)) }

  private mutating func draw(_ sheet: Sheet, of total: Int) {
    draw(sheet)
    drawRest(of: total)
  }

  mutating func draw(_ sheet: Sheet) {
    var rows: [[String]] = []
    for row in sheet.rows.until(answer.stop) {
      rows.append(row.cells + [row.evidence.map { footnotes.cite($0) } ?? ""])
    }
    page.add(TableGrid(columns: sheet.columns + ["sources"], rows: rows, stop: answer.stop))
  }

  private mutating func drawRest(of total: Int) {
    if total > maxRows { page.add("… \(Counted.digits(total - maxRows)) more", as: .faint) }
    if total == 0, !answer.saysWhyEmpty { page.add("none") }
  }

  private mutating func draw(_ routes: [Route]) {
    let words = RouteWords(answer, listing: routes)
    for (index, route) in routes.prefix(maxRows).until(answer.stop).enumerated() {
      let number = routes.count > 1 ? "\(index + 1). " : ""
      let indent = number.utf8.count
      var pieces = words.arrows(route)
      if !pieces.isEmpty { pieces[0] = number + pieces[0] }
      page.add(pieces: pieces, hang: indent + 2)
      let sources = footnotes.cite(Evidence(words.deals(route), in: answer))
      let facts = words.facts(route) + (sources.isEmpty ? [] : ["sources \(sources)"])
      page.add(facts.joined(separator: " · "), as: .faint, indent: indent + 2)
    }
    drawRest(of: routes.count)
  }

  private mutating func draw(_ measured: MeasuredSheet, of total: Int, hang: Int = 0) {
    draw(measured.sheet, of: total)
    if let summary = measured.summary { page.add(summary, hang: hang) }
    if let remark = measured.remark { page.add(remark, as: .faint) }
  }

  private mutating func draw(_ card: Card) {
    let words = CardWords(base: base)
    page.add(base.name(card.party), as: .strong)
    page.add(words.about(card), indent: 2)
    page.addGap()
    draw(maker.card(card))
    page.addGap()
    page.add(words.loops(card))
    if let speech = words.speech(card) { page.add(speech) }
  }

  private mutating func draw(_ verdict: Verdict, _ deals: [DealID], _ denials: [DenialID]) {
    page.add(verdict.rawValue, as: .strong)
    if !deals.isEmpty {
      page.addGap()
      draw(maker.deals(shown(deals)), of: deals.count)
    }
    _ = footnotes.cite(Evidence(denials: denials))
  }
}
