import OuroCore
import OuroGraph
import Testing

/// What `why` says something rests on is enough for it, and without it there is nothing.
@Suite struct EvidenceTests {
  static let chunks = Net.amount(40)
  static let basesAChunk = 50
  static let questionsABase = 3

  @Test(arguments: 0..<chunks)
  func `a witness is enough, and without one of each nothing is left`(_ chunk: Int) throws {
    var tally = (rows: 0, witnesses: 0, skipped: 0)
    for number in 0..<EvidenceTests.basesAChunk {
      let seed = Net.seed(31, chunk * 10_000 + number)
      let base = RandomBase(seed: seed)
      let asked = try Asked(base.text)
      var questions = MonotoneQuestion(asked.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<EvidenceTests.questionsABase {
        let (question, isFact) = questions.ask()
        guard case .evidence(let account) = try asked.answer("why " + question).content else {
          Issue.record("no account: \(question)")
          continue
        }
        let plain = isFact ? question + "?" : question
        let found = try rows(plain, asked)
        #expect(account.rowCount == found.count, "SEED=\(Net.seed) \(question)\n\(base.text)")
        for row in account.rows.prefix(3) {
          let key = self.key(row.subject, asked)
          #expect(found.contains(key), "SEED=\(Net.seed) \(question): \(key)")
          guard let witnesses = Witnesses(row.derivation).sets else {
            tally.skipped += 1
            continue
          }
          tally.rows += 1
          tally.witnesses += witnesses.count
          try hold(witnesses, key, plain, base, &questions.dice)
        }
      }
    }
    #expect(tally.rows > EvidenceTests.basesAChunk, "\(tally)")
    #expect(tally.skipped * 10 < tally.rows, "\(tally)")
  }

  @Test func `a way round a group is a group by itself`() throws {
    var told = 0
    for number in 0..<Net.amount(100) {
      let base = RandomBase(seed: Net.seed(33, number))
      let asked = try Asked(base.text)
      let question = "groups" + (number % 2 == 0 ? " by money counting everything" : "")
      guard case .evidence(let account) = try asked.answer("why " + question).content else {
        Issue.record("no account: \(question)")
        continue
      }
      let keys = account.rows.map { key($0.subject, asked) }
      #expect(try account.holds == !rows(question, asked).isEmpty)
      #expect(try keys == Array(rows(question, asked).prefix(keys.count)))
      for row in account.rows {
        let places = Leaves(row.derivation).deals.map(\.index).sorted()
        let alone = try Asked(base.text(of: places))
        #expect(
          try rows(question, alone) == [key(row.subject, asked)],
          "SEED=\(Net.seed) \(question)\n\(base.text)")
        told += 1
      }
    }
    #expect(told > Net.amount(100) / 10)
  }

  private func hold(
    _ witnesses: [Set<DealID>], _ key: String, _ question: String, _ base: RandomBase,
    _ dice: inout Dice
  ) throws {
    for witness in dice.shuffle(witnesses).prefix(2) {
      let places = witness.map(\.index).sorted()
      let found = try rows(question, Asked(base.text(of: places)))
      #expect(
        found.contains(key),
        "SEED=\(Net.seed) \(question): \(key) not by \(places)\n\(base.text)")
    }
    guard witnesses.allSatisfy({ !$0.isEmpty }) else { return }
    var gone: Set<DealID> = []
    for witness in dice.shuffle(witnesses) where gone.isDisjoint(with: witness) {
      gone.insert(dice.pick(witness.sorted()))
    }
    let rest = base.deals.indices.filter { !gone.contains(DealID(at: $0)) }
    let found = try rows(question, Asked(base.text(of: rest)))
    #expect(
      !found.contains(key),
      "SEED=\(Net.seed) \(question): \(key) still without \(gone.map(\.index))\n\(base.text)")
  }

  /// What a row is about, whatever the numbers of its base.
  private func key(_ subject: RowSubject, _ asked: Asked) -> String {
    switch subject {
    case .party(let party): asked.base.name(party)
    case .fact: "so"
    case .path(let route), .loop(let route):
      route.parties.map(asked.base.name).joined(separator: " > ")
    case .group(let parties): parties.map(asked.base.name).joined(separator: " & ")
    case .binding(let row, _): row.parties.map(asked.base.name).joined(separator: " | ")
    case .deal, .claim, .denial: ""
    }
  }

  private func rows(_ question: String, _ asked: Asked) throws -> [String] {
    switch try asked.answer(question).content {
    case .parties(let listing): listing.rows.map { asked.base.name($0.party) }
    case .paths(let routes): routes.map { key(.path($0), asked) }
    case .loops(let routes): routes.map { key(.loop($0), asked) }
    case .groups(let groups): groups.map { key(.group($0.parties), asked) }
    case .bindings(let listing): listing.rows.map { key(.binding($0, []), asked) }
    case .verdict(let verdict, let deals, _):
      deals.isEmpty ? [] : [verdict.rawValue].map { _ in "so" }
    default: []
    }
  }

  @Test func `why and why not say of any question the same as its answer`() throws {
    for number in 0..<Net.amount(400) {
      let seed = Net.seed(32, number)
      let asked = try Asked(RandomBase(seed: seed).text)
      var questions = RandomQuestion(asked.base, dice: Dice(seed: seed &+ 1))
      for _ in 0..<6 {
        let question = questions.reasoned()
        guard let plain = try? asked.answer(question) else { continue }
        let why = try asked.answer("why " + question)
        let not = try asked.answer("why not " + question)
        guard case .evidence(let account) = why.content, case .evidence(let other) = not.content
        else {
          Issue.record("no account: \(question)")
          continue
        }
        #expect(account.holds == other.holds, "SEED=\(Net.seed) \(question)")
        #expect(account.rowCount == plainRows(plain), "SEED=\(Net.seed) \(question)")
        #expect(account.holds || !account.absences.isEmpty, "SEED=\(Net.seed) \(question)")
        #expect(account.absences.isEmpty || account.absences == other.absences)
        for case .askInstead(let nearest, _) in why.notices + not.notices {
          guard case .evidence(let near) = try asked.answer(nearest).content else {
            Issue.record("SEED=\(Net.seed) \(question): \(nearest)")
            continue
          }
          #expect(near.holds, "SEED=\(Net.seed) \(question): \(nearest)")
        }
      }
    }
  }

  private func plainRows(_ answer: Answer) -> Int {
    switch answer.content {
    case .parties(let listing): listing.rows.count
    case .deals(let rows): rows.count
    case .claims(let rows): rows.count
    case .denials(let rows): rows.count
    case .paths(let routes), .loops(let routes): routes.count
    case .card: 1
    default: -1
    }
  }

  @Test func `a history ends in what the deal is`() throws {
    for number in 0..<Net.amount(200) {
      let asked = try Asked(RandomBase(seed: Net.seed(33, number)).text)
      for world in ["", " according to Daily Herald"] {
        for deal in asked.base.deals.all.map(DealID.init) {
          let label = asked.base.deals.label(deal)
          let answer = try asked.answer("history of \(label)\(world)")
          guard case .history(let histories) = answer.content else { continue }
          for history in histories {
            let told = answer.deal(deal)
            #expect(history.status == told.status)
            #expect(history.amount == told.amount)
            #expect(Set(history.entries.map(\.claim)) == Set(answer.claims(on: deal)))
          }
        }
      }
    }
  }
}
