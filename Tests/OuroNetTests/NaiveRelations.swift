/// Defined relations as lists of conditions, found by trying everybody in every place, again and
/// again until nothing changes.
struct NaiveRelations {
  /// A place of a condition: one of the variables, or a party.
  enum Term: Hashable {
    case variable(Int)
    case party(Int)
  }

  enum Tie: Hashable {
    case told(Int)
    case derived(Int)
  }

  enum Form: Hashable {
    case tie(Tie, Term, Term)
    case isPerson(Term)
    case same(Term, Term)
  }

  struct Condition: Hashable {
    let form: Form
    var isNegated = false
  }

  struct Relation {
    let cases: [[Condition]]
    /// Whether it moves cash.
    let isMoving: Bool
  }

  static let verbs = ["pays", "backs", "owns"]
  static let variables = ["lefty", "righty", "middle"]

  let partyCount: Int
  let persons: Set<Int>
  /// By verb: giver and taker.
  let deals: [Set<[Int]>]
  let relations: [Relation]
  /// The first so many know nothing of the others, which may take them away.
  let lower: Int
  private(set) var pairs: [Set<[Int]>]

  init(
    partyCount: Int, persons: Set<Int>, deals: [Set<[Int]>], relations: [Relation], lower: Int
  ) {
    self.partyCount = partyCount
    self.persons = persons
    self.deals = deals
    self.relations = relations
    self.lower = lower
    pairs = relations.map { _ in [] }
    settle(0..<lower)
    settle(lower..<relations.count)
  }

  private mutating func settle(_ layer: Range<Int>) {
    var before: [Set<[Int]>] = []
    while before != pairs {
      before = pairs
      for number in layer { pairs[number] = found(relations[number]) }
    }
  }

  private func found(_ relation: Relation) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for left in 0..<partyCount {
      for right in 0..<partyCount {
        let isPair = relation.cases.contains { conditions in
          (0..<partyCount).contains { middle in
            conditions.allSatisfy { holds($0, [left, right, middle]) }
          }
        }
        if isPair { found.insert([left, right]) }
      }
    }
    return found
  }

  private func holds(_ condition: Condition, _ row: [Int]) -> Bool {
    func value(_ term: Term) -> Int {
      switch term {
      case .variable(let place): row[place]
      case .party(let party): party
      }
    }
    let isSo =
      switch condition.form {
      case .tie(.told(let verb), let one, let other):
        deals[verb].contains([value(one), value(other)])
      case .tie(.derived(let number), let one, let other):
        pairs[number].contains([value(one), value(other)])
      case .isPerson(let term): persons.contains(value(term))
      case .same(let one, let other): value(one) == value(other)
      }
    return isSo != condition.isNegated
  }

  // MARK: Words

  static func verb(_ number: Int) -> String { ["hums", "nods", "zags", "jabs", "mows"][number] }
  static func subject(_ number: Int) -> String { "giver\(number)" }
  static func object(_ number: Int) -> String { "taker\(number)" }

  /// What defines them, in the language, the last first.
  func statements(_ names: [String]) -> [String] {
    relations.indices.reversed().map { number in
      let relation = relations[number]
      let own = [
        NaiveRelations.subject(number), NaiveRelations.object(number), NaiveRelations.variables[2],
      ]
      func word(_ term: Term) -> String {
        switch term {
        case .variable(let place): own[place]
        case .party(let party): names[party]
        }
      }
      func text(_ condition: Condition) -> String {
        let lead = condition.isNegated ? "not " : ""
        switch condition.form {
        case .tie(.told(let verb), let one, let other):
          return "\(lead)\(word(one)) \(NaiveRelations.verbs[verb]) \(word(other))"
        case .tie(.derived(let other), let one, let two):
          return "\(lead)\(word(one)) \(NaiveRelations.verb(other)) \(word(two))"
        case .isPerson(let term): return "\(lead)\(word(term)) is a person"
        case .same(let one, let other):
          return (condition.isNegated ? "" : "not ") + "\(word(one)) is not \(word(other))"
        }
      }
      let cases = relation.cases.map { "when " + $0.map(text).joined(separator: " and ") }
      return "define bond\(number): \(own[0]) \(NaiveRelations.verb(number)) \(own[1])"
        + (relation.isMoving ? ", moves cash" : "") + " for some middle "
        + cases.joined(separator: " or ")
    }
  }
}

