/// The number of a thing in its knowledge base: dense, from 0, in order of declaration.
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The place in the table of its kind of thing.
  public let raw: UInt32

  /// A number; only meaningful in the base that gave it.
  package init(_ raw: UInt32) { self.raw = raw }

  /// A place in a table; tables hold fewer than 2³² rows.
  package init(at index: Int) { raw = UInt32(truncatingIfNeeded: index) }

  /// The place, to index an array with.
  package var index: Int { Int(raw) }

  /// In order of declaration.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.raw < right.raw }
}

/// The number of a party.
public typealias PartyID = Identifier<Party>
/// The number of a deal.
public typealias DealID = Identifier<Deal>
/// The number of a claim.
public typealias ClaimID = Identifier<Claim>
extension Identifier<Claim> {
  /// Claims of rows are not kept: they have the number of their deal, and this bit.
  private static var rowBit: UInt32 { 1 << 31 }

  /// The one claim of a deal that comes from a row.
  package init(row deal: DealID) { self.init(deal.raw | Identifier.rowBit) }

  /// The deal whose row makes the claim; `nil` for a claim that is kept.
  package var rowDeal: DealID? {
    raw & Identifier.rowBit == 0 ? nil : DealID(raw & ~Identifier.rowBit)
  }
}

/// The number of a denial.
public typealias DenialID = Identifier<Denial>
/// The number of a document.
public typealias DocumentID = Identifier<Document>
/// The number of a kind of party.
public typealias KindID = Identifier<Kind>
/// The number of a relation.
public typealias RelationID = Identifier<Relation>
/// The number of a channel.
public typealias ChannelID = Identifier<Channel>
