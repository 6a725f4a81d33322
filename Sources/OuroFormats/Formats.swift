/// The formats that answers are written in: the one table that help, completion and errors read.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case plain
  case json
  case csv
  case markdown
  case dot
  case mermaid

  /// What the table says of this format.
  package var entry: FormatEntry {
    switch self {
    case .table:
      FormatEntry(
        endings: [], help: "aligned columns with numbered sources, for people on a terminal",
        makeWriter: { TableWriter($0) })
    case .plain:
      FormatEntry(
        endings: ["txt"], help: "one row a line, cells separated by tabs, for pipes",
        makeWriter: { _ in PlainWriter() })
    case .json:
      FormatEntry(
        endings: ["json"], help: "one JSON object a query, on one line, for programs",
        makeWriter: { _ in JSONWriter() })
    case .csv:
      FormatEntry(
        endings: ["csv"], help: "a table with a header row, for spreadsheets and to load again",
        makeWriter: { _ in CSVWriter() })
    case .markdown:
      FormatEntry(
        endings: ["md"], help: "a table with footnotes, for documents",
        makeWriter: { _ in MarkdownWriter() })
    case .dot:
      FormatEntry(
        endings: ["dot", "gv"], help: "a picture of parties and deals, for Graphviz",
        makeWriter: { _ in DOTWriter() })
    case .mermaid:
      FormatEntry(
        endings: ["mmd"], help: "a picture of parties and deals, for Mermaid",
        makeWriter: { _ in MermaidWriter() })
    }
  }

  /// As `--format` has it.
  package var name: String { rawValue }

  /// Whether notices stand in what is written, and need not be told apart from it.
  package var holdsNotices: Bool { self != .csv }

  /// The format of this name; case does not count.
  package init?(name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// The format that a file's name ends in.
  package init?(ending path: String) {
    let name = path.lowercased()
    let found = OutputFormat.allCases.first { format in
      format.entry.endings.contains { name.hasSuffix("." + $0) }
    }
    guard let found else { return nil }
    self = found
  }

  package func makeWriter(_ options: WriterOptions) -> any AnswerWriter {
    entry.makeWriter(options)
  }
}

/// One row of the table of formats.
package struct FormatEntry: Sendable {
  /// How names of files in it end, without the dot.
  package let endings: [String]
  /// One line of help: no capital, no full stop.
  package let help: String
  package let makeWriter: @Sendable (WriterOptions) -> any AnswerWriter
}
