import OuroCore

/// What could stand at a place.
package struct Expectation: Hashable, Sendable {
  /// The byte offset of the place.
  package var offset = 0
  /// Words and signs of the language, each spelled out: `of`, `sorted by`, `(`.
  package var words: [String] = []
  package var classes: WordClasses = []
  /// Values: an amount, a date, a number.
  package var values: [ExpectedValue] = []

  package init() {}
}

/// A value that could stand at a place; its raw value is how messages call it.
package enum ExpectedValue: String, CaseIterable, Hashable, Sendable {
  case money = "an amount"
  case number = "a number"
  case percent = "a percentage"
  case date = "a date"
  case text = "a text in quotes"
  case currency = "a currency such as `EUR`"
  case newName = "a name"
  case newWord = "a word"
}

/// Words that mean something only together.
enum Phrase: Int, CaseIterable {
  case sortedBy, accordingTo, butNot, moreThan, lessThan, atLeast, atMost, upTo, asMuchAs
  case namesLike, namesMayBeNew, withSources, withEveryStep, withAmountsWithin, inDateOrder
  case countOf, historyOf, distanceFrom
  case asOf, asKnownOn, originatingWith, changesIn
  case totalOf, averageOf, medianOf, shareOf, concentrationOf
  case originsOf, firstInFirstOut, lastInFirstOut

  var words: [Keyword] {
    switch self {
    case .sortedBy: [.sorted, .by]
    case .accordingTo: [.according, .to]
    case .butNot: [.but, .not]
    case .moreThan: [.more, .than]
    case .lessThan: [.less, .than]
    case .atLeast: [.at, .least]
    case .atMost: [.at, .most]
    case .upTo: [.up, .to]
    case .asMuchAs: [.as, .much, .as]
    case .namesLike: [.names, .like]
    case .namesMayBeNew: [.names, .may, .be, .new]
    case .withSources: [.with, .sources]
    case .withEveryStep: [.with, .every, .steps]
    case .withAmountsWithin: [.with, .amount, .within]
    case .inDateOrder: [.in, .date, .order]
    case .countOf: [.count, .of]
    case .distanceFrom: [.distance, .from]
    case .changesIn: [.changes, .in]
    case .historyOf: [.history, .of]
    case .asOf: [.as, .of]
    case .asKnownOn: [.as, .known, .on]
    case .originatingWith: [.originating, .with]
    case .totalOf: [.total, .of]
    case .averageOf: [.average, .of]
    case .medianOf: [.median, .of]
    case .shareOf: [.share, .of]
    case .concentrationOf: [.concentration, .of]
    case .originsOf: [.origins, .of]
    case .firstInFirstOut: [.first, .in, .first, .out]
    case .lastInFirstOut: [.last, .in, .first, .out]
    }
  }

  var spelling: String {
    switch self {
    case .withEveryStep: "with every step"
    case .withAmountsWithin: "with amounts within"
    default: words.map(\.spelling).joined(separator: " ")
    }
  }
}

/// Everything the parser would have accepted at one place: sets of small numbers, so that
/// remembering costs nothing.
struct ExpectedSet {
  private var low: UInt128 = 0
  private var high: UInt128 = 0
  private var phrases: UInt64 = 0
  private var signs: [Unicode.Scalar] = []
  private(set) var classes: WordClasses = []
  private var values: UInt16 = 0

  mutating func insert(_ keyword: Keyword) {
    let number = keyword.rawValue
    if number < 128 { low |= 1 << UInt128(number) } else { high |= 1 << UInt128(number - 128) }
  }

  mutating func insert(_ phrase: Phrase) { phrases |= 1 << UInt64(phrase.rawValue) }

  mutating func insert(_ sign: Unicode.Scalar) {
    if !signs.contains(sign) { signs.append(sign) }
  }

  mutating func insert(_ new: WordClasses) { classes.formUnion(new) }

  mutating func insert(_ value: ExpectedValue) {
    if let number = ExpectedValue.allCases.firstIndex(of: value) { values |= 1 << UInt16(number) }
  }

  func contains(_ keyword: Keyword) -> Bool {
    let number = keyword.rawValue
    return number < 128
      ? low & 1 << UInt128(number) != 0 : high & 1 << UInt128(number - 128) != 0
  }

  /// The same, spelled out, in the order of the tables.
  func expectation(at offset: Int) -> Expectation {
    var expectation = Expectation()
    expectation.offset = offset
    expectation.classes = classes
    expectation.words =
      Keyword.allCases.filter(contains).map { $0 == .steps ? "steps" : $0.spelling }
      + Phrase.allCases.filter { phrases & 1 << UInt64($0.rawValue) != 0 }.map(\.spelling)
      + signs.map { String(Character($0)) }
    expectation.values = ExpectedValue.allCases.enumerated()
      .filter { values & 1 << UInt16($0.offset) != 0 }.map(\.element)
    return expectation
  }
}
