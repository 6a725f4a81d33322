extension Keyword {
  /// Every word of the language, in the order of the cases: help, completion, highlighting and the
  /// check of reserved words read this. Each concern has its rows in a file of its own.
  package static let table: [Entry] = [
    tellingRows, askingRows, narrowingRows, routeRows, worldRows, doingRows, measuringRows,
  ].flatMap(\.self)

  static func row(
    _ keyword: Keyword, _ spellings: [String], _ group: KeywordGroup, _ help: String
  ) -> Entry {
    Entry(keyword: keyword, spellings: spellings, group: group, help: help)
  }
}
