import OuroCore
import OuroGraph

extension TableDrawing {
  /// Reasons, one a line, indented by what rests on what.
  mutating func draw(_ account: Account) {
    if let head = MeasuredWords(base: base).head(account) { page.add(head) }
    if account.isNegated, account.holds, account.absences.isEmpty {
      page.add("it is so:", as: .strong)
    }
    draw(ReasonLines.all(account, answer))
  }

  /// Each deal's claims in the order in which they count, then what they come to.
  mutating func draw(_ histories: [DealHistory]) {
    let words = HistoryWords(answer)
    for history in histories.prefix(maxRows).until(answer.stop) {
      page.addGap()
      page.add(words.heading(history), as: .strong, hang: 2)
      draw(words.sheet(history))
      for line in words.outcome(history) { page.add(line, hang: 2) }
    }
    let rest = histories.count - maxRows
    if rest > 0 { page.add("… \(Counted.digits(rest)) more", as: .faint) }
  }

  private mutating func draw(_ lines: [ReasonLine]) {
    for line in lines.until(answer.stop) {
      var text = line.text
      let sources = line.evidence.map { footnotes.cite($0) } ?? ""
      if !sources.isEmpty { text += " " + sources }
      if let note = line.note { text += ", " + note }
      page.add(
        text, as: line.depth == 0 ? .strong : nil, indent: line.depth * 2, hang: 2)
    }
  }
}
