import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func changes(_ node: ChangesNode) throws(Diagnostic) -> ChangePattern {
    let subject: ChangePattern.Subject =
      switch node.subject {
      case .set(let set):
        .set(try self.set(set), heading: heading(set.first), ordering(set.order))
      case .records(let records): .records(try whole(records))
      case .loops(let loops): .loops(try self.loops(loops))
      }
    return ChangePattern(subject, from: node.first.first, to: node.second.last)
  }

  /// The two days between which changes are told are those looked at: another one would say nothing.
  func refuseThirdDay(_ node: QueryNode) throws(Diagnostic) {
    guard case .changes(let changes) = node.ask else { return }
    let kept = node.world.filter { !changes.setsDay(of: $0) }
    guard kept.count < node.world.count else { return }
    let clause = changes.isOfClaims ? "as known on" : "as of"
    throw Diagnostic(
      .misplaced, "changes are told between two days, and `\(clause)` names a third",
      at: changes.place.span, label: "looked at on these two days",
      help: "leave it out, or ask on that day without `changes in`",
      correction: QueryNode(lead: node.lead, ask: node.ask, world: kept).canonical)
  }
}

extension ChangesNode {
  fileprivate var isOfClaims: Bool {
    guard case .records(let records) = subject else { return false }
    return records.subject == .claims || records.subject == .denials
  }

  /// Claims are looked at as known on a day, all else as of it.
  fileprivate func setsDay(of clause: WorldNode) -> Bool {
    switch clause {
    case .asOf: !isOfClaims
    case .asKnownOn: isOfClaims
    default: false
    }
  }
}
