import OuroCore
import OuroGraph
import OuroSyntax

@testable import Ouro

/// A session on a base given as text.
struct Asked {
  let session: Session

  var base: KnowledgeBase { session.base }

  /// A day on which all random deals have begun.
  static let lateDay = Day(year: 2025, month: 12, day: 31)

  init(_ text: String, today: Day? = Asked.lateDay) throws {
    try self.init(files: [text], today: today)
  }

  /// A session on several files, read one after another.
  init(files: [String], today: Day? = Asked.lateDay) throws {
    let named = files.enumerated().map { ("base\($0.offset).ouro", $0.element) }
    session = try Session(
      files: named.map(\.0),
      host: TextHost(files: Dictionary(uniqueKeysWithValues: named)))
    session.today = today
  }

  func answer(_ question: String) throws -> Answer {
    try session.ask(question)
  }

  func node(_ question: String) -> QueryNode? {
    let source = SourceText(name: "net", text: question)
    let parser = Parser(lexicon: BaseLexicon(base))
    guard case .query(let node) = parser.parse(source, Span(0, source.bytes.count)).statement?.kind
    else { return nil }
    return node
  }

  /// The names of the parties answered.
  func parties(_ question: String) throws -> [String] {
    guard case .parties(let listing) = try answer(question).content else { throw NoAnswer() }
    return listing.rows.map { base.name($0.party) }
  }

  /// The names along each path or loop answered.
  func routes(_ question: String) throws -> [[String]] {
    switch try answer(question).content {
    case .paths(let routes), .loops(let routes): return routes.map { $0.parties.map(base.name) }
    default: throw NoAnswer()
    }
  }

  struct NoAnswer: Error {}
}
