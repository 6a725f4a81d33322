import Ouro
import OuroGraph
import Testing

@Suite("The first few groups of a whole table") struct RankingTests {
  /// E and C only give; D's payment is of nothing.
  private static let payments = """
    payer,payee,amount
    A,B,$5
    C,B,$0
    A,D,$0
    E,F,$7
    E,F,$7
    A,G,$3
    B,A,$1

    """

  private func payees(_ ending: String) throws -> [String] {
    let host = TextHost(files: ["pay.csv": RankingTests.payments])
    let session = try Session(files: ["pay.csv"], host: host)
    let answer = try session.ask("payments per payee \(ending)")
    guard case .table(let table) = answer.content else { return [] }
    return table.rows.compactMap { row in
      if case .party(let party)? = row.group.first { session.base.name(party) } else { nil }
    }
  }

  @Test(arguments: [
    ("first 2", ["F", "B"]), ("first 9", ["F", "B", "G", "A", "D"]),
    ("sorted by amount ascending first 1", ["D"]),
    ("sorted by amount ascending first 2", ["D", "A"]),
    ("sorted by amount ascending first 9", ["D", "A", "G", "B", "F"]),
  ])
  func `those who receive nothing are in none`(ending: String, expected: [String]) throws {
    #expect(try payees(ending) == expected)
  }
}
