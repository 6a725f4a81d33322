/// Groups: two or more parties that can all reach one another over deals that move value.
package struct GroupPattern: Hashable, Sendable {
  /// Each set must have a member in the group.
  package var via: [PartySet] = []
  package var avoiding: [PartySet] = []
  package var flow: Flow
  /// What each step needs a deal to be.
  package var everyStep = DealFilter()

  package init(flow: Flow) { self.flow = flow }
}

extension LoopPattern {
  /// The shortest of the loops that make groups.
  init(_ groups: GroupPattern) {
    self.init(choice: .shortest, flow: groups.flow)
    through = groups.via
    avoiding = groups.avoiding
    everyStep = groups.everyStep
  }
}
