package import OuroCore

/// What a question answers otherwise on one day than on an earlier one.
package struct ChangePattern: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case set(PartySet, heading: String, Ordering)
    case records(RecordPattern)
    case loops(LoopPattern)
  }

  package let subject: Subject
  package let first: Day
  package let second: Day

  package init(_ subject: Subject, from first: Day, to second: Day) {
    self.subject = subject
    self.first = first
    self.second = second
  }
}
