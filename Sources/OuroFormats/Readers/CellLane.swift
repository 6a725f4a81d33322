/// The cells of one column in the rows that are read together, looked up side by side.
struct CellLane {
  /// The column; negative for none.
  let place: Int
  private var wanted: [CellCache.Wanted] = []
  /// By row, what the cell means, or ``CellCache/unknown``, or ``CellCache/unstated``.
  private(set) var known: [UInt32] = []

  init(_ place: Int) { self.place = place }

  mutating func look(at batch: RecordBatch, of text: DelimitedText, in cache: inout CellCache) {
    guard place >= 0 else {
      let missing = max(0, batch.records.count - known.count)
      known += repeatElement(CellCache.unstated, count: missing)
      return
    }
    wanted.removeAll(keepingCapacity: true)
    let (bytes, fields) = (text.bytes, batch.fields)
    let window = unsafe bytes.span.bytes
    for record in batch.records {
      guard place < record.fieldCount else {
        wanted.append(.unstated)
        continue
      }
      let cell = DelimitedText.trimmed(fields[record.firstField + place], window)
      if cell.lower == cell.upper || text.saysNothing(cell, window) {
        wanted.append(.unstated)
      } else if cell.hasDoubledQuotes {
        wanted.append(.unreadable)
      } else {
        wanted.append(CellCache.Wanted(cell: cell, hash: CellCache.hash(cell, window)))
      }
    }
    cache.find(wanted, in: bytes, into: &known)
  }
}
