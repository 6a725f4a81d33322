// Stands in for the writers until OuroFormats has them: this file then goes.
import Ouro
import OuroFormats

package enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case plain
  case json

  package init?(name: String) { self.init(rawValue: name.lowercased()) }

  package var name: String { rawValue }

  func makeWriter(_ options: WriterOptions) -> any AnswerWriter { StandInWriter() }
}

struct WriterOptions {
  var width: Int?
  var style: TextStyle
  var maxRows: Int
}

struct StandInWriter: AnswerWriter {
  func write(_ answer: Answer) -> String { "\(answer.content)\n" }
}

struct JSONWriter {
  func write(diagnostics: [Diagnostic], query: String) -> String {
    diagnostics.map { "{\"kind\":\"error\",\"code\":\"\($0.code)\"}\n" }.joined()
  }
}
