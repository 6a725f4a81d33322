/// Which of two figures before a year is the day.
package enum DayOrder: Hashable, Sendable {
  /// `25/03/2015`
  case dayFirst
  /// `03/25/2015`
  case monthFirst
}

/// A date as people write it in a table, in many ways.
package enum WrittenDate: Hashable, Sendable {
  /// One reading only.
  case period(Period)
  /// `03/04/2015`: two readings.
  case ambiguous(dayFirst: Period, monthFirst: Period)
  /// A date's shape, and no such day.
  case noSuchDay
  /// The year has two figures.
  case shortYear
  /// Nothing of the kind.
  case notADate

  /// Reads `2015-03-25`, `2015-03`, `20150325`, `25.03.2015`, `03/25/2015`, `Mar 25, 2015`,
  /// `25 March 2015`, `March 2015`, `Q1 2015`, `2015`; of a time behind it the day alone counts.
  ///
  /// - Parameter order: What the rest of the table says of dates in figures.
  package init(_ bytes: ArraySlice<UInt8>, order: DayOrder? = nil) {
    if bytes.count <= 10, let period = PeriodReader.read(bytes) {
      self = .period(period)
      return
    }
    guard bytes.count <= 60, let day = WrittenDate.withoutTime(bytes) else {
      self = .notADate
      return
    }
    self = WrittenDate.read(WrittenDate.parts(of: day), order: order)
  }

  /// The order that figures of which one is more than 12 show.
  package static func order(shownBy bytes: ArraySlice<UInt8>) -> DayOrder? {
    guard let day = withoutTime(bytes), let (first, second, _) = figures(parts(of: day)),
      (1...31).contains(first), (1...31).contains(second), (first > 12) != (second > 12)
    else { return nil }
    return first > 12 ? .dayFirst : .monthFirst
  }

  private enum Part: Hashable {
    case number(Int, digits: Int)
    case month(Int)
    case quarter(Int)
    case other
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Runs of digits and of letters; blanks, points, hyphens, slashes and commas are between them.
  private static func parts(of bytes: ArraySlice<UInt8>) -> [Part] {
    var parts: [Part] = []
    var rest = bytes
    while let byte = rest.first {
      if isDigit(byte) {
        let run = rest.prefix(while: isDigit)
        let value = run.count > 8 ? 0 : run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        parts.append(.number(value, digits: run.count))
        rest = rest.dropFirst(run.count)
      } else if isLetter(byte) {
        var run = rest.prefix(while: isLetter)
        if run.count == 1, rest.count > 1 { run = rest.prefix(2) }
        parts.append(part(named: String(decoding: run, as: UTF8.self).lowercased()))
        rest = rest.dropFirst(run.count)
      } else if " .-/,".utf8.contains(byte) {
        rest = rest.dropFirst()
      } else {
        parts.append(.other)
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  private static func part(named word: String) -> Part {
    if let month = PeriodReader.month(named: word) { return .month(month) }
    return PeriodReader.quarter(named: word).map { .quarter($0) } ?? .other
  }

  private static func read(_ parts: [Part], order: DayOrder?) -> WrittenDate {
    func made(_ period: Period?) -> WrittenDate { period.map { .period($0) } ?? .noSuchDay }
    func day(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate {
      made(Day(year: year, month: month, day: day).map { Period($0) })
    }
    if parts.count == 1, case .number(let value, digits: 8) = parts[0] {
      return day(value / 10_000, value / 100 % 100, value % 100)
    }
    if parts.count == 2 {
      switch (parts[0], parts[1]) {
      case (.month(let month), .number(let year, digits: 4)),
        (.number(let year, digits: 4), .month(let month)),
        (.number(let month, digits: 1...2), .number(let year, digits: 4)),
        (.number(let year, digits: 4), .number(let month, digits: 1...2)):
        return made(Period(year: year, month: month))
      case (.quarter(let quarter), .number(let year, digits: 4)),
        (.number(let year, digits: 4), .quarter(let quarter)):
        return made(Period(year: year, quarter: quarter))
      default: return .notADate
      }
    }
    guard parts.count == 3 else { return .notADate }
    switch (parts[0], parts[1], parts[2]) {
    case (.month(let month), .number(let number, digits: 1...2), .number(let year, digits: 4)),
      (.number(let number, digits: 1...2), .month(let month), .number(let year, digits: 4)),
      (.number(let year, digits: 4), .month(let month), .number(let number, digits: 1...2)),
      (
        .number(let year, digits: 4), .number(let month, digits: 1...2),
        .number(let number, digits: 1...2)
      ):
      return day(year, month, number)
    default: break
    }
    if let (first, second, year) = figures(parts) {
      return read(figures: first, second, year, order: order)
    }
    let isShort = parts.allSatisfy { part in
      switch part {
      case .number(_, digits: 1...2), .month: true
      default: false
      }
    }
    return isShort ? .shortYear : .notADate
  }

  /// Two figures and a year.
  private static func figures(_ parts: [Part]) -> (Int, Int, Int)? {
    guard parts.count == 3, case .number(let first, digits: 1...2) = parts[0],
      case .number(let second, digits: 1...2) = parts[1],
      case .number(let year, digits: 4) = parts[2]
    else { return nil }
    return (first, second, year)
  }

  private static func read(
    figures first: Int, _ second: Int, _ year: Int, order: DayOrder?
  ) -> WrittenDate {
    let dayFirst = Day(year: year, month: second, day: first).map { Period($0) }
    let monthFirst = Day(year: year, month: first, day: second).map { Period($0) }
    switch (dayFirst, monthFirst) {
    case (nil, nil): return .noSuchDay
    case (let one?, nil): return .period(one)
    case (nil, let other?): return .period(other)
    case (let one?, let other?):
      if one == other { return .period(one) }
      switch order {
      case .dayFirst: return .period(one)
      case .monthFirst: return .period(other)
      case nil: return .ambiguous(dayFirst: one, monthFirst: other)
      }
    }
  }

  /// The date before a time of the day: `T10:00:00Z`, ` 10:00`; `nil` when there is no such time.
  private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return bytes }
    let starts: [UInt8] = [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")]
    guard let start = bytes[..<colon].lastIndex(where: starts.contains) else { return nil }
    return isTime(bytes[(start + 1)...]) ? bytes[..<start] : nil
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var text = bytes.filter { $0 != UInt8(ascii: " ") }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    for tail in ["am", "pm", "z", "utc"] where text.reversed().starts(with: tail.utf8.reversed()) {
      text.removeLast(tail.utf8.count)
      break
    }
    if let zone = text.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      let digits = text[(zone + 1)...].filter { $0 != UInt8(ascii: ":") }
      guard [2, 4].contains(digits.count), digits.allSatisfy(isDigit) else { return false }
      text.removeSubrange(zone...)
    }
    let fields = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count) else { return false }
    for (index, field) in fields.enumerated() {
      let parts = field.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard let whole = parts.first, (1...2).contains(whole.count), whole.allSatisfy(isDigit),
        parts.count == 1 || (index == 2 && parts.count == 2 && parts[1].allSatisfy(isDigit))
      else { return false }
      let value = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard value < (index == 0 ? 24 : 60) else { return false }
    }
    return true
  }
}
