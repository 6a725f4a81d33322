import OuroCore
import OuroGraph
import OuroSyntax

/// A knowledge base as text in the language: what differs from the standard vocabulary, then
/// parties, documents, rates, and all that is claimed and denied, in the order told.
///
/// Same base, same bytes; what is read back tells the same. Claims without a citation, rows of tables
/// among them, are then cited to the place where they stand in this text.
struct BaseText {
  let base: KnowledgeBase
  /// Raised, it cuts the text anywhere.
  let stop: StopFlag?
  /// By which path the text finds a document's file.
  private let documentPath: (Document) -> String?
  /// Parties whose names, without quotes, would be read on into a longer name.
  private var quoted: Set<PartyID> = []

  /// What the first line of every base written here begins with.
  static let mark = "# An Ouro knowledge base"

  init(
    _ base: KnowledgeBase, stop: StopFlag? = nil,
    documentPath: @escaping (Document) -> String? = \.file
  ) {
    self.base = base
    self.stop = stop
    self.documentPath = documentPath
  }

  /// - Throws: ``OuroError`` for a deal that no sentence tells.
  func text() throws(OuroError) -> String { String(decoding: try page().bytes, as: UTF8.self) }

  /// The text, with what is to be known of it.
  ///
  /// - Throws: ``OuroError`` for a deal that no sentence tells.
  /// - Complexity: O(bytes of the text); no more than that is kept.
  func page() throws(OuroError) -> SavedPage {
    var words = self
    words.quoted = LongerNames(base, stop: stop).parties
    return try words.write()
  }

  private func write() throws(OuroError) -> SavedPage {
    let standard = try BuiltInBase.vocabulary().vocabulary
    var page = SavedPage()
    page.addParagraph(["\(BaseText.mark), version 1."])
    page.addParagraph(kinds(besides: standard))
    page.addParagraph(relations(besides: standard))
    page.addParagraph(base.parties.indices.until(stop).lazy.map { line(PartyID(at: $0)) })
    page.addParagraph(documents)
    page.addParagraph(rates)
    page.addParagraph(definitions)
    var claims = ClaimLines(self)
    try claims.write(on: &page)
    return page
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

  private func line(_ id: PartyID) -> String {
    let party = base.party(id)
    return canonical(
      .party(
        PartyNode(
          kind: kind(party), name: text(party.name), needsQuotes: !isPlain(party.name),
          aliases: party.aliases.map(text))))
  }

  /// A party without a kind is a `party`.
  private func kind(_ party: Party) -> WordNode {
    let noun = party.kind.map { base.vocabulary.kinds[$0.index].noun } ?? Inflected(noun: "party")
    return WordNode(noun, at: BaseText.nowhere)
  }

  private var documents: [String] {
    base.documents.until(stop).map { document in
      canonical(
        .document(
          DocumentNode(
            label: text(document.label), title: document.title.map(text),
            publisher: name(document.publisher), date: document.date,
            file: documentPath(document).map(text), address: document.address.map(text))))
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
    let isOnly = base.owner(ofName: NameIndex.key(party.name))?.isOnly ?? false
    return NameNode(
      party.name, kind: isOnly ? nil : kind(party),
      needsQuotes: quoted.contains(id) || !isPlain(party.name), at: BaseText.nowhere)
  }

  /// Whether a name is read as itself without quotes, were it the first word of a statement: it is no
  /// word of the base, does not look like a label made up, and begins with no verb.
  private func isPlain(_ name: String) -> Bool {
    guard NameSpelling.isSafe(name) else { return false }
    let key = NameIndex.key(name)
    let words = base.vocabulary
    guard !LabelIndex.looksMadeUp(key), words.senses(of: key).isEmpty else { return false }
    let reach = words.reach(ofFirst: NameFolding.firstWord(of: key))
    guard reach > 0 else { return true }
    return !key.indices.prefix(reach + 1).contains { place in
      key[place] == UInt8(ascii: " ")
        && words.senses(of: Array(key[..<place])).contains { $0.meaning.isOfVerb }
    }
  }
}

extension WordSense {
  fileprivate var isOfVerb: Bool {
    switch self {
    case .verb, .participle: true
    default: false
    }
  }
}
