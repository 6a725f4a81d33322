import Ouro
import OuroCore
import OuroGraph
import Testing

/// What must hold of money that is followed, on random ledgers.
@Suite struct TracingTests {
  private static let amount = Net.amount(100)
  private static let exact: [TraceMethod] = [.proportion, .firstInFirstOut, .lastInFirstOut]

  /// Runs a test on random ledgers.
  private func onLedgers(
    _ purpose: UInt64, onlyFirst: Bool = false,
    _ test: (RandomLedger, Asked, inout Dice) throws -> Void
  ) throws {
    for number in 0..<TracingTests.amount {
      var dice = Dice(seed: Net.seed(purpose, number))
      let ledger = RandomLedger(&dice, onlyFirst: onlyFirst)
      try test(ledger, try Asked(ledger.text()), &dice)
    }
  }

  private func listing(_ asked: Asked, _ question: String) throws -> TraceListing {
    guard case .trace(let listing) = try asked.answer(question).content else {
      throw Asked.NoAnswer()
    }
    return listing
  }

  private func trace(
    _ asked: Asked, _ method: TraceMethod, _ rest: String = ""
  ) throws -> TraceListing {
    try listing(asked, "trace from Ada by \(method.rawValue)\(rest)")
  }

  /// What is told of each party, by name.
  private func told(
    _ asked: Asked, _ listing: TraceListing, _ part: (TraceRow) -> Money?
  ) -> [String: Int128] {
    var told: [String: Int128] = [:]
    for row in listing.rows { told[asked.base.name(row.party)] = part(row)?.amount.billionths }
    return told
  }

  private func sum(_ amounts: [Money?]) -> Int128 {
    amounts.reduce(0) { $0 + ($1?.amount.billionths ?? 0) }
  }

  @Test func `no money is lost and none is made`() throws {
    try onLedgers(201) { _, asked, _ throws in
      for method in TracingTests.exact {
        let listing = try trace(asked, method)
        #expect(sum(listing.rows.map(\.held)) == sum(listing.sums.map(\.total)), "\(method)")
        for move in listing.moves { #expect(move.traced.amount <= move.amount.amount) }
        let first = try self.listing(asked, "trace $7 from Ada by \(method.rawValue)")
        #expect(sum(first.rows.map(\.held)) == sum(first.sums.map(\.total)), "\(method)")
        #expect(sum(first.sums.map(\.total)) <= 7_000_000_000)
      }
    }
  }

  @Test func `poison marks at least what any other method does`() throws {
    try onLedgers(202) { _, asked, _ throws in
      let poisoned = try trace(asked, .poison)
      let (most, kept) = (
        told(asked, poisoned, \.amount), told(asked, poisoned, \.held)
      )
      for method in TracingTests.exact {
        let listing = try trace(asked, method)
        for (name, amount) in told(asked, listing, \.amount) {
          #expect(amount <= most[name] ?? 0, "\(method)")
        }
        for (name, amount) in told(asked, listing, \.held) {
          #expect(amount <= kept[name] ?? 0, "\(method)")
        }
      }
    }
  }

  @Test func `without other money all methods agree`() throws {
    try onLedgers(203, onlyFirst: true) { _, asked, _ throws in
      let listings = try TraceMethod.allCases.map { try trace(asked, $0) }
      for listing in listings {
        #expect(listing.rows == listings[0].rows)
        #expect(listing.moves == listings[0].moves)
        // By poison, what comes back and goes out again is given again.
        let (given, first) = (sum(listing.sums.map(\.total)), sum(listings[0].sums.map(\.total)))
        #expect(listing.method == .poison ? given >= first : given == first)
        for move in listing.moves { #expect(move.traced == move.amount) }
      }
    }
  }

  @Test func `the order in which different days are told changes nothing`() throws {
    try onLedgers(204) { ledger, asked, dice throws in
      let order = dice.shuffle(Array(ledger.payments.indices))
      let other = try Asked(ledger.text(order))
      for method in TraceMethod.allCases {
        for question in ["trace from Ada by", "trace $9 from Ada to Cid by", "origins of Bea by"] {
          let asking = "\(question) \(method.rawValue)"
          #expect(
            try asked.answer(asking).text(as: .csv).withoutSources
              == other.answer(asking).text(as: .csv).withoutSources, "\(asking)")
          #expect(
            try told(asked, listing(asked, asking), \.amount)
              == told(other, listing(other, asking), \.amount), "\(asking)")
        }
      }
    }
  }

