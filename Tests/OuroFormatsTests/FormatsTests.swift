import OuroFormats
import Testing

@Suite struct FormatsTests {
  @Test func `Formats are found by name and by the end of a file's name`() {
    #expect(OutputFormat(name: "JSON") == .json)
    #expect(OutputFormat(name: "word") == nil)
    #expect(OutputFormat(ending: "out/Answer.JSON") == .json)
    #expect(OutputFormat(ending: "notes.txt") == .plain)
    #expect(OutputFormat(ending: "json") == nil)
    #expect(OutputFormat(ending: "loops.gv") == .dot)
    #expect(OutputFormat(ending: "loops.mmd") == .mermaid)
    #expect(OutputFormat(ending: "README.md") == .markdown)
    #expect(OutputFormat(ending: "deals.csv") == .csv)
  }

  @Test(arguments: OutputFormat.allCases)
  func `Every format has a line of help`(format: OutputFormat) {
    #expect(!format.entry.help.isEmpty && !format.entry.help.hasSuffix("."))
  }
}
