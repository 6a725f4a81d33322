import Foundation
import Ouro
import OuroCore
import OuroFormats
import Testing

/// Every script of `Samples` runs and gives what stands beside it; `RECORD=1` writes that anew.
@Suite struct SamplesTests {
  @Test(arguments: ["tour", "check", "rings", "disagreement"]) func sampleGivesWhatItSays(
    _ name: String
  ) throws {
    let path = "Samples/\(name).txt"
    let recorded = (try? Checkout.text(path)) ?? ""
    let actual = try output(of: "Samples/\(name).ouro")
    #expect(actual == recorded, "\(path)")
    try Checkout.record(actual, as: path, over: recorded)
  }

  @Test("the built-in base stands among the samples") func builtInBase() throws {
    let sample = try Checkout.text("Samples/coreweave.ouro")
    #expect(sample == (try Checkout.text("Sources/Ouro/BuiltIn/articles.ouro")))
    let session = try Session(text: sample)
    #expect(session.base.parties.count == (try Session()).base.parties.count)
  }

  /// What a script answers, each statement that asks behind its prompt.
  private func output(of path: String) throws -> String {
    let session = try Session(host: CheckoutHost())
    let source = SourceText(name: path, text: try Checkout.text(path))
    let writer = OutputFormat.table.makeWriter(
      WriterOptions(width: 100, style: TextStyle(color: false), maxRows: .max))
    var text = ""
    for statement in session.statements(in: source, file: Checkout.root + "/" + path) {
      var answer = try session.execute(statement)
      answer.milliseconds = nil
      text += "ouro> \(answer.canonical)\n\(writer.write(answer))\n"
    }
    return text
  }
}

/// The files of the checkout, to be read.
private struct CheckoutHost: OuroHost {
  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    let folder = base.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path } ?? "."
    guard let data = FileManager.default.contents(atPath: folder + "/" + path) else {
      throw .unreadable("no such file")
    }
    return Array(data)
  }

  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
    throw .refused
  }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { 0 }
}
