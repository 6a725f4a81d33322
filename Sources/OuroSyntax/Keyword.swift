package import OuroCore

/// A word of the language. What it is spelled like, means and belongs to stands in one table.
package enum Keyword: UInt8, CaseIterable, Hashable, Sendable {
  case a, an, the
  case kind, relation, moves, returns, document, file, rate, also, names, may, be, new, denies,
    `as`, because, note, until, inferred, citing, unnamed, define, when
  case find, `where`
  case explain, profile, count, why, history, about, relations, documents, words, like, use,
    changes
  case does, `is`, who, whom
  case of, by, both, either, largest, smallest, disputed, undisputed, indirect, ultimate
  case and, or, except, but, not
  case that, which, have, no
  case over, more, than, under, less, at, least, most, between, certainly, possibly, since,
    before, during, on, `for`
  case sorted, amount, date, name, ascending, descending, first
  case deals, claims, denials, `in`, from, to
  case path, loop, all, shortest, widest, through, via, avoiding, within, steps, with, every,
    money, anything, without, order, groups, distance, trace, origins, proportion, last, out, poison
  case according, counting, only, everything, sources, known, originating
  case nearly, almost, around, roughly, some, up, much, potentially
  case stated, rumoured, planned, announced, agreed, ongoing, completed, declined, ended,
    withdrawn, retracted
  case expect, include, empty, error, yes, denied
  case load, save, export, forget
  case total, average, median, per, giver, receiver, status, currency, year, quarter, month, rates
  case share, concentration
}

/// What a word is for.
package enum KeywordGroup: String, CaseIterable, Hashable, Sendable {
  case small, telling, statement, question, phrase, joining, clause, bound, order, records, route
  case world, hedge, status, script
}

extension Keyword {
  /// One row of the table.
  package struct Entry: Hashable, Sendable {
    package let keyword: Keyword
    /// The canonical spelling first.
    package let spellings: [String]
    package let group: KeywordGroup
    /// One line of help.
    package let help: String
  }

  /// The canonical spelling.
  package var spelling: String { entry.spellings[0] }

  /// Its row of the table.
  package var entry: Entry { Keyword.table[Int(rawValue)] }

  /// The status it names.
  package var status: Status? { Keyword.statuses[Int(rawValue)] }

  private static let statuses = table.map { entry in
    entry.group == .status ? Status(rawValue: entry.spellings[0]) : nil
  }

  /// Those that name a status.
  static let ofStatuses = allCases.filter { $0.status != nil }

  /// The keyword a word spells, whatever its case.
  package init?(_ word: ArraySlice<UInt8>) {
    guard word.count <= Keyword.longest, let first = word.first else { return nil }
    guard Keyword.isLetter(first) else { return nil }
    let letter = Int(first | 0x20) - 0x61
    let letters = Keyword.packed(word)
    for (spelling, keyword) in Keyword.byLetter[letter] where spelling == letters {
      self = keyword
      return
    }
    return nil
  }

  /// The keyword a word spells, whatever its case.
  package init?(word: String) { self.init(ArraySlice(word.utf8)) }

  /// Whether a byte can be one of a keyword's, in either case.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// As many bytes as one number holds.
  private static let longest = 16

  /// The bytes of a word in small letters, in one number.
  private static func packed(_ word: ArraySlice<UInt8>) -> UInt128 {
    var packed: UInt128 = 0
    for byte in word { packed = packed << 8 | UInt128(byte | 0x20) }
    return packed
  }

  private static let byLetter: [[(spelling: UInt128, keyword: Keyword)]] = {
    var buckets = Array(repeating: [(spelling: UInt128, keyword: Keyword)](), count: 26)
    for entry in table {
      for spelling in entry.spellings.map({ Array($0.utf8) }) {
        buckets[Int(spelling[0]) - 0x61].append((packed(spelling[...]), entry.keyword))
      }
    }
    return buckets
  }()
}
