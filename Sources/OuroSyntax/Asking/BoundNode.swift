package import OuroCore

/// A bound on amounts, days or purposes.
package enum BoundNode: Hashable, Sendable {
  case amount(MoneyBound, Sureness?)
  case since(Period)
  case before(Period)
  case during(Period)
  case on(Period)
  case purpose(String)
}

/// `certainly`, `possibly`
package enum Sureness: String, Hashable, Sendable {
  case certainly, possibly
}
