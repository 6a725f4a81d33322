/// A base as text: who there is, and for each deal all that is said of it, in order.
struct RandomBase {
  /// How large it is, and how much is said of each deal.
  struct Shape {
    var parties = 3...8
    var deals = 4...25
    /// So many parties are on every other deal; 0 for none in particular.
    var hubs = 0
    /// Whether deals have exact amounts of one currency, no dates, and nothing more is said of them.
    var isPlain = false
    /// Whether most deals have an exact amount and a day, some of them the same.
    var isLedger = false

    static let small = Shape()
    /// Parties enough for an index, some with dozens of deals.
    static let large = Shape(parties: 70...120, deals: 250...400, hubs: 4)
    static let ledger = Shape(parties: 3...6, deals: 6...30, isLedger: true)
    static let plain = Shape(parties: 70...120, deals: 250...400, hubs: 4, isPlain: true)
  }

  struct Party {
    let name: String
    let kind: String
    let alias: String?
  }

  struct Told {
    let subject: Int
    let verb: String
    let object: Int
    /// What follows the names.
    let qualifiers: String
    /// Follow-ups and denials, which name the deal by its label.
    var sequel: [String] = []
  }

  var parties: [Party]
  let documents: [String]
  /// Deals in the order told; the label of each is `k` and its place here.
  var deals: [Told]
  /// Denials of what nobody claims.
  var denials: [(speaker: Int, subject: Int, verb: String, object: Int)]
  /// What tells rates of exchange.
  let rateLines: [String]

  static let verbs = [
    "pays", "pays", "pays", "buys from", "buys from", "leases from", "backs", "backs", "finances",
    "lends to", "supports", "owns", "acquires", "partners with", "partners with", "leads",
    "guarantees", "buys shares of",
  ]
  static let names = [
    "Ardent", "Bexley Bank", "Corvid", "Dunmore, Inc.", "Elgin & Sons", "Fathom", "Grebe of Hull",
    "Haven", "Iris Ito",
  ]
  private static let aliases = [
    "Arde", "BXB", "Crow", "DMI", "Elgins", "Fathoms", "GOH", "Hvn", "II",
  ]
  static let amounts = [
    "$1bn", "$2bn", "$3bn", "$1.5bn", "$500m", "$12bn", "€1bn", "€2bn", "$2bn", "$1bn",
  ]
  private static let plainAmounts = [
    "$1m", "$2m", "$2m", "$3.5m", "$250000", "$12m", "$1bn", "$7m", "$40m", "$1m",
  ]
  private static let ledgerAmounts = [
    "$1bn", "$2bn", "$3bn", "$1.5bn", "$500m", "$12bn", "$7", "€1bn", "€0.35", "$0.000000001",
  ]
  private static let ledgerDays = [
    "2023-05-02", "2024", "2024-01-01", "2024-03-15", "2024-03-15", "2024-03-16", "2024-07-01",
    "2024-12-31", "2025-01-10", "2025-02",
  ]
  static let days = [
    "2023", "2024", "2024-03", "2024-03-15", "Q2 2024", "2025-01-10", "2025", "2025-03",
  ]
  private static let rates = [
    "rate 1 EUR is 1.08 USD on 2024-05-01", "rate 1.3 USD is 1 EUR on 2023",
    "rate 3 EUR is 3.25 USD on 2026-01-01", "rate 1 GBP is 1.25 USD on 2024-10",
    "rate 100 GBP is 119 EUR on 2024-10",
  ]
  static let purposes = ["chips", "data-centre capacity", "Chips and power"]

  init(seed: UInt64, _ shape: Shape = .small) {
    var dice = Dice(seed: seed)
    let count = dice.number(shape.parties)
    let kinds = ["company", "company", "company", "person", "bank", "party"]
    parties = (0..<count).map { place in
      Party(
        name: RandomBase.name(place), kind: dice.pick(kinds),
        alias: place < RandomBase.aliases.count && dice.chance(25)
          ? RandomBase.aliases[place] : nil)
    }
    documents = [
      "document herald: by Daily Herald" + (dice.chance(70) ? ", 2025-02-01" : ""),
      "document courier: by Courier" + (dice.chance(70) ? ", 2024-11" : ""),
    ]
    deals = []
    denials = []
    var other = Dice(seed: seed &+ 7)
    rateLines = RandomBase.rates.filter { _ in other.chance(50) }
    var last = 0
    for place in 0..<dice.number(shape.deals) {
      var (subject, object) = RandomBase.ends(after: last, count, shape, &dice)
      var verb = dice.pick(RandomBase.verbs)
      if let before = deals.last, dice.chance(8) {
        // Bought there, and bought or paid back.
        (subject, object) = (before.object, before.subject)
        verb = dice.pick(["buys from", "buys from", "leases from", "pays"])
      }
      last = object
      var told = Told(
        subject: subject, verb: verb, object: object,
        qualifiers: RandomBase.qualifiers(shape, &dice))
      if !shape.isPlain { told.sequel = sequel(of: place, told, &dice) }
      deals.append(told)
    }
    for _ in 0..<(shape.isPlain ? 0 : dice.roll(3)) {
      let subject = dice.roll(count)
      denials.append(
        (
          dice.roll(count), subject, dice.pick(RandomBase.verbs),
          (subject + dice.number(1...(count - 1))) % count
        ))
    }
  }

