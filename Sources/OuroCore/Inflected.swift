/// A noun or verb in its two numbers: `payer`, `payers`; `pays`, `pay`.
public struct Inflected: Hashable, Sendable {
  /// With one: `company`, `pays`.
  public let one: String
  /// With many: `companies`, `pay`.
  public let many: String

  package init(one: String, many: String) {
    self.one = one
    self.many = many
  }

  /// A word that has one form: a name, a label, a participle.
  package init(invariable text: String) { self.init(one: text, many: text) }

  /// The form for a subject: `Microsoft pays`, `IPO buyers pay`. A name that ends in a common noun
  /// in the plural, written small, speaks of many.
  public func form(for subject: String) -> String {
    let last = subject.split(separator: " ").last ?? ""
    let isMany = (last.first?.isLowercase ?? false) && last.hasSuffix("s") && !last.hasSuffix("ss")
    return isMany ? many : one
  }

  /// A noun, in either number, by rule and the table of the irregular. Of several words the last
  /// one changes: `wire service`, `wire services`.
  package init(noun: String) {
    let (lead, last) = Inflected.splitLast(noun)
    one = lead + last
    many = lead + Inflected.plural(of: last)
  }

  /// A verb in the third person: of several words the first one changes: `buys from`, `buy from`.
  package init(verb: String) {
    let words = verb.split(separator: " ", maxSplits: 1)
    let first = String(words.first ?? "")
    let rest = words.count > 1 ? " " + words[1] : ""
    one = first + rest
    many = Inflected.base(ofVerb: first) + rest
  }

  private static func splitLast(_ words: String) -> (String, String) {
    guard let blank = words.lastIndex(of: " ") else { return ("", words) }
    let next = words.index(after: blank)
    return (String(words[..<next]), String(words[next...]))
  }

  private static let irregularPlurals = [
    "person": "people", "man": "men", "woman": "women", "child": "children", "half": "halves",
    "shelf": "shelves", "wife": "wives", "life": "lives", "thief": "thieves",
    "analysis": "analyses",
    "basis": "bases", "crisis": "crises", "criterion": "criteria", "medium": "media",
    "datum": "data", "index": "indices", "series": "series", "staff": "staff", "media": "media",
    "press": "press", "chairman": "chairmen", "chairwoman": "chairwomen", "money": "monies",
  ]

  package static func plural(of noun: String) -> String {
    if let irregular = irregularPlurals[noun] { return irregular }
    if noun.hasSuffix("man"), noun.utf8.count > 4 { return noun.dropLast(2) + "en" }
    if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun + "s"
  }

  private static let irregularBases = ["has": "have", "does": "do", "is": "be", "goes": "go"]

  package static func base(ofVerb third: String) -> String {
    if let irregular = irregularBases[third] { return irregular }
    if third.hasSuffix("ies"), third.utf8.count > 4 { return third.dropLast(3) + "y" }
    if ["sses", "xes", "zzes", "ches", "shes"].contains(where: third.hasSuffix) {
      return String(third.dropLast(2))
    }
    if third.hasSuffix("s"), !third.hasSuffix("ss") { return String(third.dropLast()) }
    return third
  }

  private static let irregularParticiples = [
    "pay": "paid", "buy": "bought", "sell": "sold", "lend": "lent", "lead": "led", "own": "owned",
    "give": "given", "take": "taken", "hold": "held", "write": "written", "build": "built",
    "run": "run", "make": "made", "send": "sent", "win": "won", "lose": "lost", "find": "found",
    "feed": "fed", "lease": "leased", "let": "let", "owe": "owed", "do": "done", "have": "had",
    "bring": "brought", "spend": "spent", "put": "put", "get": "got", "tell": "told",
    "underwrite": "underwritten", "know": "known", "see": "seen", "choose": "chosen",
    "back": "backed", "steal": "stolen", "draw": "drawn", "grow": "grown", "teach": "taught",
  ]

  /// The participle of a base form: `fund`, `funded`; `supply`, `supplied`.
  package static func participle(ofBase base: String) -> String {
    if let irregular = irregularParticiples[base] { return irregular }
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ied"
    }
    return base + "ed"
  }
}
