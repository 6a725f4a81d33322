import OuroCore
import OuroGraph

extension TableDrawing {
  /// The numbered notes, each with the paragraphs it cites when the query asked for them.
  mutating func drawNotes() {
    guard !footnotes.notes.isEmpty else { return drawParagraphs() }
    page.addGap()
    let words = NoteWords(
      base: base, footnotes: footnotes, quotesPassages: answer.showsSources)
    var shown = ShownParagraphs()
    for (index, note) in footnotes.notes.prefix(maxRows).until(answer.stop).enumerated() {
      let lead = "[\(index + 1)] "
      page.add(lead + words.sentence(note), hang: lead.utf8.count)
      guard answer.showsSources else { continue }
      for paragraph in words.paragraphs(note) {
        let text = shown.text(of: paragraph, under: index + 1)
        page.add(text, as: .faint, indent: lead.utf8.count)
      }
    }
    let rest = footnotes.notes.count - maxRows
    if rest > 0 { page.add("… \(Counted.words(rest, "more source"))", as: .faint) }
  }

  /// The paragraphs of rows that name their sources themselves.
  private mutating func drawParagraphs() {
    guard answer.showsSources else { return }
    let paragraphs = CitedSources.paragraphs(in: answer)
    if !paragraphs.isEmpty { page.addGap() }
    for paragraph in paragraphs.until(answer.stop) {
      page.add(paragraph.citation(in: base))
      page.add(paragraph.text, as: .faint, indent: 4)
    }
  }

  mutating func drawNotices() {
    guard !answer.notices.isEmpty else { return }
    page.addGap()
    let words = NoticeText(base)
    for notice in answer.notices { page.add(words.sentence(notice), as: .caution, hang: 2) }
  }

  mutating func drawTime() {
    guard let time = answer.milliseconds else { return }
    page.add(Counted.milliseconds(time) + " ms", as: .faint)
  }
}
