package import OuroCore

/// Phrases of one word or more, each with everything it can mean.
package struct PhraseTable<Meaning: Hashable & Sendable>: Sendable {
  /// A meaning with the forms its word is printed in.
  package struct Entry: Hashable, Sendable {
    package let meaning: Meaning
    package let forms: Inflected
  }

  private var interner = Interner()
  private var entries: [[Entry]] = []
  private var reach = PhraseReach()

  package init() {}

  /// Everything a folded phrase can mean.
  package func find(_ key: [UInt8]) -> [Entry] {
    interner.find(key).map { entries[$0] } ?? []
  }

  /// Bytes of the longest folded phrase that begins with this folded word; 0 when none does.
  package func reach(ofFirst word: [UInt8]) -> Int { reach.ofFirst(word) }

  /// Every phrase with what it means, in the order added.
  package var all: [Entry] { entries.flatMap(\.self) }

  package mutating func add(_ meaning: Meaning, for phrase: String, forms: Inflected) {
    let key = NameFolding.key(phrase)
    let number = interner.intern(key)
    if number == entries.count { entries.append([]) }
    let entry = Entry(meaning: meaning, forms: forms)
    if !entries[number].contains(where: { $0.meaning == meaning }) { entries[number].append(entry) }
    reach.add(key)
  }

  package mutating func remove(where isGone: (Meaning) -> Bool) {
    for number in entries.indices { entries[number].removeAll { isGone($0.meaning) } }
  }
}

/// How far to look for the end of a phrase, by the word it begins with.
struct PhraseReach: Sendable {
  private var firstWords = Interner()
  private var longest: [Int] = []

  func ofFirst(_ word: [UInt8]) -> Int { firstWords.find(word).map { longest[$0] } ?? 0 }

  mutating func add(_ key: [UInt8]) {
    let number = firstWords.intern(NameFolding.firstWord(of: key))
    if number == longest.count { longest.append(0) }
    longest[number] = max(longest[number], key.count)
  }
}
