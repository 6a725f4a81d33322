import OuroCore
import Testing

struct WrittenValueTests {
  private func date(_ text: String, _ order: DayOrder? = nil) -> WrittenDate {
    WrittenDate(Array(text.utf8)[...], order: order)
  }

  private func period(_ text: String, _ order: DayOrder? = nil) -> String {
    if case .period(let period) = date(text, order) { period.description } else { "-" }
  }

  @Test(arguments: [
    ("2015-03-25", "2015-03-25"), ("2015-03", "2015-03"), ("2015", "2015"),
    ("Mar 25, 2015", "2015-03-25"), ("March 25 2015", "2015-03-25"),
    ("25 March 2015", "2015-03-25"), ("25-Mar-2015", "2015-03-25"), ("25.03.2015", "2015-03-25"),
    ("03/25/2015", "2015-03-25"), ("2015/3/25", "2015-03-25"), ("20150325", "2015-03-25"),
    ("March 2015", "2015-03"), ("03/2015", "2015-03"), ("Q1 2015", "Q1 2015"),
    ("2015 q4", "Q4 2015"), ("04/04/2015", "2015-04-04"),
    ("2015-03-25T10:00:00Z", "2015-03-25"), ("2015-03-25 10:00:00.123+01:00", "2015-03-25"),
    ("3/25/2015 9:05 PM", "2015-03-25"),
  ])
  func `dates are read as people write them`(text: String, period expected: String) {
    #expect(period(text) == expected)
  }

  @Test func `a date of two readings tells both, and the order of the table settles it`() {
    guard case .ambiguous(let dayFirst, let monthFirst) = date("03/04/2015") else {
      Issue.record("one reading")
      return
    }
    #expect(dayFirst.description == "2015-04-03" && monthFirst.description == "2015-03-04")
    #expect(period("03/04/2015", .dayFirst) == "2015-04-03")
    #expect(period("03/04/2015", .monthFirst) == "2015-03-04")
    #expect(WrittenDate.order(shownBy: Array("25.03.2015".utf8)[...]) == .dayFirst)
    #expect(WrittenDate.order(shownBy: Array("03/25/2015 10:00".utf8)[...]) == .monthFirst)
    #expect(WrittenDate.order(shownBy: Array("03/04/2015".utf8)[...]) == nil)
  }

  @Test func `what is no date is refused, never moved to another day`() {
    for text in ["2021-02-30", "2021-13-01", "31/04/2015", "2021-13", "Feb 30, 2015"] {
      #expect(date(text) == .noSuchDay, "\(text)")
    }
    for text in ["yesterday", "٢٠٢١-٠١-٠١", "99999-01-01", "2016-12-31T23:59:60Z", "10:00", "5"] {
      #expect(date(text) == .notADate, "\(text)")
    }
    #expect(date("25/03/15") == .shortYear)
  }