  /// Mostly two, and seldom one who deals with itself.
  private static func ends(
    after last: Int, _ count: Int, _ shape: Shape, _ dice: inout Dice
  ) -> (subject: Int, object: Int) {
    var subject = dice.chance(45) ? last : dice.roll(count)
    if shape.hubs > 0, dice.chance(25) { subject = dice.roll(shape.hubs) }
    if dice.chance(3) { return (subject, subject) }
    var object = (subject + dice.number(1...(count - 1))) % count
    let hub = shape.hubs > 0 && dice.chance(25) ? dice.roll(shape.hubs) : subject
    if hub != subject { object = hub }
    return (subject, object)
  }

  /// The first few have names of their own, the others numbers.
  static func name(_ place: Int) -> String {
    place < names.count ? names[place] : "Quill \(place)"
  }

  private static func qualifiers(_ shape: Shape, _ dice: inout Dice) -> String {
    if shape.isPlain { return ", " + dice.pick(plainAmounts) }
    if shape.isLedger, dice.chance(85) {
      return ", \(dice.pick(ledgerAmounts)), on \(dice.pick(ledgerDays))" + source(&dice)
    }
    return qualifiers(&dice)
  }

  private static func qualifiers(_ dice: inout Dice) -> String {
    var text = ""
    if dice.chance(65) { text += ", " + amount(&dice) }
    switch dice.roll(10) {
    case 0...2: text += ", on " + dice.pick(days)
    case 3, 4: text += ", since " + dice.pick(days)
    case 5: text += ", from 2023-05 to " + dice.pick(["2024-06", "2025-06"])
    case 6: text += ", until 2026"
    default: break
    }
    if dice.chance(30) { text += ", " + status(&dice) }
    if dice.chance(25) { text += ", for \"\(dice.pick(purposes))\"" }
    if dice.chance(15) { text += ", inferred from \"a word\"" }
    return text + source(&dice)
  }

  private static func source(_ dice: inout Dice) -> String {
    let speaker = dice.chance(15) ? ", according to \(dice.pick(["Daily Herald", "Ardent"]))" : ""
    switch dice.roll(6) {
    case 0: return speaker
    case 1: return speaker + " [herald \(dice.number(1...9)), courier \(dice.number(1...9))]"
    case 2, 3: return speaker + " [courier \(dice.number(1...9))]"
    default: return speaker + " [herald \(dice.number(1...9))]"
    }
  }

  private static func amount(_ dice: inout Dice) -> String {
    switch dice.roll(20) {
    case 0: "nearly " + dice.pick(amounts)
    case 1: "more than " + dice.pick(amounts)
    case 2: "about " + dice.pick(amounts)
    case 3: "at least " + dice.pick(amounts)
    case 4: "up to " + dice.pick(amounts)
    case 5: "potentially " + dice.pick(amounts)
    case 6: "$1bn to $3bn"
    case 7: "€1bn to €2bn"
    default: dice.pick(amounts)
    }
  }

  /// Often the figure told first, with another hedge or with none.
  private static func amount(_ dice: inout Dice, like told: Told) -> String {
    let words = told.qualifiers.split { $0 == " " || $0 == "," }
    guard let figure = words.first(where: { "$€".contains($0.prefix(1)) }), dice.chance(60) else {
      return amount(&dice)
    }
    return dice.pick(["", "", "nearly ", "about ", "at least "]) + figure
  }

  private static func status(_ dice: inout Dice) -> String {
    dice.pick([
      "planned", "rumoured", "announced", "agreed", "ongoing", "completed", "completed", "declined",
      "ended", "withdrawn", "retracted",
    ])
  }

  private func sequel(of place: Int, _ told: Told, _ dice: inout Dice) -> [String] {
    var lines: [String] = []
    if dice.chance(20) {
      let label = dice.chance(50) ? "f\(place): " : ""
      let content =
        switch dice.roll(4) {
        case 0:
          " " + RandomBase.status(&dice)
            + (dice.chance(50)
              ? dice.pick([", on ", ", since "]) + dice.pick(RandomBase.days) : "")
        case 1: ", " + RandomBase.amount(&dice, like: told)
        case 2:
          ", for \"\(dice.pick(RandomBase.purposes))\", until \(dice.pick(["2024-09", "2026", "2027"]))"
        default: " " + RandomBase.status(&dice) + ", " + RandomBase.amount(&dice)
        }
      lines.append("\(label)k\(place)\(content)\(RandomBase.source(&dice))")
      if !label.isEmpty, dice.chance(30) { lines.append("\(speaker(&dice)) denies f\(place)") }
    }
    if dice.chance(10) { lines.append("\(speaker(&dice)) denies k\(place) [herald 3]") }
    return lines
  }

  private func speaker(_ dice: inout Dice) -> String { dice.pick(parties).name }
}

extension RandomBase {
  /// What declares parties and documents.
  var declarations: [String] {
    parties.map { party in
      "\(party.kind) \(quoted(party.name))" + (party.alias.map { ", also \($0)" } ?? "")
    } + ["publication Daily Herald", "publication Courier"] + documents
  }

  /// Everything said of one deal.
  func lines(ofDeal place: Int) -> [String] {
    let told = deals[place]
    let fact =
      "k\(place): \(parties[told.subject].name) \(told.verb) \(parties[told.object].name)"
    return [fact + told.qualifiers] + told.sequel
  }

  var denialLines: [String] {
    denials.map { denial in
      let (subject, object) = (parties[denial.subject].name, parties[denial.object].name)
      return "\(parties[denial.speaker].name) denies that \(subject) \(denial.verb) \(object)"
    }
  }

  var text: String { text(of: Array(deals.indices)) }

  /// With these deals only, in this order.
  func text(of places: [Int]) -> String {
    (declarations + places.flatMap(lines) + denialLines + rateLines).joined(separator: "\n") + "\n"
  }

  private func quoted(_ name: String) -> String {
    name.contains(",") ? "\"\(name)\"" : name
  }
}
