import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax

extension Session {
  /// Writes the base, to be read again: over another one if need be, never over anything else.
  func save(to path: TextNode, _ source: StatementSource) throws(OuroError) -> Answer {
    try locating(source) { () throws(Diagnostic) in try refuseLoss(path, source) }
    let page: SavedPage
    do throws(OuroError) {
      let target = host.identity(path.text, relativeTo: source.file)
      page = try BaseText(base, stop: stopFlag) { [host] document in
        document.path(from: target, host)
      }.page()
    } catch {
      let place = source.source.place(of: path.span)
      throw OuroError(error.diagnostics.map { $0.located(at: place) })
    }
    var answer = try write(page.bytes, to: path, source)
    answer.notices += page.notices(for: path.text)
    unsaved = 0
    return answer
  }

  private func refuseLoss(_ path: TextNode, _ source: StatementSource) throws(Diagnostic) {
    if let kind = Session.kindOfOthers(path.text) {
      throw refusal(
        of: path, source, "`\(path.text)` is named like \(kind), and `save` writes a base",
        help: "give the file a name that ends in `.ouro`")
    }
    let first: [UInt8]?
    do throws(HostProblem) {
      first = try host.beginning(of: path.text, relativeTo: source.file)
    } catch {
      throw Diagnostic(cannotLoad: path.text, because: error, at: path.span)
    }
    guard let first, !first.isEmpty, !first.starts(with: BaseText.mark.utf8) else { return }
    throw refusal(
      of: path, source, "`\(path.text)` is there already, and `save` did not write it",
      help: "only a base that was saved is replaced: give this one a file of its own")
  }

  private func refusal(
    of path: TextNode, _ source: StatementSource, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(
      .notReplaced, message, at: path.span, help: help,
      correction: freeName(like: path.text, ending: "ouro", source).map {
        Statement(.command(.save(TextNode($0, at: path.span))), at: source.span).canonical
      })
  }

  /// What a file is that is named like a table or an answer. A text may hold a base.
  private static func kindOfOthers(_ path: String) -> String? {
    if DealTables.isTable(path) { return "a table" }
    guard let format = OutputFormat(ending: path), format != .plain else { return nil }
    return "an answer in \(format.name)"
  }

  /// A name beside the one that was meant, that no file has yet.
  func freeName(like path: String, ending: String, _ source: StatementSource) -> String? {
    let stem = String(path[..<(Session.dot(in: path) ?? path.endIndex)])
    return ([stem] + (2...9).map { "\(stem)-\($0)" }).lazy.map { "\($0).\(ending)" }
      .first { isFree($0, source) }
  }

  /// `csv`; nothing for a name without a point.
  static func ending(of path: String) -> String {
    dot(in: path).map { String(path[path.index(after: $0)...]) } ?? ""
  }

  /// Where the ending of a file's name begins; a point at its head begins none.
  private static func dot(in path: String) -> String.Index? {
    let folder = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return path[folder...].lastIndex(of: ".").flatMap { $0 == folder ? nil : $0 }
  }

  private func isFree(_ path: String, _ source: StatementSource) -> Bool {
    do throws(HostProblem) {
      return try host.beginning(of: path, relativeTo: source.file) == nil
    } catch {
      return false
    }
  }
}
