import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax

extension Session {
  /// Writes an answer in the format of a file's ending: over an earlier one if need be, never over
  /// what the base was read from.
  func export(
    _ query: QueryNode, to path: TextNode, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    let format = try locating(source) { () throws(Diagnostic) in
      let format = try Session.format(of: path)
      try refuseLossOfInput(query, path, source)
      return format
    }
    let writer = format.makeWriter(WriterOptions(width: nil, maxRows: .max))
    let found = try exported(query, source)
    let text = Array(writer.write(found).utf8)
    let notices = format.holdsNotices ? [] : found.notices
    // Who stops a long answer wants to go on at once.
    if stopFlag.isRaised { Aside.release(consume found) }
    var answer = try write(text, to: path, source)
    answer.notices += notices
    return answer
  }

  private func exported(
    _ query: QueryNode, _ source: StatementSource
  ) throws(OuroError) -> Answer {
    var found = try answer(query, source)
    found.query = query.canonical
    found.canonicalForm = { query.canonical }
    found.stop = stopFlag
    return found
  }

  private static func format(of path: TextNode) throws(Diagnostic) -> OutputFormat {
    if let format = OutputFormat(ending: path.text) { return format }
    let endings = OutputFormat.allCases.flatMap(\.entry.endings).joined(separator: " ")
    throw Diagnostic(
      .badRange, "no format is written to files named like `\(path.text)`", at: path.span,
      help: "names end in one of: \(endings)")
  }

  /// What was read, the texts of documents included, is not replaced by what is found in it.
  private func refuseLossOfInput(
    _ query: QueryNode, _ path: TextNode, _ source: StatementSource
  ) throws(Diagnostic) {
    let place = host.identity(path.text, relativeTo: source.file)
    let isRead = filesRead.contains(place) || base.documents.contains { $0.place == place }
    guard isRead else { return }
    let free = freeName(like: path.text, ending: Session.ending(of: path.text), source)
    throw Diagnostic(
      .notReplaced, "`\(path.text)` was read here, and its answers would take its place",
      at: path.span, help: "an answer replaces nothing that was read: give it a file of its own",
      correction: free.map {
        Statement(.command(.export(query, to: TextNode($0, at: path.span))), at: source.span)
          .canonical
      })
  }
}
