import Ouro

/// How many expectations of the scripts were met.
struct Tally: Hashable, Sendable {
  private var met = 0
  private var unmet = 0

  mutating func count(_ outcome: ExpectationResult) {
    if outcome.isMet { met += 1 } else { unmet += 1 }
  }

  /// `12 passed, 1 failed`; `nil` when nothing was expected.
  var sentence: String? { met + unmet == 0 ? nil : "\(met) passed, \(unmet) failed" }
}
