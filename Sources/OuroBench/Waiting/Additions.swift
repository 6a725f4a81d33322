import Ouro

/// What one more fact costs a base that was read from a table, and the questions after it.
///
/// The table is read once, for the first figure that wants it.
final class Additions {
  /// A question about the payee of the most.
  struct Question: Sendable {
    let name: String
    let text: @Sendable (String) -> String
  }

  static let questions = [
    Question(name: "one step") { "count of payers of \($0)" },
    Question(name: "any steps") { "count of indirect payers of \($0)" },
    Question(name: "a ranking") { _ in "payments per payee sorted by amount first 100" },
  ]

  private let table: String
  private var opened: (session: Session, payee: String)?
  private var told = 0

  /// So many facts are told, or questions asked, for one figure.
  private static let repeats = 20

  init(_ table: String) { self.table = table }

  private func open() throws -> (session: Session, payee: String) {
    if let opened { return opened }
    let session = try Session(files: [table], host: FileHost())
    (session.limits.rows, session.limits.seconds, session.limits.bytes) = (0, 0, 0)
    let first = try session.ask("payments per payee sorted by amount first 1")
    guard case .table(let ranking) = first.content, let row = ranking.rows.first,
      case .party(let payee) = row.group.first
    else { throw NoPayee() }
    let made = (session, "\"\(session.base.name(payee))\"")
    opened = made
    return made
  }

  private struct NoPayee: Error {}

  /// Microseconds to tell a fact between two questions.
  func microsecondsToTell() throws -> Double {
    let (session, payee) = try open()
    var spent = 0.0
    for _ in 0..<Additions.repeats {
      _ = try session.ask(Additions.questions[0].text(payee))
      spent += try tell(session)
    }
    return spent / Double(Additions.repeats)
  }

  /// Microseconds to answer a question: after a fact was told, or again.
  func microsecondsToAsk(_ question: Question, afterTelling: Bool) throws -> Double {
    let (session, payee) = try open()
    let text = question.text(payee)
    _ = try session.ask(text)
    var spent = 0.0
    for _ in 0..<Additions.repeats {
      if afterTelling { _ = try tell(session) }
      let watch = Stopwatch()
      _ = try session.ask(text)
      spent += watch.elapsed.processor * 1000
    }
    return spent / Double(Additions.repeats)
  }

  private func tell(_ session: Session) throws -> Double {
    let names = session.base.parties.count
    let (one, other) = (told * 7919 % names, (told * 104_729 + 1) % names)
    told += 1
    let parties = [one, other].map { session.base.parties[$0].name }
    let watch = Stopwatch()
    _ = try session.ask("\"\(parties[0])\" pays \"\(parties[1])\", 5 XXX, on 2021-01-01")
    return watch.elapsed.processor * 1000
  }
}
