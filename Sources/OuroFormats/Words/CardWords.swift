import OuroCore
import OuroGraph

/// What a card says beside its deals, in words.
struct CardWords {
  let base: KnowledgeBase

  /// `company`; empty when nobody said.
  func kind(_ card: Card) -> String {
    base.party(card.party).kind.map { base.vocabulary.kinds[$0.index].noun.one } ?? ""
  }

  /// `MSFT, Microsoft Corp`.
  func aliases(_ card: Card) -> String {
    base.party(card.party).aliases.joined(separator: ", ")
  }

  /// `company, also MSFT`.
  func about(_ card: Card) -> String {
    let (kind, aliases) = (kind(card), aliases(card))
    return (kind.isEmpty ? "kind not stated" : kind) + (aliases.isEmpty ? "" : ", also " + aliases)
  }

  /// `says 5 claims: claims by Financial Times`; `nil` for who says nothing here.
  func speech(_ card: Card) -> String? {
    let name = base.name(card.party)
    let claims = base.claims.count { $0.speaker == card.party }
    let denials = base.denials.count { $0.speaker == card.party }
    var parts: [String] = []
    if claims > 0 { parts.append("makes \(Counted.words(claims, "claim")): claims by \(name)") }
    if denials > 0 {
      parts.append("makes \(Counted.words(denials, "denial")): denials by \(name)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `on 1 loop: loop from Microsoft`, `on no loop`.
  func loops(_ card: Card) -> String {
    guard card.loops > 0 else { return "on no loop" }
    return "on \(Counted.words(card.loops, "loop")): loop from \(base.name(card.party))"
  }
}
