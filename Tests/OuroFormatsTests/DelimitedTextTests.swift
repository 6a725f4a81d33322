import OuroCore
import OuroFormats
import Testing

struct DelimitedTextTests {
  private struct Record: Equatable {
    let line: Int
    let fields: [String]
  }

  private func records(_ text: String) -> [Record] {
    var rows = DelimitedText(Array(text.utf8))
    var fields: [DelimitedText.Field] = []
    var records: [Record] = []
    while rows.next(into: &fields) {
      records.append(Record(line: rows.line, fields: fields.map { rows.window.text($0) }))
    }
    return records
  }

  @Test func `fields end at commas, records at any line end, the last one at the end`() {
    for end in ["\n", "\r\n", "\r"] {
      #expect(
        records("a,b\(end)1,2\(end)3,") == [
          Record(line: 1, fields: ["a", "b"]), Record(line: 2, fields: ["1", "2"]),
          Record(line: 3, fields: ["3", ""]),
        ])
    }
  }

  @Test func `quoted fields hold separators, line ends and doubled quotes`() {
    let text = "a,b\n\"x, \"\"y\"\"\",\"one\ntwo\r\nthree\"\n\"\",\"\"\"\"\n"
    #expect(
      records(text) == [
        Record(line: 1, fields: ["a", "b"]),
        Record(line: 2, fields: ["x, \"y\"", "one\ntwo\r\nthree"]),
        Record(line: 5, fields: ["", "\""]),
      ])
  }

  @Test func `a quote within a field is a letter like any other`() {
    #expect(records("a\n5\" pipe\n").last?.fields == ["5\" pipe"])
  }

  @Test func `the header shows whether commas, semicolons or tabs separate`() {
    #expect(records("a;b;c,d\n1;2;3\n").last?.fields == ["1", "2", "3"])
    #expect(records("a\tb\n1,5\t2\n").last?.fields == ["1,5", "2"])
    #expect(records("\"a;b;c\",d\n1,2\n").last?.fields == ["1", "2"])
  }

  @Test func `a byte order mark and empty lines are not read, and lines are counted all the same`()
  {
    #expect(
      records("\u{FEFF}\n\na,b\n\n\r\n1,2\n\n") == [
        Record(line: 3, fields: ["a", "b"]), Record(line: 6, fields: ["1", "2"]),
      ])
    #expect(records("") == [])
    #expect(records("\n\n") == [])
  }

  private func problem(_ text: String) -> DelimitedText.Problem? {
    var rows = DelimitedText(Array(text.utf8))
    var fields: [DelimitedText.Field] = []
    while rows.next(into: &fields) { if let problem = rows.problem { return problem } }
    return nil
  }

  @Test func `a quote that is not closed, or closed too early, is told with its place`() {
    #expect(problem("a,b\n1,\"two") == .unclosedQuote(6))
    #expect(problem("a,b\n\"one\"x,2\n") == .textAfterQuote(9))
    #expect(problem("a,b\n\"one\" ,2\n") == nil)
    #expect(problem("a\n" + String(repeating: "x", count: 1 << 20) + "y\n") == .tooLong(2))
  }

  @Test func `a field without doubled quotes is a range of the bytes, and no copy`() {
    var rows = DelimitedText(Array("a,\"b\"\n".utf8))
    var fields: [DelimitedText.Field] = []
    let isThere = rows.next(into: &fields)
    #expect(isThere)
    #expect(fields.map(\.lower) == [0, 3] && fields.map(\.upper) == [1, 4])
    #expect(fields.allSatisfy { !$0.hasDoubledQuotes })
  }
}