  private func amount(
    _ text: String, _ mark: DecimalMark? = nil, semicolons: Bool = false
  ) throws(AmountProblem) -> String {
    let style = NumberStyle(mark: mark, hasSemicolons: semicolons)
    let amount = try WrittenAmount(text, style)
    let words = [amount.hedge.rawValue, amount.figure.description, amount.currency?.code ?? ""]
    return (words + [amount.upper?.description ?? ""]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("$4,000", "4000 USD"), ("5.68E7", "56800000"), ("€1.5m", "1500000 EUR"),
    ("12bn", "12000000000"), ("12 billion CHF", "12000000000 CHF"),
    ("USD 12,000,000", "12000000 USD"),
    ("1.234,50 EUR", "1234.5 EUR"), ("1.234.567", "1234567"), ("12 000 000", "12000000"),
    ("1 234,5", "1234.5"), ("1'234.50", "1234.5"), ("0,5", "0.5"), ("147.8", "147.8"),
    ("nearly $12bn", "nearly 12000000000 USD"), ("as much as 5m", "up to 5000000"),
    ("$10bn to $14bn", "10000000000 USD 14000000000"), ("+5", "5"),
    ("between $10bn and $14bn", "10000000000 USD 14000000000"), ("from 900 to 950", "900 950"),
    ("$10 to $14bn", "10 USD 14000000000"),
    ("900-950", "900 950"), ("900 \u{2013} 950", "900 950"), ("900\u{2014}950 EUR", "900 EUR 950"),
    ("$900-950m", "900000000 USD 950000000"), ("$900-$950m", "900000000 USD 950000000"),
    ("$900k-1m", "900000 USD 1000000"), ("1.5-2.250", "1.5 2.25"), ("5e-2-6e-2", "0.05 0.06"),
    ("~950", "about 950"), ("\u{2248} \u{20AC}950", "about 950 EUR"), ("ca. 1,200", "about 1200"),
    ("Ca 950", "about 950"), ("ca.950", "about 950"), ("approx. 950", "about 950"),
    ("approx 950", "about 950"), ("Approximately $5m", "about 5000000 USD"),
    ("circa 950", "about 950"), ("c. 950", "about 950"), ("about 950", "about 950"),
  ])
  func `amounts are read as people write them`(text: String, expected: String) throws {
    #expect(try amount(text) == expected)
  }

  @Test func `a mark of two readings is refused with both, unless the table settles it`() throws {
    #expect(throws: AmountProblem.ambiguous("1.234", "1234")) { try amount("1.234") }
    #expect(throws: AmountProblem.ambiguous("1.5", "15")) { try amount("1,5") }
    #expect(throws: AmountProblem.ambiguous("1.234", "1234")) {
      try amount("1,234", semicolons: true)
    }
    #expect(try amount("1.234", .point) == "1.234")
    #expect(try amount("1.234", .comma) == "1234")
    #expect(try amount("1,5", .comma) == "1.5")
    #expect(try amount("1,234") == "1234")
    let plain = NumberStyle()
    #expect(WrittenAmount.mark(shownBy: "€1.234,5", plain) == .comma)
    #expect(WrittenAmount.mark(shownBy: "$1.5m", plain) == .point)
    #expect(WrittenAmount.mark(shownBy: "1,5", plain) == nil)
    #expect(WrittenAmount.mark(shownBy: "1,5", NumberStyle(hasSemicolons: true)) == .comma)
  }

  @Test func `amounts are never negative, never of two currencies, never cut`() {
    for text in ["-5", "\u{2212}5", "(4,000)", "$-5", "4,000-", "4,000- EUR"] {
      #expect(throws: AmountProblem.negative, "\(text)") { try amount(text) }
    }
    #expect(throws: AmountProblem.twoCurrencies) { try amount("$5 EUR") }
    #expect(throws: AmountProblem.unknownWord("apples")) { try amount("5 apples") }
    #expect(throws: AmountProblem.tooPrecise) { try amount("0.1234567891") }
    #expect(throws: AmountProblem.tooLarge) { try amount("1e400") }
    #expect(throws: AmountProblem.wrongWayRound) { try amount("$14bn to $10bn") }
    #expect(throws: AmountProblem.wrongWayRound) { try amount("950-900") }
    #expect(throws: AmountProblem.hedgedRange) { try amount("ca. 900-950") }
    #expect(throws: AmountProblem.unscaled) { try amount("500-1bn") }
    #expect(throws: AmountProblem.unknownWord("ca")) { try amount("CA $950") }
    for text in ["2024-03-05", "900-950-1000", "5 (net)", "900--950"] {
      #expect(throws: AmountProblem.malformed, "\(text)") { try amount(text) }
    }
    for text in ["", "$", "1__000", ".", "½", "٣", "５", "1,23,456.7", "5%", "12 34"] {
      #expect(throws: AmountProblem.malformed, "\(text)") { try amount(text) }
    }
  }
}
