import OuroCore
import OuroGraph

@testable import Ouro

/// A base that came about bit by bit: facts, tables, more facts, and what is said of deals of either,
/// by labels told and made up.
struct RandomTold {
  let session: Session
  let host: TextHost
  /// The tables, as read.
  private(set) var tables: [String] = []
  private var dice: Dice
  private let names: [String]
  private let hasOddLabels: Bool

  private static let odd = [
    "D1", "d2", "Company", "from", "Pays Well", "Ardent Pays", "Ardent, Leases", "the Quay",
    "7th \"Sea\"",
    "two\nlines", "Müller & Söhne", "acme pays all", "Planned", "$5", "back\\slash",
  ]

  /// - Parameter hasOddLabels: Whether rows have labels that are numbers, and such as are made up for
  ///   other deals; else something may be forgotten, which moves those that are made up.
  init(seed: UInt64, hasOddLabels: Bool) throws {
    self.hasOddLabels = hasOddLabels
    dice = Dice(seed: seed)
    let base = RandomBase(seed: seed)
    host = TextHost(files: ["base.ouro": base.declarations.joined(separator: "\n") + "\n"])
    session = try Session(files: ["base.ouro"], host: host)
    session.today = Asked.lateDay
    names = base.parties.map(\.name) + dice.shuffle(RandomTold.odd).prefix(4)
    for step in 0..<dice.number(1...3) {
      if dice.chance(50) { tell(lines(of: base)) }
      tables.append(table())
      try host.write(Array(tables[step].utf8), to: "t\(step).csv", relativeTo: nil)
      // A row cannot say which of two who share a name it means.
      _ = try? session.ask(step == 0 ? "use \"t0.csv\"" : "load \"t\(step).csv\" as payment")
      if dice.chance(70) { tell(lines(of: base)) }
      for _ in 0..<dice.roll(8) { tell([sequel()]) }
    }
    if dice.chance(20), !hasOddLabels { tell(["forget \(label())"]) }
  }

  /// Tells it as a file's lines: what is told here comes after all that is published, and would not once
  /// it is saved. What cannot be told, since the names are not there or the label is taken, is not.
  private func tell(_ lines: [String]) {
    for line in lines {
      let source = SourceText(name: "told.ouro", text: line)
      for statement in session.statements(in: source, file: "told.ouro") {
        _ = try? session.execute(statement)
      }
    }
  }

  private mutating func lines(of base: RandomBase) -> [String] {
    base.lines(ofDeal: dice.roll(base.deals.count)) + base.denialLines + base.rateLines.prefix(1)
  }

  private mutating func label() -> String {
    session.base.deals.count == 0
      ? "d1" : session.base.deals.label(DealID(at: dice.roll(session.base.deals.count)))
  }

  private mutating func sequel() -> String {
    let label = label()
    let citation = dice.pick(["", "", " [herald 2]", " [courier]", " [courier 1, herald]"])
    switch dice.roll(8) {
    case 0: return "\(label) \(dice.pick(["withdrawn", "completed", "agreed"]))\(citation)"
    case 1: return "f\(dice.roll(30)): \(label), on \(dice.pick(RandomBase.days))\(citation)"
    case 2: return "\(label), \(dice.pick(RandomBase.amounts)), until 2027\(citation)"
    case 3: return "\(label), for \"\(dice.pick(RandomBase.purposes))\"\(citation)"
    case 4: return "\(dice.pick(names).quoted) denies \(label)\(citation)"
    case 5:
      let deal = dice.pickIfAny(Array(session.base.deals.all)).map { session.base.deal(DealID($0)) }
      guard let deal else { return "deals" }
      let verb = session.base.relation(deal.relation).verbs[0].forms.one
      let (one, other) = (session.base.name(deal.subject), session.base.name(deal.object))
      return
        "\(dice.pick(names).quoted) denies that \(one.quoted) \(verb) \(other.quoted)\(citation)"
    case 6: return "company \(dice.pick(names).quoted)"
    default:
      return "\(dice.pick(names).quoted) pays \(dice.pick(names).quoted), "
        + dice.pick(RandomBase.amounts)
    }
  }

  // MARK: Tables

  private mutating func table() -> String {
    let isDated = dice.chance(50)
    let dates = isDated ? "date" : "since,until"
    var text = "payer,payee,relation,amount,status,\(dates),for,note,label,document,paragraph\n"
    for _ in 0..<dice.number(1...12) {
      let days =
        isDated
        ? dice.pick(["", dice.pick(RandomBase.days)])
        : dice.pick([",", "2023-05,2024-06", "2024,", ",2026", "2024-03,2024-03", "2024,2024"])
      let isCited = dice.chance(20)
      let cells = [
        dice.pick(names), dice.pick(names),
        dice.pick(["", "", "payment", "purchase", "backs", "lends to"]),
        dice.pick(["", "5", "0.35 EUR", "about $3m", "$1bn to $2bn", "up to €7", "1,234.5"]),
        dice.pick(["", "", "planned", "completed", "withdrawn"]),
      ]
      let words = [
        dice.pick(["", "", "chips", "two\nlines \"so\""]), dice.pick(["", "", "note; more"]),
        hasOddLabels
          ? dice.pick(["", "t\(dice.roll(90))", "\(dice.roll(9))", "d\(dice.roll(9))"])
          : dice.pick(["", "", "t\(dice.roll(90))"]),
        isCited ? dice.pick(["herald", "courier"]) : "", isCited ? dice.pick(["", "3"]) : "",
      ]
      let row = cells.map(RandomTold.cell) + [days] + words.map(RandomTold.cell)
      text += row.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
