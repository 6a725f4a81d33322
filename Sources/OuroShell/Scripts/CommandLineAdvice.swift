import Ouro

/// What to do about a question that the command line took for something else.
enum CommandLineAdvice {
  /// The mistake of a question without quotes: the first word is no statement, all together are one.
  static func pieces(_ queries: [String], _ session: Session) -> Diagnostic? {
    let whole = queries.joined(separator: " ")
    guard queries.count > 1, !session.reads(queries[0]), session.reads(whole) else { return nil }
    return Diagnostic(
      .unfinished, "the question comes in \(queries.count) pieces, each a statement of its own",
      at: Span(0, queries[0].utf8.count), label: "this alone is no statement",
      help: "put the question in quotes: ouro ask \(quoted(whole))"
    ).located(in: SourceText(name: "<query>", text: whole))
  }

  /// Files that cannot be read, because each, or all together, are a question.
  static func questions(_ diagnostics: [Diagnostic], _ files: [String]) -> [Diagnostic] {
    let whole = files.joined(separator: " ")
    guard let first = diagnostics.first, files.count > 1, diagnostics.count == files.count,
      files.allSatisfy(Folders.isMissing), let session = try? Session(), session.reads(whole)
    else { return diagnostics.map { question($0, files) } }
    return [asking(whole, first)]
  }

  /// A file that cannot be read, because it is a question.
  private static func question(_ diagnostic: Diagnostic, _ files: [String]) -> Diagnostic {
    let path = files.first { diagnostic.message.contains("`\($0)`") }
    guard diagnostic.code == .cannotRead, let path, Folders.isMissing(path),
      let session = try? Session(), session.reads(path)
    else { return diagnostic }
    return asking(path, diagnostic)
  }

  private static func asking(_ question: String, _ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.code, diagnostic.message, at: diagnostic.span, label: diagnostic.label,
      notes: diagnostic.notes, help: "ask a question with: ouro ask \(quoted(question))")
  }

  /// A text as a shell takes it for one word.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
