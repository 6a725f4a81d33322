/// What an account holds, by mark: one way of telling which part of it a payment takes.
///
/// Sums need no checks: the ledger makes sure beforehand that all amounts together fit.
protocol Purse: Sendable {
  /// Whether marked money that a source gives a second time counts as given again.
  static var countsReturns: Bool { get }
  init()
  /// Takes in what a payment brought, in the order in which it was taken out elsewhere.
  mutating func put(_ portions: [Portion], of amount: Int128)
  /// Takes a payment out; the purse holds at least so much.
  ///
  /// - Returns: The parts, and whether they came out even.
  mutating func take(_ amount: Int128) -> (portions: [Portion], isEven: Bool)
  /// What is held.
  var held: [Portion] { get }
}

extension Purse {
  static var countsReturns: Bool { false }
}
