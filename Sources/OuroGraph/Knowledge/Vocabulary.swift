public import OuroCore

/// A kind of party: company, person.
public struct Kind: Hashable, Sendable {
  /// The noun.
  public let noun: Inflected
  /// Other nouns for it.
  public let synonyms: [Inflected]
}

/// What flows: cash, goods, a right.
public struct Channel: Hashable, Sendable {
  /// The word.
  public let name: String

  /// Cash, capital and credit.
  public var isMoney: Bool { Channel.moneyNames.contains(name) }

  static let moneyNames = ["cash", "capital", "credit"]
}

/// A relation between two parties, with the words that it gives to the language.
public struct Relation: Hashable, Sendable {
  /// The noun: payment.
  public let noun: Inflected
  /// The verbs, the first is the canonical one.
  public let verbs: [Verb]
  /// What the subject is called, the first is the canonical one.
  public let subjectRoles: [Inflected]
  /// What the object is called.
  public let objectRoles: [Inflected]
  /// What goes from subject to object.
  public let moves: ChannelID?
  /// What goes back in the same deal.
  public let returns: ChannelID?
  /// The relation it is a case of.
  public let parent: RelationID?
  /// What says between whom it holds, in place of deals; `nil` for a relation that is told.
  public internal(set) var definition: DefinitionID?
  /// Reads both ways: both sides have the same role.
  public let isSymmetric: Bool

  init(
    noun: Inflected, verbs: [Verb], subjectRoles: [Inflected], objectRoles: [Inflected],
    moves: ChannelID?, returns: ChannelID?, parent: RelationID?
  ) {
    self.noun = noun
    self.verbs = verbs
    self.subjectRoles = subjectRoles
    self.objectRoles = objectRoles
    self.moves = moves
    self.returns = returns
    self.parent = parent
    isSymmetric = subjectRoles.first == objectRoles.first
  }

  /// The side that gives what a deal moves, or, when it moves nothing, the one that gives what it
  /// returns.
  package var givingSide: Side? {
    if moves != nil { return .subject }
    return returns == nil ? nil : .object
  }

  /// The same as a set; empty where nothing moves.
  package var givers: SideSet { givingSide.map { SideSet($0) } ?? [] }

  /// `buys from X`, `borrows from X`: the object is where it comes from.
  public var verbTakesFrom: Bool { verbs.first?.forms.one.hasSuffix(" from") ?? false }
}

/// A verb of a relation.
public struct Verb: Hashable, Sendable {
  /// Third person and base form: pays, pay.
  public let forms: Inflected
  /// `paid`, as in `paid by`; none for a verb with a preposition.
  public let participle: String?
}

/// Which side of a relation a role names.
public enum Side: Hashable, Sendable {
  case subject, object

  /// The other one.
  public var opposite: Side { self == .subject ? .object : .subject }
}

/// One thing a word of the vocabulary can mean.
package enum WordSense: Hashable, Sendable {
  case kind(KindID)
  /// Any party: `party`, `parties`.
  case anyKind
  case role(RelationID, Side)
  case verb(RelationID)
  case participle(RelationID)
  case relation(RelationID)
  case channel(ChannelID)
  case definedRole(DefinitionID)
  case definedKind(DefinitionID)
}

/// The kinds, relations and channels of a base, and what each of their words means.
public struct Vocabulary: Sendable {
  /// Every kind, in order of declaration.
  public internal(set) var kinds: [Kind] = []
  /// Every relation, in order of declaration. A replaced one stays for the deals that use it.
  public internal(set) var relations: [Relation] = []
  /// Every channel, in order of first use.
  public internal(set) var channels: [Channel] = []
  /// Every definition, in the order of their words.
  public internal(set) var definitions: [Definition] = []
  /// Phrases of one word or more, folded, to what they mean.
  var senses = PhraseTable<WordSense>()

  /// What the members of a definition are called; of a relation, those on the side.
  package func noun(of defined: Defined) -> Inflected {
    let definition = definitions[defined.definition.index]
    guard definition.words != nil, let relation = relation(of: defined.definition) else {
      return definition.noun
    }
    let roles = defined.side == .subject ? relation.subjectRoles : relation.objectRoles
    return roles.first ?? definition.noun
  }

  /// The definition that has a noun.
  package func definition(named noun: String) -> DefinitionID? {
    let forms = Inflected(noun: noun)
    return definitions.firstIndex { $0.noun == forms }.map(DefinitionID.init(at:))
  }

  /// The relation that a definition defines.
  package func relation(of id: DefinitionID) -> Relation? {
    relations.first { $0.definition == id }
  }

  package init() {
    senses.add(.anyKind, for: "party", forms: Inflected(noun: "party"))
    senses.add(.anyKind, for: "parties", forms: Inflected(noun: "party"))
  }
}

extension Vocabulary {
  /// Whether one relation is the other, or a case of it at any depth, either way.
  package func isKin(_ one: RelationID, _ other: RelationID) -> Bool {
    isCase(one, of: other) || isCase(other, of: one)
  }

  /// Whether `relation` is `ancestor` or a case of it, at any depth.
  package func isCase(_ relation: RelationID, of ancestor: RelationID) -> Bool {
    var current: RelationID? = relation
    // A chain is no longer than there are relations; a ring of `is` ends here too.
    for _ in 0...relations.count {
      guard let id = current else { return false }
      if id == ancestor { return true }
      current = relations[id.index].parent
    }
    return false
  }

  /// A relation and all that are cases of it, in order of declaration.
  package func cases(of ancestor: RelationID) -> [RelationID] {
    relations.indices.lazy.map(RelationID.init(at:)).filter { isCase($0, of: ancestor) }
  }

  /// What the words of the vocabulary mean.
  package func senses(of key: [UInt8]) -> [PhraseTable<WordSense>.Entry] { senses.find(key) }

  /// Bytes of the longest phrase that begins with a folded word.
  package func reach(ofFirst word: [UInt8]) -> Int { senses.reach(ofFirst: word) }

  /// Every word with what it means, in order of declaration.
  package var words: [PhraseTable<WordSense>.Entry] { senses.all }
}
