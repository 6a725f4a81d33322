import Foundation
import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct JSONWriterTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func object(_ text: String) throws -> [String: Any] {
    #expect(text.hasSuffix("\n") && text.split(separator: "\n").count == 1)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `Parties have the documented keys in the documented order`() {
    var answer = samples.answer(
      samples.payers([samples.contracts]), [.notLive(.planned, count: 1, disputed: 0)])
    answer.query = "payers of CoreWeave"
    answer.canonicalForm = { "payers of CoreWeave" }
    answer.milliseconds = 0.96
    #expect(
      JSONWriter().write(answer) == """
        {"query":"payers of CoreWeave","canonical":"payers of CoreWeave","kind":"parties",\
        "columns":["payer","amount","status","marks"],\
        "rows":[{"payer":"Microsoft","amount":null,"status":"ongoing","marks":["inferred"],\
        "deals":["contracts"],"sources":[{"document":"techradar","paragraph":10},\
        {"document":"noah","paragraph":2}]}],\
        "notices":["1 planned deal left out: counting planned"],"complete":true,\
        "milliseconds":1.0}

        """)
  }

  @Test func `An amount is an interval of decimal strings with its words`() {
    let text = JSONWriter().write(samples.answer(.deals([samples.option])))
    #expect(
      text.contains(
        #""amount":{"low":"11500000000","high":"12000000000","highOpen":true,"currency":"USD","#
          + #""hedge":"nearly","text":"nearly $12bn"}"#))
    #expect(
      text.contains(#""denied_by":[{"document":"noah","paragraph":2,"speaker":"CoreWeave"}]"#))
  }

  @Test func `Amounts that do not add up keep one shape and tell their parts`() throws {
    let text = JSONWriter().write(
      samples.answer(samples.payers([samples.option, samples.contracts])))
    #expect(text.contains(#""text":"nearly $12bn + 1 not stated","without_amount":1}"#))
  }

  @Test func `A loop has parties, steps, bottleneck, when it was whole, marks and sources`() {
    #expect(
      JSONWriter().write(samples.answer(.loops([samples.loop]))) == """
        {"query":"","canonical":"","kind":"loops",\
        "columns":["parties","steps","bottleneck","together","marks"],\
        "rows":[{"parties":["Microsoft","OpenAI","CoreWeave"],"steps":[\
        {"from":"Microsoft","to":"OpenAI","channels":["capital"],"deals":["backing"],"marks":[]},\
        {"from":"OpenAI","to":"CoreWeave","channels":["cash"],"deals":["d5"],"marks":[]},\
        {"from":"CoreWeave","to":"Microsoft","channels":["goods"],"deals":["contracts"],\
        "marks":["inferred"]}],"bottleneck":null,"together":null,"marks":["inferred"],\
        "sources":[{"file":"deals.ouro","line":12},{"told":1},\
        {"document":"techradar","paragraph":10},{"document":"noah","paragraph":2}]}],\
        "notices":[],"complete":true}

        """)
  }

  @Test func `Values, verdicts and plans stand behind their kind`() {
    #expect(
      JSONWriter().write(samples.answer(.count(3)))
        == #"{"query":"","canonical":"","kind":"value","value":3,"notices":[],"complete":true}"#
        + "\n")
    let verdict = JSONWriter().write(
      samples.answer(.verdict(.notStated, deals: [], denials: [])))
    #expect(verdict.contains(#""kind":"verdict","verdict":"not stated","columns":["#))
    let lines = [PlanLine(depth: 1, text: "look", atMost: 4)]
    let plan = JSONWriter().write(samples.answer(.plan(Explanation(lines: lines))))
    #expect(
      plan.contains(
        #""kind":"plan","run":false,"steps":[{"depth":1,"text":"look","at_most":4}]"#))
  }

  @Test func `Every kind of answer is JSON that others read`() throws {
    let relation = samples.base.deal(samples.option).relation
    let role = CardRole(relation: relation, side: .object, deals: [samples.option])
    let contents: [(AnswerContent, String)] = [
      (samples.payers([samples.option]), "parties"),
      (.card(Card(party: samples.coreWeave, roles: [role], loops: 2)), "card"),
      (.deals([samples.option]), "records"), (.claims([ClaimID(3)]), "records"),
      (.denials([DenialID(0)]), "records"), (.paths([samples.loop]), "paths"),
      (.verdict(.disputed, deals: [samples.option], denials: [DenialID(0)]), "verdict"),
      (.catalog(Catalog(columns: ["word"], rows: [["payer"]])), "catalog"),
      (
        .told(
          Told(parties: 1, deals: [], claims: [ClaimID(0)], denials: [], declarations: 0)), "told"
      ),
    ]
    for (content, kind) in contents {
      let read = try object(JSONWriter().write(samples.answer(content)))
      #expect(read["kind"] as? String == kind)
      #expect((read["rows"] as? [Any])?.count == 1)
      #expect(read["complete"] as? Bool == true)
    }
  }

  @Test func `Text comes back as it was, whatever it holds`() throws {
    let hostile = "q\"\\\u{1B}[31m\n\t\r\u{2028}\u{2029}\u{7F}\u{9B}\u{202E}\u{E0041}日本🚀\u{0}"
    var answer = samples.answer(.count(1))
    answer.query = hostile
    let text = JSONWriter().write(answer)
    #expect(try object(text)["query"] as? String == hostile)
    #expect(text.contains(#"\u2028\u2029\u007f\u009b\u202e\udb40\udc41日本🚀\u0000"#))
  }

  @Test func `An error is one object with its place and suggestions`() throws {
    let source = SourceText(name: "<query>", text: "payers of CoreWave")
    let error = Diagnostic(
      .unknownName, "nobody is named `CoreWave`", at: Span(10, 18), help: "use a near name",
      correction: "payers of CoreWeave", suggestions: ["CoreWeave"]
    ).located(in: source)
    #expect(
      JSONWriter.write(error: [error], query: "payers of CoreWave") == """
        {"query":"payers of CoreWave","kind":"error","code":"O301",\
        "message":"nobody is named `CoreWave`","source":"<query>","line":1,"column":11,\
        "length":8,"suggestions":["CoreWeave"],"help":"use a near name",\
        "correction":"payers of CoreWeave"}

        """)
    let nowhere = Diagnostic(.timeUp, "stopped after 60 seconds", at: Span(0, 0))
    let read = try object(JSONWriter.write(error: [nowhere], query: "q"))
    #expect(read["line"] is NSNull)
  }

  @Test func `The same answer gives the same bytes`() {
    let answer = samples.answer(samples.payers([samples.contracts, samples.option]))
    for format in OutputFormat.allCases {
      let first = format.makeWriter(WriterOptions()).write(answer)
      for _ in 0..<20 { #expect(format.makeWriter(WriterOptions()).write(answer) == first) }
    }
  }
}
