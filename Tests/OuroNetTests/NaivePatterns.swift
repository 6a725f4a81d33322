import OuroCore
import OuroGraph

@testable import OuroSyntax

/// Patterns by trying everybody in every place.
extension NaiveEvaluator {
  /// In order of the names.
  func rows(_ node: PatternNode) throws -> [(parties: [PartyID], deals: Set<DealID>)] {
    let conditions = try node.conditions.map { try NaiveCondition($0, node.variables, self) }
    var rows: [[PartyID]] = [[]]
    for place in node.variables.indices {
      rows = rows.flatMap { row in everyone.map { row + [$0] } }
      let settled = conditions.filter { $0.last <= place }
      rows = rows.filter { row in settled.allSatisfy { $0.holds(row) } }
    }
    let names = rows.map { $0.map { base.name($0).lowercased() } }
    let order = rows.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    return order.map { place in
      (rows[place], Set(conditions.flatMap { $0.deals(rows[place]) }))
    }
  }
}

/// What must hold, or must not, between parties in some places of a row.
private struct NaiveCondition {
  enum Form {
    /// The deals by which one stands to the other.
    case deals([[PartyID]: Set<DealID>])
    case ofKind(Set<PartyID>)
    case same
  }

  enum Term {
    case place(Int)
    case party(PartyID)
  }

  private var form: Form
  private var isNegated = false
  private var terms: [Term]

  init(_ node: ConditionNode, _ variables: [TextNode], _ evaluator: NaiveEvaluator) throws {
    func term(_ name: NameNode) throws -> Term {
      if let place = variables.firstIndex(where: { $0.text == name.text }) { return .place(place) }
      return .party(try evaluator.party(name))
    }
    switch node {
    case .not(let inner):
      self = try NaiveCondition(inner, variables, evaluator)
      isNegated.toggle()
    case .differs(let one, let other):
      (form, terms, isNegated) = (.same, [try term(one), try term(other)], true)
    case .kind(let name, let word):
      (form, terms) = (.ofKind(evaluator.parties(ofKind: word)), [try term(name)])
    case .verb(let subject, let word, let object, let bounds):
      var deals: [[PartyID]: Set<DealID>] = [:]
      for pair in evaluator.pairs(evaluator.verb(word), bounds, []) {
        deals[[pair.member, pair.other], default: []].insert(pair.deal)
      }
      (form, terms) = (.deals(deals), [try term(subject), try term(object)])
    }
  }

  /// The last place of a row that it speaks of.
  var last: Int {
    terms.map { if case .place(let place) = $0 { place } else { 0 } }.max() ?? 0
  }

  private func parties(_ row: [PartyID]) -> [PartyID] {
    terms.map { term in
      switch term {
      case .place(let place): row[place]
      case .party(let party): party
      }
    }
  }

  func holds(_ row: [PartyID]) -> Bool {
    let parties = parties(row)
    let isSo =
      switch form {
      case .deals(let deals): deals[parties] != nil
      case .ofKind(let members): parties.allSatisfy(members.contains)
      case .same: Set(parties).count == 1
      }
    return isSo != isNegated
  }

  /// Those by which it holds.
  func deals(_ row: [PartyID]) -> Set<DealID> {
    guard !isNegated, case .deals(let deals) = form else { return [] }
    return deals[parties(row)] ?? []
  }
}
