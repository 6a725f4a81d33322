import OuroCore
import OuroGraph

/// What a telling added, in a sentence.
struct ToldWords {
  let base: KnowledgeBase

  /// `added 1 deal (d26), 1 claim, cited as told here 1`.
  func sentence(_ told: Told) -> String {
    if let defined = told.defined { return definition(defined, isAnew: told.isDefinedAnew) }
    var parts: [String] = []
    if told.declarations > 0 { parts.append(Counted.words(told.declarations, "declaration")) }
    if told.parties > 0 { parts.append(Counted.words(told.parties, "party")) }
    if !told.deals.isEmpty { parts.append(deals(told.deals)) }
    if !told.claims.isEmpty { parts.append(Counted.words(told.claims.count, "claim")) }
    if !told.denials.isEmpty { parts.append(Counted.words(told.denials.count, "denial")) }
    if parts.isEmpty { return "added nothing new" }
    return "added " + parts.joined(separator: ", ") + cited(told)
  }

  /// `defined a role; ask: enablers of …`
  private func definition(_ id: DefinitionID, isAnew: Bool) -> String {
    let definition = base.vocabulary.definitions[id.index]
    let anew = isAnew ? " anew" : ""
    if let verb = base.vocabulary.relation(of: id)?.verbs.first?.forms.one {
      return "defined a relation\(anew); ask: find X, Y where X \(verb) Y"
    }
    let words = definition.noun.many
    return definition.variable == nil
      ? "defined a kind\(anew); ask: \(words)" : "defined a role\(anew); ask: \(words) of …"
  }

  private static let listed = 5

  private func deals(_ ids: [DealID]) -> String {
    let count = Counted.words(ids.count, "deal")
    guard ids.count <= ToldWords.listed else { return count }
    return "\(count) (\(ids.map { base.deals.label($0) }.joined(separator: ", ")))"
  }

  private func cited(_ told: Told) -> String {
    let sources =
      told.claims.map { base.claim($0).source } + told.denials.map { base.denial($0).source }
    let words = SourceWords(base: base)
    let once = sources.prefix(100).flatMap(words.short).eachOnce()
    guard !once.isEmpty, once.count <= ToldWords.listed else { return "" }
    return ", cited as " + once.joined(separator: ", ")
  }
}
