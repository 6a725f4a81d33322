import OuroCore
import OuroGraph
import OuroSyntax

/// A knowledge base as text in the language: what differs from the standard vocabulary, then
/// parties, documents, rates, and all that is claimed and denied, in the order told.
///
/// Same base, same bytes; what is read back tells the same. Claims without a citation are then cited
/// to the place where they stand in this text.
struct BaseText {
  let base: KnowledgeBase
  /// Raised, it cuts the text anywhere.
  let stop: StopFlag?

  init(_ base: KnowledgeBase, stop: StopFlag? = nil) {
    self.base = base
    self.stop = stop
  }

  /// - Throws: ``OuroError``, should the standard vocabulary itself be at fault.
  func text() throws(OuroError) -> String {
    let standard = try BuiltInBase.vocabulary().vocabulary
    let sections = [
      ["# An Ouro knowledge base, version 1."],
      kinds(besides: standard), relations(besides: standard), parties, documents, rates,
      definitions, claims, denials,
    ]
    var text = ""
    for section in sections where !section.isEmpty {
      if !text.isEmpty { text += "\n" }
      for line in section.until(stop) { text += line + "\n" }
    }
    return text
  }

  private func kinds(besides standard: Vocabulary) -> [String] {
    base.vocabulary.kinds.filter { !standard.kinds.contains($0) }.map { kind in
      canonical(
        .kind(KindNode(noun: text(kind.noun.one), synonyms: kind.synonyms.map { text($0.one) })))
    }
  }

  private func relations(besides standard: Vocabulary) -> [String] {
    base.vocabulary.relations.filter {
      $0.definition == nil && !standard.relations.contains($0)
    }.map { relation in
      let own = relation.parent.map { base.relation($0) }
      var properties: [PropertyNode] = []
      if let moves = relation.moves, moves != own?.moves { properties.append(.moves(word(moves))) }
      if let returns = relation.returns, returns != own?.returns {
        properties.append(.returns(word(returns)))
      }
      if let own { properties.append(.isA(WordNode(own.noun, at: BaseText.nowhere))) }
      return canonical(
        .relation(
          RelationNode(
            noun: text(relation.noun.one), subjectRoles: relation.subjectRoles.map { text($0.one) },
            verbs: relation.verbs.flatMap(words),
            objectRoles: relation.objectRoles.map { text($0.one) },
            properties: properties)))
    }
  }

  /// A verb, and its participle when that is not the regular one.
  private func words(_ verb: Verb) -> [TextNode] {
    let regular = Inflected.participle(ofBase: verb.forms.many)
    let participle = verb.participle.flatMap { $0 == regular ? nil : $0 }
    return [text(verb.forms.one)] + (participle.map { [text($0)] } ?? [])
  }

  private var parties: [String] {
    base.parties.until(stop).map { party in
      let kind = party.kind.map { base.vocabulary.kinds[$0.index].noun } ?? Inflected(noun: "party")
      return canonical(
        .party(
          PartyNode(
            kind: WordNode(kind, at: BaseText.nowhere), name: text(party.name),
            needsQuotes: !NameSpelling.isSafe(party.name), aliases: party.aliases.map(text))))
    }
  }

  private var documents: [String] {
    base.documents.until(stop).map { document in
      canonical(
        .document(
          DocumentNode(
            label: text(document.label), title: document.title.map(text),
            publisher: name(document.publisher), date: document.date,
            file: document.file.map(text), address: document.address.map(text))))
    }
  }

  private var rates: [String] {
    base.rates.until(stop).map { rate in
      canonical(.rate(RateNode(from: rate.from, to: rate.to, date: rate.date)))
    }
  }

  /// They may name parties, and one another in any order.
  private var definitions: [String] { base.vocabulary.definitions.map(\.statement) }

  private func canonical(_ telling: Telling) -> String {
    Statement(.telling(telling), at: BaseText.nowhere).canonical
  }
}

// The words that nodes are made of.
extension BaseText {
  static let nowhere = Span(0, 0)

  func text(_ words: String) -> TextNode { TextNode(words, at: BaseText.nowhere) }

  private func word(_ channel: ChannelID) -> TextNode {
    text(base.vocabulary.channels[channel.index].name)
  }

  /// A party by its name, with its kind where another party has the same name.
  func name(_ id: PartyID) -> NameNode {
    let party = base.party(id)
    let isOnly = base.names.only(NameIndex.key(party.name)) == id
    let kind = isOnly ? nil : party.kind.map { base.vocabulary.kinds[$0.index].noun }
    return NameNode(
      party.name, kind: kind.map { WordNode($0, at: BaseText.nowhere) },
      needsQuotes: !NameSpelling.isSafe(party.name), at: BaseText.nowhere)
  }
}
