/// Definitions as plain trees, found by looking again and again until nothing changes.
struct NaiveDefinitions {
  indirect enum Body: Hashable {
    case argument
    case everyone
    case role(Role, Body)
    case closure(Role, Body)
    case defined(Int, Body)
    case union([Body])
    case intersection(Body, Body)
    case difference(Body, Body)
    case clause(Body, Role, Body)
    case count(Body, Int, Role)
  }

  enum Role: String, CaseIterable { case payer, backer, owner }

  struct Edge {
    let role: Role
    let from: Int
    let to: Int
  }

  static let words = ["tarn", "quill", "bract", "lumen", "sorrel", "fenn"]

  let partyCount: Int
  let edges: [Edge]
  let bodies: [Body]
  /// The first so many know nothing of the others, which may take them away.
  let lower: Int
  /// By definition, then by the party it is asked for.
  private(set) var table: [[Set<Int>]]

  init(partyCount: Int, edges: [Edge], bodies: [Body], lower: Int) {
    self.partyCount = partyCount
    self.edges = edges
    self.bodies = bodies
    self.lower = lower
    table = bodies.map { _ in Array(repeating: [], count: partyCount) }
    settle(bodies.indices.prefix(lower))
    settle(bodies.indices.dropFirst(lower))
  }

  private mutating func settle(_ layer: Range<Int>.SubSequence) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for number in layer {
        for party in 0..<partyCount {
          let found = members(bodies[number], of: party)
          if found != table[number][party] { isSettled = false }
          table[number][party] = found
        }
      }
    }
  }

  func members(_ body: Body, of argument: Int) -> Set<Int> {
    func inner(_ body: Body) -> Set<Int> { members(body, of: argument) }
    switch body {
    case .argument: return [argument]
    case .everyone: return Set(0..<partyCount)
    case .role(let role, let operand): return givers(role, to: inner(operand))
    case .closure(let role, let operand):
      var found = givers(role, to: inner(operand))
      for _ in 0..<partyCount { found.formUnion(givers(role, to: found)) }
      return found
    case .defined(let number, let operand):
      return inner(operand).reduce(into: []) { $0.formUnion(table[number][$1]) }
    case .union(let terms): return terms.reduce(into: []) { $0.formUnion(inner($1)) }
    case .intersection(let one, let other): return inner(one).intersection(inner(other))
    case .difference(let one, let other): return inner(one).subtracting(inner(other))
    case .clause(let base, let role, let operand):
      return inner(base).intersection(givers(role, to: inner(operand)))
    case .count(let base, let least, let role):
      return inner(base).filter { givers(role, to: [$0]).count >= least }
    }
  }

  private func givers(_ role: Role, to parties: Set<Int>) -> Set<Int> {
    Set(edges.filter { $0.role == role && parties.contains($0.to) }.map(\.from))
  }

  /// What defines them, in the language.
  var statements: [String] {
    bodies.enumerated().map { number, body in
      "define \(NaiveDefinitions.words[number]) of X as \(NaiveDefinitions.term(body))"
    }
  }

  private static func term(_ body: Body) -> String {
    switch body {
    case .argument: "(X)"
    case .everyone: "companies"
    case .role(let role, let operand): "\(role.rawValue)s of \(self.operand(operand))"
    case .closure(let role, let operand): "indirect \(role.rawValue)s of \(self.operand(operand))"
    case .defined(let number, let operand): "\(words[number])s of \(self.operand(operand))"
    case .union(let terms): "(\(terms.map(term).joined(separator: " or ")))"
    case .intersection(let one, let other): "(\(term(one)) and \(term(other)))"
    case .difference(let one, let other): "(\(term(one)) except \(term(other)))"
    case .clause(let base, let role, let operand):
      "((\(term(base))) that \(verb(role)) \(self.operand(operand)))"
    case .count(let base, let least, let role):
      "((\(term(base))) that have at least \(least) \(role.rawValue)s)"
    }
  }

  private static func operand(_ body: Body) -> String {
    body == .argument ? "X" : "(\(term(body)))"
  }

  static func verb(_ role: Role) -> String {
    switch role {
    case .payer: "pay"
    case .backer: "back"
    case .owner: "own"
    }
  }
}

extension NaiveDefinitions {
  /// Some parties, deals, and definitions that use one another in rings.
  init(dice: inout Dice) {
    let count = dice.number(2...7)
    let edges = (0..<dice.number(1...14)).map { _ in
      Edge(role: dice.pick(Role.allCases), from: dice.roll(count), to: dice.roll(count))
    }.filter { $0.from != $0.to }
    let lower = dice.number(1...3)
    let total = lower + dice.number(1...3)
    let bodies = (0..<total).map { number in
      NaiveDefinitions.body(
        &dice, room: 3, using: number < lower ? lower : total, below: number < lower ? 0 : lower)
    }
    self.init(partyCount: count, edges: edges, bodies: bodies, lower: lower)
  }

  /// - Parameters:
  ///   - using: Definitions that may be used where more make more.
  ///   - below: Definitions that may be taken away.
  private static func body(_ dice: inout Dice, room: Int, using: Int, below: Int) -> Body {
    func inner(_ using: Int, _ dice: inout Dice) -> Body {
      body(&dice, room: room - 1, using: using, below: below)
    }
    guard room > 0 else { return .argument }
    switch dice.roll(16) {
    case 0: return .argument
    case 1...4: return .role(dice.pick(Role.allCases), inner(using, &dice))
    case 5: return .closure(dice.pick(Role.allCases), inner(using, &dice))
    case 6...8 where using > 0: return .defined(dice.roll(using), inner(using, &dice))
    case 9...11: return .union([inner(using, &dice), inner(using, &dice)])
    case 12: return .intersection(inner(using, &dice), inner(using, &dice))
    case 13: return .difference(inner(using, &dice), inner(below, &dice))
    case 14: return .clause(inner(using, &dice), dice.pick(Role.allCases), inner(using, &dice))
    default: return .count(inner(using, &dice), dice.number(0...2), dice.pick(Role.allCases))
    }
  }
}
