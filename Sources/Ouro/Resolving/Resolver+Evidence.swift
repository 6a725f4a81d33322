import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func evidence(_ node: EvidenceNode) throws(Diagnostic) -> EvidencePattern {
    switch node {
    case .why(let reason, let isNegated): .why(try self.reason(reason), isNegated: isNegated)
    case .historyOfDeal(let label): .historyOfDeal(try entry(ofLabel: label).deal)
    case .historyOfParty(let name): .historyOfParty(try party(name))
    }
  }

  /// Of groups, and of rows of several parties, it is not told which one is missed.
  func refuseWhyNot(_ node: QueryNode) throws(Diagnostic) {
    guard case .evidence(.why(let reason, isNegated: true)) = node.ask else { return }
    switch reason {
    case .groups(let groups), .count(.groups(let groups)):
      let loops = LoopsNode(groups)
      throw Diagnostic(
        .misplaced, "`why not` tells what loops lack, not groups", at: groups.place.span,
        help: "ask for the loops that would make a group",
        correction: node.asking(.evidence(.why(.loops(loops), isNegated: true))).canonical)
    case .pattern(let pattern), .count(.pattern(let pattern)):
      throw Diagnostic(
        .misplaced, "`why not` wants to know of whom, and `find` names nobody",
        at: pattern.place.span,
        help: "ask why not of one condition with names in it, or why of those found",
        correction: node.asking(.evidence(.why(.pattern(pattern), isNegated: false))).canonical)
    default: return
    }
  }

  private func reason(_ node: ReasonNode) throws(Diagnostic) -> Reason {
    switch node {
    case .fact(let node): .fact(try fact(node))
    case .set(let node): .set(try terms(node), ordering(node.order))
    case .records(let node): .records(try records(node))
    case .count(let node): .count(try countable(node))
    case .measure(let node): .measure(try measure(Measure(node.measure), of: node.records))
    case .share(let node): .share(try share(node))
    case .paths(let node): .paths(try paths(node))
    case .distance(let node): .paths(try distance(node))
    case .loops(let node): .loops(try loops(node))
    case .groups(let node): .groups(try groups(node))
    case .pattern(let node): .bindings(try pattern(node))
    }
  }
}
