/// Whether a fact is stated: `does X pay Y`.
package struct FactPattern: Hashable, Sendable {
  package var subject: PartyID
  /// The role of the subject in it.
  package var role: RoleStep
  package var object: PartySet
  package var filter: DealFilter
  /// Those with the role, when it is a defined one.
  package var definedSet: PartySet?

  package init(subject: PartyID, role: RoleStep, object: PartySet, filter: DealFilter) {
    self.subject = subject
    self.role = role
    self.object = object
    self.filter = filter
  }
}

extension FactPattern {
  /// Those of whom the fact would be true: the subject is one, or is not.
  var set: PartySet { definedSet ?? .related(role, to: object, filter) }
}
