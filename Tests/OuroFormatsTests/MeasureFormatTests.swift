import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct MeasureFormatTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func written(_ kind: SampleKind, _ format: OutputFormat) -> String {
    format.makeWriter(WriterOptions()).write(samples.answer(kind))
  }

  @Test func `A total has a line a currency, ceilings and unstated amounts on their own`() {
    let lines = written(.measured, .table).split(separator: "\n").prefix(4)
    #expect(
      lines.map { $0.split(separator: "[")[0].trimmed } == [
        "total             deals  sources", "nearly $12bn      1", "up to $5bn        1",
        "no amount stated  1",
      ])
    #expect(
      written(.measured, .plain).split(separator: "\n").map { $0.split(separator: "\t")[0] } == [
        "nearly $12bn", "up to $5bn", "no amount stated",
      ])
  }

  @Test func `A total in JSON has the documented keys`() {
    let amount =
      #"{"low":"11500000000","high":"12000000000","highOpen":true,"currency":"USD","#
      + #""hedge":"nearly","text":"nearly $12bn"}"#
    let ceiling =
      #"{"low":null,"high":"5000000000","currency":"USD","hedge":"up to","text":"up to $5bn"}"#
    let text = written(.measured, .json)
    #expect(text.contains(#""kind":"value","measure":"total","value":[{"currency":"USD","#))
    #expect(text.contains(#""amount":\#(amount),"ceiling":\#(ceiling),"deals":3,"stated":2,"#))
    #expect(text.contains(#""without_amount":1}],"deals":["contracts","option","d5"],"sources":["#))
  }

  @Test func `A table in JSON has rows of its keys, deals, total and share`() {
    let text = written(.table, .json)
    #expect(text.contains(#""kind":"table","columns":["payer","year","deals","total","share"],"#))
    #expect(
      text.contains(#""rows":[{"payer":"Microsoft","year":null,"deals":3,"total":[{"currency""#))
    #expect(text.contains(#""share":null,"without_amount":1,"labels":["contracts","option","d5"]"#))
  }

  @Test func `A table in CSV has a row a group and currency`() {
    let lines = written(.table, .csv).split(separator: "\n")
    #expect(
      lines[0]
        == "payer,year,total,low,high,currency,ceiling,share_low,share_high,deals,labels,sources")
    #expect(lines[1].hasPrefix("Microsoft,,nearly $12bn,11500000000,12000000000,USD,no,,,1,opt"))
    #expect(lines[2].hasPrefix("Microsoft,,up to $5bn,,5000000000,USD,yes,,,1,d5,"))
    #expect(lines[3].hasPrefix("Microsoft,,not stated,,,,,,,1,contracts,"))
  }

  @Test func `A table says what is undated, and what all of it comes to`() {
    for format in [OutputFormat.table, .markdown] {
      let text = written(.table, format)
      #expect(text.contains("undated"))
      #expect(text.contains("in all 3 deals: nearly $12bn; up to $5bn"))
    }
    #expect(written(.table, .dot).contains("nothing to draw"))
    #expect(written(.measured, .mermaid).contains("nothing to draw"))
  }

  @Test func `Of many deals the sources of the first are shown, and the rest counted`() {
    let deals = Array(repeating: samples.option, count: 25)
    let many = Measured(measure: .total, lines: [], withoutAmount: deals)
    let text = TableWriter().write(samples.answer(.measured(many)))
    #expect(text.contains("sources of 5 more deals are not shown"))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
