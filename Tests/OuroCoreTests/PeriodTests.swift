import OuroCore
import Testing

@Suite struct PeriodTests {
  private func read(_ text: String) -> Period? { PeriodReader.read(Array(text.utf8)) }

  @Test(arguments: ["2025", "2025-03", "2025-03-28", "0001-01-01", "9999-12-31", "2024-02-29"])
  func `A date in figures is read and written the same`(text: String) {
    #expect(read(text)?.description == text)
  }

  @Test(arguments: [
    "2025-02-30", "2023-02-29", "1900-02-29", "2025-13", "2025-00", "2025-3-28", "0000", "25",
    "2025-03-28-01", "2025-", "٢٠٢٥", "", "2025-04-31",
  ])
  func `What is no date is not read`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `The shape of a date is told apart from there being such a day`() {
    #expect(PeriodReader.hasShape(Array("2025-02-30".utf8)))
    #expect(!PeriodReader.hasShape(Array("2025-2-3".utf8)))
  }

  @Test func `Periods are half open`() throws {
    let quarter = try #require(Period(year: 2024, quarter: 1))
    #expect(quarter.description == "Q1 2024")
    #expect(quarter.next.description == "2024-04-01")
    #expect(quarter.contains(try #require(Day(year: 2024, month: 2, day: 29))))
    #expect(!quarter.contains(quarter.next))
    #expect(try #require(Period(year: 2024)).next.description == "2025-01-01")
    #expect(try #require(Period(year: 2024, month: 12)).next.description == "2025-01-01")
    #expect(Period(year: 2024, quarter: 5) == nil)
  }

  @Test func `Every day of four centuries comes back from its number`() throws {
    var number = try #require(Day(year: 1700, month: 1, day: 1)).number
    let last = try #require(Day(year: 2101, month: 1, day: 1)).number
    var expected = (1700, 1, 1)
    while number < last {
      let day = Day(number: number)
      guard day.components == expected,
        Day(year: expected.0, month: expected.1, day: expected.2) == day
      else {
        Issue.record("\(day) is not \(expected)")
        return
      }
      expected.2 += 1
      if expected.2 > Day.length(ofMonth: expected.1, year: expected.0) {
        expected = expected.1 == 12 ? (expected.0 + 1, 1, 1) : (expected.0, expected.1 + 1, 1)
      }
      number += 1
    }
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).number == 0)
  }

  @Test(
    arguments: [
      ("2024-02-28", "2024-02-29"), ("2024-12-31", "2025-01-01"), ("2024-12", "2025-01"),
      ("2024", "2025"),
    ])
  func `The period behind another is as long`(text: String, wanted: String) throws {
    #expect(read(text)?.following?.description == wanted)
  }

  @Test func `A quarter is followed by a quarter, and the last year by none`() {
    #expect(Period(year: 2024, quarter: 4)?.following?.description == "Q1 2025")
    #expect(Period(year: 9999)?.following == nil)
  }

  @Test func `Months and quarters have names`() {
    #expect(PeriodReader.month(named: "march") == 3)
    #expect(PeriodReader.month(named: "dec") == 12)
    #expect(PeriodReader.month(named: "ma") == nil)
    #expect(PeriodReader.quarter(named: "q4") == 4)
    #expect(PeriodReader.quarter(named: "q5") == nil)
  }
}
