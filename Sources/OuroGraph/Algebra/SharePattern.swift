/// Whose part of deals, or how they are divided among all, in all or group by group.
package struct SharePattern: Hashable, Sendable {
  /// Whose share; `nil` for how all is divided.
  package let part: PartySet?
  /// Where in the deals they stand.
  package let side: SharedSide
  /// The deals and their groups.
  package let measured: MeasurePattern

  package init(of part: PartySet?, on side: SharedSide, in measured: MeasurePattern) {
    self.part = part
    self.side = side
    self.measured = measured
  }
}

/// Whose parts of deals are told: those who do something, those to whom it is done, or both.
public enum SharedSide: Hashable, Sendable {
  case subject, object, either
}

extension SharedSide {
  package init(_ side: Side) { self = side == .subject ? .subject : .object }
}