  @Test func `queues are what they are dollar by dollar`() throws {
    try onLedgers(205) { ledger, asked, _ throws in
      for (method, takesFirst) in [
        (TraceMethod.firstInFirstOut, true), (.lastInFirstOut, false),
      ] {
        let naive = NaiveTrace(ledger, takesFirst: takesFirst)
        let listing = try trace(asked, method)
        let (reached, held) = (told(asked, listing, \.amount), told(asked, listing, \.held))
        for (place, name) in RandomLedger.names.prefix(ledger.count).enumerated() {
          #expect(reached[name] ?? 0 == Int128(naive.reached[place]) * 1_000_000_000)
          #expect(held[name] ?? 0 == Int128(naive.held[place]) * 1_000_000_000)
        }
      }
    }
  }

  @Test func `origins add up to what was received, and are what is traced onward`() throws {
    try onLedgers(206) { ledger, asked, _ throws in
      let isPaid = ledger.payments.contains { $0.receiver == 0 }
      for method in TraceMethod.allCases {
        let origins = try listing(asked, "origins of Bea by \(method.rawValue)")
        let received = ledger.payments.filter { $0.receiver == 1 }.reduce(0) { $0 + $1.dollars }
        if method != .poison {
          #expect(sum(origins.rows.map(\.amount)) == Int128(received) * 1_000_000_000)
        }
        // Who never received anything gives only what began with it.
        guard !isPaid else { continue }
        let onward = try listing(asked, "trace from Ada to Bea by \(method.rawValue)")
        let (one, other) = (
          told(asked, onward, \.amount)["Bea"] ?? 0, told(asked, origins, \.amount)["Ada"] ?? 0
        )
        #expect(abs(one - other) <= (method == .proportion ? 1_000 : 0), "\(method)")
      }
    }
  }

  @Test func `avoiding a party is the base without its deals`() throws {
    try onLedgers(207) { ledger, asked, _ throws in
      let others = ledger.payments.indices.filter {
        ledger.payments[$0].giver != 2 && ledger.payments[$0].receiver != 2
      }
      let without = try Asked(ledger.text(others))
      for method in TraceMethod.allCases {
        #expect(
          try told(asked, trace(asked, method, " avoiding Cid"), \.held)
            == told(without, trace(without, method), \.held))
      }
    }
  }

  @Test func `one step is what is paid outright`() throws {
    try onLedgers(208) { ledger, asked, _ throws in
      var paid: [String: Int128] = [:]
      for payment in ledger.payments where payment.giver == 0 {
        paid[RandomLedger.names[payment.receiver], default: 0] +=
          Int128(payment.dollars) * 1_000_000_000
      }
      for method in TraceMethod.allCases {
        #expect(try told(asked, trace(asked, method, " within 1 step"), \.amount) == paid)
      }
    }
  }

  @Test func `an empty base, and parties that nothing connects, are no trouble`() throws {
    let asked = try Asked("person Ada; person Bea")
    for method in TraceMethod.allCases {
      #expect(try trace(asked, method).rows.isEmpty)
      #expect(try listing(asked, "origins of Ada by \(method.rawValue)").rows.isEmpty)
    }
  }
}

extension String {
  /// Lines of CSV without their last cell: where a thing was told is another place in another order.
  fileprivate var withoutSources: [Substring] {
    split(separator: "\n").map { $0[..<($0.lastIndex(of: ",") ?? $0.endIndex)] }
  }
}
