import Foundation
import Ouro
import OuroCore
import OuroFormats
import OuroGraph

/// Asks a session and writes the answers down as a terminal would show them.
struct Asker {
  let session: Session

  /// On the built-in base.
  init() throws { session = try Session() }

  /// On the vocabulary and what `knowledge` tells.
  init(knowledge: String) throws {
    session = try Session(files: ["base.ouro"], host: TextHost(files: ["base.ouro": knowledge]))
  }

  /// The answers to a text, one after another, in a format; an error's own text when there is one.
  func text(_ question: String, as format: OutputFormat = .table) -> String {
    let writer = format.makeWriter(
      WriterOptions(width: 100, style: TextStyle(color: false), maxRows: .max))
    do throws(OuroError) {
      var text = ""
      for var answer in try session.run(question) {
        answer.milliseconds = nil
        text += writer.write(answer)
      }
      return text
    } catch {
      return error.description
    }
  }

  /// The one answer to a question.
  func answer(_ question: String) throws -> Answer {
    try session.ask(question)
  }

  /// The names of the parties answered.
  func parties(_ question: String) throws -> [String] {
    let answer = try answer(question)
    guard case .parties(let listing) = answer.content else { throw NoAnswer() }
    return listing.rows.map { answer.base.name($0.party) }
  }

  /// The parties of each path or loop answered.
  func routes(_ question: String) throws -> [[String]] {
    let answer = try answer(question)
    switch answer.content {
    case .paths(let routes), .loops(let routes):
      return routes.map { $0.parties.map(answer.base.name) }
    default: throw NoAnswer()
    }
  }

  func verdict(_ question: String) throws -> Verdict {
    guard case .verdict(let verdict, _, _) = try answer(question).content else { throw NoAnswer() }
    return verdict
  }

  /// The errors of a text that must have some.
  func diagnostics(_ question: String) -> [Diagnostic] {
    do throws(OuroError) {
      _ = try session.run(question)
      return []
    } catch {
      return error.diagnostics
    }
  }

  struct NoAnswer: Error {}
}
