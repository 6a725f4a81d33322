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

  /// `on 1 loop: loop from Microsoft`, `on no loop`.
  func loops(_ card: Card) -> String {
    guard card.loops > 0 else { return "on no loop" }
    return "on \(Counted.words(card.loops, "loop")): loop from \(base.name(card.party))"
  }
}