extension NaiveRelations {
  /// Some parties, deals, and relations that use one another in rings.
  init(dice: inout Dice) {
    let count = dice.number(2...6)
    let deals = NaiveRelations.verbs.map { _ in
      Set((0..<dice.number(1...7)).map { _ in [dice.roll(count), dice.roll(count)] })
        .filter { $0[0] != $0[1] }
    }
    let persons = Set((0..<count).filter { _ in dice.chance(50) })
    let lower = dice.number(1...2)
    let total = lower + dice.number(0...2)
    let relations = (0..<total).map { number in
      Relation(
        cases: (0..<dice.number(1...2)).map { _ in
          NaiveRelations.conditions(
            &dice, count, using: number < lower ? lower : total, below: number < lower ? 0 : lower)
        }, isMoving: dice.chance(50))
    }
    self.init(
      partyCount: count, persons: persons, deals: deals, relations: relations, lower: lower)
  }

  /// Conditions that tie the two sides, by one deal or over a third party, and narrow them.
  private static func conditions(
    _ dice: inout Dice, _ count: Int, using: Int, below: Int
  ) -> [Condition] {
    func tie(_ dice: inout Dice, _ most: Int) -> Tie {
      most > 0 && dice.chance(45) ? .derived(dice.roll(most)) : .told(dice.roll(verbs.count))
    }
    func joined(_ one: Int, _ other: Int, _ dice: inout Dice) -> Condition {
      let ends: [Term] =
        dice.chance(70) ? [one, other].map(Term.variable) : [.variable(other), .variable(one)]
      return Condition(form: .tie(tie(&dice, using), ends[0], ends[1]))
    }
    let isOverThird = dice.chance(50)
    var conditions =
      isOverThird ? [joined(0, 2, &dice), joined(2, 1, &dice)] : [joined(0, 1, &dice)]
    let known = isOverThird ? [0, 1, 2] : [0, 1]
    for _ in 0..<dice.roll(3) {
      let (one, party) = (dice.pick(known), Term.party(dice.roll(count)))
      switch dice.roll(6) {
      case 0:
        conditions.append(Condition(form: .isPerson(.variable(one)), isNegated: dice.chance(30)))
      case 1: conditions.append(Condition(form: .tie(tie(&dice, using), .variable(one), party)))
      case 2:
        conditions.append(
          Condition(form: .tie(tie(&dice, below), party, .variable(one)), isNegated: true))
      case 3: conditions.append(Condition(form: .same(.variable(one), party), isNegated: true))
      // With the party that is known, two more conditions make no ring.
      case 4 where !isOverThird:
        conditions.append(
          Condition(form: .tie(tie(&dice, below), .variable(1), .variable(0)), isNegated: true))
      default:
        conditions.append(Condition(form: .same(.variable(0), .variable(1)), isNegated: true))
      }
    }
    return dice.shuffle(conditions)
  }
}

// Routes over one of them.
extension NaiveRelations {
  /// How many paths of at most six steps lead from a party, and loops through anybody, over the pairs.
  func paths(_ number: Int, from start: Int) -> Int {
    var count = 0
    func extend(_ path: [Int]) {
      guard path.count <= 6, let last = path.last else { return }
      for next in 0..<partyCount where pairs[number].contains([last, next]) && !path.contains(next)
      {
        count += 1
        extend(path + [next])
      }
    }
    extend([start])
    return count
  }

  func loops(_ number: Int) -> Int {
    var count = 0
    func extend(_ path: [Int]) {
      guard path.count <= 6, let last = path.last else { return }
      if path.count > 1, pairs[number].contains([last, path[0]]) { count += 1 }
      // A loop is counted from its least party.
      for next in 0..<partyCount
      where next > path[0] && pairs[number].contains([last, next]) && !path.contains(next) {
        extend(path + [next])
      }
    }
    for start in 0..<partyCount { extend([start]) }
    return count
  }

  /// By party: the fewest steps from one to it over the pairs.
  func distances(_ number: Int, from start: Int) -> [Int: Int] {
    var found = [start: 0]
    var edge = [start]
    while !edge.isEmpty {
      let next = (0..<partyCount).filter { other in
        found[other] == nil && edge.contains { pairs[number].contains([$0, other]) }
      }
      for other in next { found[other] = (found[edge[0]] ?? 0) + 1 }
      edge = next
    }
    return found
  }

  /// Those of two or more who all reach one another.
  func groups(_ number: Int) -> Set<Set<Int>> {
    let reached = (0..<partyCount).map { Set(distances(number, from: $0).keys) }
    let all = (0..<partyCount).map { one in
      Set(reached[one].filter { reached[$0].contains(one) })
    }
    return Set(all.filter { $0.count > 1 })
  }

  /// Whether no relation takes anything away.
  var isMonotone: Bool {
    relations.allSatisfy { relation in
      relation.cases.allSatisfy { conditions in
        conditions.allSatisfy { condition in
          if case .tie = condition.form { !condition.isNegated } else { true }
        }
      }
    }
  }
}
