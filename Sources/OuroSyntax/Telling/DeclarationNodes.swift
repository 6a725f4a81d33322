package import OuroCore

/// `document noah: by Noah Wire Services, file "noah-wire.txt"`
package struct DocumentNode: Hashable, Sendable {
  package let label: TextNode
  package let title: TextNode?
  package let publisher: NameNode
  /// The last one of each wins; printed in this order.
  package let date: Period?
  package let file: TextNode?
  package let address: TextNode?
}

/// `rate 1 EUR is 1.08 USD on 2025-03-31`
package struct RateNode: Hashable, Sendable {
  package let from: Money
  package let to: Money
  package let date: Period
}

/// `publication Financial Times, also FT`
package struct PartyNode: Hashable, Sendable {
  package let kind: WordNode
  package let name: TextNode
  package let aliases: [TextNode]
}
