import OuroCore
package import OuroGraph

/// Writes answers for documents: tables, numbered lists of routes, sources as footnotes.
package struct MarkdownWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    var drawing = MarkdownDrawing(answer)
    drawing.addContent()
    drawing.addNotices()
    drawing.addNotes()
    return drawing.page.text
  }
}

/// One answer while it is written.
struct MarkdownDrawing {
  private let answer: Answer
  private let base: KnowledgeBase
  private let maker: SheetMaker
  private var footnotes: Footnotes
  private(set) var page: MarkdownPage

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    maker = SheetMaker(answer)
    page = MarkdownPage(stop: answer.stop)
    footnotes = Footnotes(answer)
  }

  mutating func addContent() {
    switch answer.content {
    case .parties(let listing): add(maker.parties(listing))
    case .deals(let deals): add(maker.deals(deals))
    case .claims(let claims): add(maker.claims(claims))
    case .denials(let denials): add(maker.denials(denials))
    case .changes(let listing): add(maker.changes(listing))
    case .bindings(let listing): add(maker.bindings(listing))
    case .catalog(let catalog): add(maker.catalog(catalog))
    case .card(let card): add(card)
    case .count(let count): page.add(String(count))
    case .measured(let measured): add(MeasuredSheet(measured, answer))
    case .table(let table): add(MeasuredSheet(table, answer))
    case .shares(let table): add(MeasuredSheet(table, answer))
    case .distance(let steps): if let steps { page.add(String(steps)) }
    case .paths(let routes), .loops(let routes): add(routes)
    case .groups(let groups): add(maker.groups(groups))
    case .trace(let listing): add(listing)
    case .verdict(let verdict, let deals, let denials): add(verdict, deals, denials)
    case .evidence(let account): add(account)
    case .history(let histories):
      for history in histories.until(answer.stop) { add(history) }
    case .plan(let explanation): add(explanation)
    case .told(let told): page.add(ToldWords(base: base).sentence(told))
    case .expectation(let outcome): page.add(DoneWords.sentence(outcome))
    case .done(let done): page.add(DoneWords.sentence(done))
    }
  }

  private mutating func add(_ sheet: Sheet) {
    if sheet.rows.isEmpty { return addNone() }
    var notes: [[Int]] = []
    for row in sheet.rows.until(answer.stop) {
      notes.append(row.evidence.map { footnotes.numbers(of: $0) } ?? [])
    }
    page.add(sheet, notes: notes)
  }

  private mutating func add(_ measured: MeasuredSheet) {
    add(measured.sheet)
    if let summary = measured.summary { page.add(summary) }
    if let remark = measured.remark { page.add(faint: remark) }
  }

  private mutating func add(_ explanation: Explanation) {
    if let understood = PlanWords.understood(explanation) { page.add(understood) }
    let items = explanation.lines.map { line in
      String(repeating: "  ", count: max(0, line.depth)) + "- "
        + MarkdownText.line(PlanWords.sentence(line))
    }
    page.add(markdown: items)
  }

  private mutating func addNone() {
    if !answer.saysWhyEmpty { page.add("none") }
  }

  private mutating func add(_ routes: [Route]) {
    if routes.isEmpty { return addNone() }
    let words = RouteWords(answer, listing: routes)
    var lines: [String] = []
    for (index, route) in routes.until(answer.stop).enumerated() {
      let number = "\(index + 1). "
      let notes = footnotes.numbers(of: Evidence(words.deals(route), in: answer))
      let facts = words.facts(route).map(MarkdownText.inline).joined(separator: " · ")
      lines.append(number + MarkdownText.line(words: words.arrows(route).until(answer.stop)) + "\\")
      lines.append(
        String(repeating: " ", count: number.utf8.count) + facts
          + (notes.isEmpty ? "" : " · sources " + MarkdownPage.references(notes)))
    }
    page.add(markdown: lines)
  }

  private mutating func add(_ listing: TraceListing) {
    page.add(strong: TraceWords.method(listing.method))
    guard !listing.rows.isEmpty else { return }
    page.add(TraceWords(answer).totals(listing))
    add(maker.trace(listing))
    add(maker.moves(listing))
  }

  private mutating func add(_ account: Account) {
    if let head = MeasuredWords(base: base).head(account) { page.add(head) }
    var items: [String] = []
    for line in ReasonLines.all(account, answer).until(answer.stop) {
      let notes = line.evidence.map { footnotes.numbers(of: $0) } ?? []
      let sources = notes.isEmpty ? "" : " " + MarkdownPage.references(notes)
      let origins = line.note.map { MarkdownText.inline(", " + $0) } ?? ""
      items.append(
        String(repeating: "  ", count: line.depth) + "- " + MarkdownText.line(line.text)
          + sources + origins)
    }
    page.add(markdown: items)
  }

  private mutating func add(_ history: DealHistory) {
    let words = HistoryWords(answer)
    page.add(strong: words.heading(history))
    add(words.sheet(history))
    page.add(markdown: words.outcome(history).map { "- " + MarkdownText.line($0) })
  }

  private mutating func add(_ card: Card) {
    let words = CardWords(base: base)
    page.add(strong: base.name(card.party), then: ": " + words.about(card))
    if !card.roles.isEmpty { add(maker.card(card)) }
    page.add(words.loops(card))
    if let speech = words.speech(card) { page.add(speech) }
  }

  /// Denials that no deal brings with it are told below.
  private mutating func add(_ verdict: Verdict, _ deals: [DealID], _ denials: [DenialID]) {
    page.add(strong: verdict.rawValue)
    if !deals.isEmpty { add(maker.deals(deals)) }
    let told = footnotes.notes.count
    let notes = footnotes.numbers(of: Evidence(denials: denials)).filter { $0 > told }
    if !notes.isEmpty { page.add(markdown: ["denials " + MarkdownPage.references(notes)]) }
  }

  mutating func addNotices() {
    let words = NoticeText(base)
    page.add(markdown: answer.notices.map { "> - " + MarkdownText.line(words.sentence($0)) })
    if let time = answer.milliseconds { page.add(faint: Counted.milliseconds(time) + " ms") }
  }

  /// The footnotes, each with the paragraphs it cites when the query asked for them.
  mutating func addNotes() {
    let words = NoteWords(
      base: base, footnotes: footnotes, quotesPassages: answer.showsSources)
    var shown = ShownParagraphs()
    var lines: [String] = []
    for (index, note) in footnotes.notes.until(answer.stop).enumerated() {
      var isFirst = true
      let sentence = words.sentence(
        note,
        words: { text in
          defer { isFirst = false }
          return isFirst ? MarkdownText.line(text) : MarkdownText.inline(text)
        }, references: MarkdownPage.references)
      lines.append("[^\(index + 1)]: " + sentence)
      guard answer.showsSources else { continue }
      for paragraph in words.paragraphs(note) {
        let text = shown.text(of: paragraph, under: index + 1)
        lines += ["", "    > " + MarkdownText.line(text)]
      }
      lines.append("")
    }
    if lines.last == "" { lines.removeLast() }
    page.add(markdown: footnotes.notes.isEmpty ? paragraphs : lines)
  }

  /// The paragraphs of rows that name their sources themselves.
  private var paragraphs: [String] {
    guard answer.showsSources else { return [] }
    return CitedSources.paragraphs(in: answer).until(answer.stop).map { paragraph in
      "- " + MarkdownText.line(paragraph.citation(in: base) + ": " + paragraph.text)
    }
  }
}
