package import OuroCore

/// Money followed from account to account, in the order of the days on which it is paid.
package struct TracePattern: Hashable, Sendable {
  package enum Course: Hashable, Sendable {
    /// What the ends give, or the first so much of it, and where it gets; told of the second set
    /// only, when there is one.
    case onward(Money?, to: PartySet?)
    /// What the ends receive, and where it began.
    case back
  }

  package var ends: PartySet
  package var course: Course
  package var method: TraceMethod
  /// Followed over so many deals; `nil` for as far as there are.
  package var most: Int?
  package var avoiding: [PartySet] = []
  package var flow: Flow
  /// What a deal must be to count.
  package var everyDeal = DealFilter()

  package init(_ course: Course, of ends: PartySet, by method: TraceMethod, flow: Flow) {
    self.course = course
    self.ends = ends
    self.method = method
    self.flow = flow
  }

  package var isBackward: Bool { course == .back }
}
