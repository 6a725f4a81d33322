import OuroCore
import OuroGraph

extension TableDrawing {
  /// The method, who was reached, and the payments by which.
  mutating func draw(_ listing: TraceListing) {
    page.add(TraceWords.method(listing.method), as: .strong, hang: 2)
    guard !listing.rows.isEmpty else { return }
    page.add(TraceWords(answer).totals(listing), hang: 2)
    page.addGap()
    drawFirst(maker.trace(listing, first: maxRows), of: listing.rows.count)
    page.addGap()
    drawFirst(maker.moves(listing, first: maxRows), of: listing.moves.count)
  }

  private mutating func drawFirst(_ sheet: Sheet, of total: Int) {
    draw(sheet)
    let rest = total - maxRows
    if rest > 0 { page.add("… \(Counted.digits(rest)) more", as: .faint) }
  }
}
