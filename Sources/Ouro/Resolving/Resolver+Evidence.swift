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

  private func reason(_ node: ReasonNode) throws(Diagnostic) -> Reason {
    switch node {
    case .fact(let node): .fact(try fact(node))
    case .set(let node): .set(try terms(node), ordering(node.order))
    case .records(let node): .records(try records(node))
    case .count(let node): .count(try countable(node))
    case .measure(let node): .measure(try measure(Measure(node.measure), of: node.records))
    case .paths(let node): .paths(try paths(node))
    case .loops(let node): .loops(try loops(node))
    }
  }
}
