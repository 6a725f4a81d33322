import OuroCore
import OuroFormats
import OuroGraph
import Testing

@Suite struct NoticeTextTests {
  private let samples: Samples

  init() throws { samples = try Samples() }

  private func say(_ notice: Notice) -> String { NoticeText(samples.base).sentence(notice) }

  @Test(arguments: [
    (Status.planned, 1, 0, "1 planned deal left out: counting planned"),
    (.rumoured, 3, 0, "3 rumoured deals left out: counting rumoured"),
    (.planned, 1, 1, "1 planned deal left out, disputed: counting planned"),
    (.withdrawn, 1, 1, "1 withdrawn deal left out, the withdrawal disputed: counting withdrawn"),
    (
      .withdrawn, 2, 2,
      "2 withdrawn deals left out, both withdrawals disputed: counting withdrawn"
    ),
    (.withdrawn, 2, 1, "2 withdrawn deals left out, 1 of them disputed: counting withdrawn"),
    (
      .withdrawn, 1_200, 1_200,
      "1,200 withdrawn deals left out, all withdrawals disputed: counting withdrawn"
    ),
  ])
  func `Deals left out are counted by status, with the dispute`(
    status: Status, count: Int, disputed: Int, words: String
  ) {
    #expect(say(.notLive(status, count: count, disputed: disputed)) == words)
  }

  @Test func `Exchanges are named`() {
    let pair = ExchangePair(
      one: samples.microsoft, other: samples.coreWeave, deals: [samples.contracts, samples.option])
    #expect(
      say(.exchanges([pair]))
        == "1 exchange, told apart from loops: Microsoft with CoreWeave (contracts, option)")
  }

  @Test func `Counts agree with their nouns and verbs`() {
    #expect(say(.possible(1)).hasPrefix("1 more deal meets the bound possibly"))
    #expect(say(.possible(2)).hasPrefix("2 more deals meet the bound possibly"))
    #expect(say(.withoutKind(1)) == "1 party without a kind left out: ask for parties")
    #expect(say(.withoutKind(2)) == "2 parties without a kind left out: ask for parties")
    #expect(say(.undated(2)) == "2 deals without a date left out")
    #expect(say(.onAnyDay(1)) == "1 deal without a date, taken to hold on any day")
    #expect(say(.onAnyDay(2)) == "2 deals without a date, taken to hold on any day")
    #expect(say(.withoutAmount(1)) == "1 deal without an amount left out")
    #expect(say(.cut(10_000)) == "first 10,000; more exist")
    #expect(
      say(.rowsWritten(1, of: "a.csv", to: "b.ouro"))
        == "1 deal of a.csv is written as a sentence: where b.ouro is read, it is cited as a line of it"
    )
    #expect(
      say(.labelsChanged(2, first: "7", to: "label-7"))
        == "2 labels that no statement can have are others now: `7` is `label-7`")
    #expect(say(.stepBound(6)) == "looked 6 steps far: within 7 steps looks farther")
    #expect(
      say(.askInstead("loops from Microsoft", rows: 1))
        == "ask instead: loops from Microsoft (1 answer)")
  }

  @Test func `Empty answers say why, with names`() {
    #expect(say(.empty(.noneStated)) == "none stated: nobody in this base says so")
    #expect(say(.empty(.denied)) == "denied: the only word on it is a denial")
    #expect(say(.empty(.filteredOut(2))) == "filtered out: 2 deals match, none of them as asked")
    #expect(say(.empty(.notLive(1))) == "not live: 1 deal matches, and it is not live")
    #expect(
      say(.empty(.nothingReaches(samples.microsoft)))
        == "none: nothing flows into Microsoft this way")
    #expect(
      say(.empty(.nothingLeaves(samples.openAI)))
        == "none: nothing flows out of OpenAI this way")
    #expect(
      say(.empty(.noWay(from: samples.openAI, to: samples.microsoft, reached: 1)))
        == "no way: 1 party is reached from OpenAI, and nothing leads on to Microsoft")
    #expect(
      say(.empty(.tooFar(within: 1)))
        == "none within 1 step: there is a way, but a longer one, as with within 2 steps")
  }
}
