import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func share(_ node: ShareNode) throws(Diagnostic) -> SharePattern {
    let measured = try measure(.total, of: node.records)
    return SharePattern(
      of: try node.part.map(anyOf), on: sharedSide(measured), in: measured)
  }

  /// Refuses to divide deals among nobody in particular: each has two parties.
  func refuseUndivided(_ node: QueryNode) throws(Diagnostic) {
    guard let share = node.ask.dividedShare, share.part == nil,
      sharedSide(try measure(.total, of: share.records)) == .either
    else { return }
    throw Diagnostic(
      .misplaced, "it is not said among whom these deals are divided", at: share.records.place.span,
      label: "each is between two parties",
      help: "say `to parties` to look at who does it, `from parties` at to whom it is done",
      correction: node.measuring(share.records.toAnybody).canonical)
  }

  /// A table looks at those across from the role that its rows are of. Else `to X` looks at those
  /// who do it to X, and `from X` or `by X` at those to whom X does it.
  private func sharedSide(_ pattern: MeasurePattern) -> SharedSide {
    let relations = base.vocabulary.relations.indices.map(RelationID.init(at:)).filter { relation in
      pattern.records.relations?.contains { base.vocabulary.isCase(relation, of: $0) } ?? true
    }
    for key in pattern.keys {
      if let side = side(of: key, in: relations) { return SharedSide(side.opposite) }
    }
    let from = pattern.records.fromSide(in: base)
    var others: [Side] = []
    for condition in pattern.records.conditions {
      switch condition {
      case .to: others.insert(from, at: 0)
      case .from: others.append(from.opposite)
      case .by: others.append(.object)
      case .about, .deal, .claims, .between, .inDocument: break
      }
    }
    return others.first.map { SharedSide($0) } ?? .either
  }

  /// Where those stand whom a key groups by, when it is one side of all relations.
  private func side(of key: GroupKey, in relations: [RelationID]) -> Side? {
    var sides: SideSet = []
    for relation in relations {
      let givers = base.relation(relation).givers
      switch key {
      case .role(let step, _): sides.formUnion(step.sides(of: relation))
      case .giver: sides.formUnion(givers)
      case .receiver: sides.formUnion(givers.reversed)
      case .relation, .status, .currency, .document, .year, .quarter, .month: break
      }
    }
    return sides == .subject ? .subject : sides == .object ? .object : nil
  }
}

extension AskNode {
  /// What is divided, or whose division is explained.
  fileprivate var dividedShare: ShareNode? {
    switch self {
    case .share(let node), .evidence(.why(.share(let node), _)): node
    default: nil
    }
  }
}
