import OuroCore
import Testing

/// Whole dollars.
func dollars(_ text: String) throws -> Money {
  Money(try NumberReader.read(Array(text.utf8)), .dollar)
}

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12000000000", "$12bn"), ("1500000", "$1.5m"), ("4000", "$4,000"), ("999", "$999"),
    ("0", "$0"), ("0.5", "$0.50"), ("1250000.5", "$1,250,000.50"), ("0.05", "$0.05"),
    ("0.125", "$0.125"), ("1234567", "$1,234,567"), ("2250000000", "$2.25bn"),
    ("2255000000", "$2,255,000,000"), ("1000000000000", "$1tn"), ("500000000000", "$500bn"),
    ("12000000000.01", "$12,000,000,000.01"),
  ])
  func `Money is written short when two decimals are enough`(digits: String, words: String) throws {
    #expect(try dollars(digits).description == words)
  }

  @Test func `A currency has its sign, or its code behind, and no currency has neither`() throws {
    let amount = try NumberReader.read(Array("5000000".utf8))
    let franc = try #require(Currency(code: "CHF"))
    #expect(Money(amount, .euro).description == "€5m")
    #expect(Money(amount, franc).description == "5m CHF")
    #expect(Money(amount, .none).description == "5,000,000")
    #expect(Money(amount, .none).written == "5m XXX")
    #expect(Currency(code: "ABC") == nil)
    #expect(Currency(sign: "£")?.code == "GBP")
  }

  @Test(arguments: [
    ("12", "12"), ("12,000,000", "12000000"), ("2.5", "2.5"), ("5.68E7", "56800000"),
    ("1e3", "1000"), ("0.000000001", "0.000000001"), ("25E-1", "2.5"), ("007", "7"),
    ("99999999999999999999999999999", "99999999999999999999999999999"),
  ])
  func `Numbers are read exactly`(text: String, value: String) throws {
    #expect(try NumberReader.read(Array(text.utf8)).description == value)
  }

  @Test(arguments: [
    ("", NumberProblem.malformed), (".", .malformed), ("1.", .malformed), ("1..2", .malformed),
    ("-1", .malformed), ("½", .malformed), ("1_000", .malformed), ("٣", .malformed),
    ("1e", .malformed), ("1,5", .ambiguousSeparator("1.5", "15")),
    ("1,0000", .ambiguousSeparator("1.0000", "10000")), ("0.0000000001", .tooPrecise),
    ("1e999", .tooLarge), ("1e9999", .tooLarge),
    ("999999999999999999999999999999999999999999", .tooLarge), (",1", .malformed),
  ])
  func `What is no number is refused, with the reason`(text: String, problem: NumberProblem) {
    #expect(throws: problem) { try NumberReader.read(Array(text.utf8)) }
  }

  @Test func `Decimals add, subtract and multiply exactly or not at all`() throws {
    let tenth = try NumberReader.read(Array("0.1".utf8))
    let fifth = try NumberReader.read(Array("0.2".utf8))
    #expect(tenth.adding(fifth)?.description == "0.3")
    #expect(tenth.subtracting(fifth) == nil)
    #expect(tenth.multiplied(by: 30)?.description == "3")
    let huge = try #require(ExactDecimal(billionths: .max))
    #expect(huge.adding(tenth) == nil)
    #expect(huge.multiplied(by: 2) == nil)
    #expect(ExactDecimal(billionths: -1) == nil)
  }

  @Test func `Scale words are those of the short scale`() {
    #expect(MoneyScale(word: "bn") == .billion)
    #expect(MoneyScale(word: "million")?.suffix == "m")
    #expect(MoneyScale(word: "lakh") == nil)
    #expect(MoneyScale.trillion.factor == 1_000_000_000_000)
  }
}
