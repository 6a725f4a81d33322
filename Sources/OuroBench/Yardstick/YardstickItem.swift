import Ouro

/// One of the yardstick's questions, in the words that it puts them in.
struct YardstickItem {
  let name: String
  /// What is asked, one after the other; the time is per question.
  let questions: [String]
  /// Whether each loop is visited as it is found, and none listed.
  var isVisited = false
  /// What is told first, outside the clock.
  var definitions: [String] = []
  /// The count and the checksum, from the answers and what else is asked, outside the clock.
  let result: (Session, [Answer]) throws -> Tally

  struct Tally {
    var count: Int
    var checksum: Int
  }

  static func all(_ parameters: YardstickParameters) -> [YardstickItem] {
    let (hub, median, mid) = (
      quoted(parameters.hub), quoted(parameters.median), quoted(parameters.mid)
    )
    let fed = "payers of X over \(parameters.threshold) XXX"
    return [
      counting("W2.hub", "payers of \(hub)"),
      counting("W2.median", "payers of \(median)"),
      ranking("W3.hub", "payments to \(hub) per payer sorted by amount first 10"),
      counting("W4.hub", "payers of payers of payers of \(hub)"),
      counting("W4.median", "payers of payers of payers of \(median)"),
      counting("W5.hub", "indirect payers of \(hub) except \(hub)"),
      counting("W5.median", "indirect payers of \(median) except \(median)"),
      distances("W6", parameters.pairs),
      loops("W7.hub.4", "loops through \(hub)", within: 4),
      loops("W7.mid.4", "loops through \(mid)", within: 4),
      loops("W7.mid.5", "loops through \(mid)", within: 5),
      loops("W7.mid.6", "loops through \(mid)", within: 6),
      visiting("W8.list3", "loops within 3 steps"),
      loops("W8.count3", "loops", within: 3),
      visiting("W8.list", "loops within 4 steps"),
      loops("W8.count", "loops", within: 4),
      counting(
        "W9a", "feeders of \(hub) except \(hub)",
        after: ["define feeder of X as \(fed) or feeders of (\(fed))"]),
      counting("W9b", "indirect payers of \(hub) that have no payers"),
      ranking("W10", "payments per payee sorted by amount first 100"),
      components("W11", "groups"),
      loops("W12.4", "loops in date order with amounts within 20%", within: 4),
      loops("W12.6", "loops in date order with amounts within 20%", within: 6),
    ]
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.flatMap { "\"\\".contains($0) ? ["\\", $0] : [$0] } + "\""
  }

  /// Parties: how many, and the sum of their numbers.
  private static func counting(
    _ name: String, _ set: String, after definitions: [String] = []
  ) -> YardstickItem {
    YardstickItem(name: name, questions: ["count of " + set], definitions: definitions) {
      session, answers in
      let parties = try session.ask(set).parties
      return Tally(count: count(answers), checksum: parties.reduce(0) { $0 + number($1) })
    }
  }

  /// Groups by what they come to: each one's amount and number, times its place.
  private static func ranking(_ name: String, _ records: String) -> YardstickItem {
    YardstickItem(name: name, questions: [records]) { _, answers in
      guard case .table(let table)? = answers.first?.content, let base = answers.first?.base else {
        return Tally(count: 0, checksum: 0)
      }
      var tally = Tally(count: table.rows.count, checksum: 0)
      for (place, row) in table.rows.enumerated() {
        guard case .party(let party)? = row.group.first,
          let low = row.measured.lines.first?.amount.low
        else { continue }
        let total = Int(low.billionths / 1_000_000_000)
        tally.checksum += (place + 1) * (total + number(base.party(party)))
      }
      return tally
    }
  }

  /// How many of the pairs are joined, and how far apart they are.
  private static func distances(_ name: String, _ pairs: [[String]]) -> YardstickItem {
    let questions = pairs.map { "distance from \(quoted($0[0])) to \(quoted($0[1])) by payment" }
    return YardstickItem(name: name, questions: questions) { _, answers in
      let lengths = answers.compactMap { answer -> Int? in
        if case .distance(let length) = answer.content { return length }
        return nil
      }
      return Tally(count: lengths.count, checksum: lengths.reduce(0, +))
    }
  }

  /// Loops counted: how many, and the sum of their lengths.
  private static func loops(_ name: String, _ loops: String, within most: Int) -> YardstickItem {
    YardstickItem(name: name, questions: ["count of \(loops) within \(most) steps"]) {
      session, answers in
      let checksum = try (2...most).reduce(0) { sum, length in
        sum + length * count([try session.ask("count of \(loops) of \(length) steps")])
      }
      return Tally(count: count(answers), checksum: checksum)
    }
  }

  /// Loops visited one by one: how many, and the sum of their lengths.
  private static func visiting(_ name: String, _ loops: String) -> YardstickItem {
    YardstickItem(name: name, questions: [loops], isVisited: true) { session, _ in
      var tally = Tally(count: 0, checksum: 0)
      try session.visitLoops(loops) { loop in
        tally.count += 1
        tally.checksum += loop.count
        return true
      }
      return tally
    }
  }

  /// Components, those of one party included: how many, and the sum of their squares.
  private static func components(_ name: String, _ groups: String) -> YardstickItem {
    YardstickItem(name: name, questions: ["count of " + groups]) { session, answers in
      let answer = try session.ask(groups)
      guard case .groups(let found) = answer.content else { return Tally(count: 0, checksum: 0) }
      let alone = answer.base.parties.count - found.reduce(0) { $0 + $1.parties.count }
      let squares = found.reduce(alone) { $0 + $1.parties.count * $1.parties.count }
      return Tally(count: count(answers) + alone, checksum: squares)
    }
  }

  private static func count(_ answers: [Answer]) -> Int {
    if case .count(let count)? = answers.first?.content { return count }
    return 0
  }

  /// The number that a party's name ends in.
  private static func number(_ party: Party) -> Int { Int(party.name.suffix(7)) ?? 0 }
}
