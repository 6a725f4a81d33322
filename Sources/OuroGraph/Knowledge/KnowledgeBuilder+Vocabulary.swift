import OuroCore

/// A relation as it is declared: nouns in the singular, verbs in the third person.
package struct RelationDeclaration: Hashable, Sendable {
  package var noun: String
  package var subjectRoles: [String]
  package var verbs: [String]
  /// Participles of the verbs, by the number of the verb.
  package var participles: [Int: String] = [:]
  package var objectRoles: [String]
  package var moves: String?
  package var returns: String?
  package var parent: RelationID?

  package init(noun: String, subjectRoles: [String], verbs: [String], objectRoles: [String]) {
    self.noun = noun
    self.subjectRoles = subjectRoles
    self.verbs = verbs
    self.objectRoles = objectRoles
  }
}

extension KnowledgeBuilder {
  /// Declares a kind; one that has the same noun gets the new synonyms too.
  package mutating func declareKind(
    _ noun: String, synonyms: [String] = []
  ) throws(KnowledgeProblem) -> KindID {
    let nouns = ([noun] + synonyms).map(Inflected.init(noun:))
    for forms in nouns { try checkKind(forms) }
    let words = parts.vocabulary
    let known = words.kinds.firstIndex { $0.noun == nouns[0] }
    let id = KindID(at: known ?? words.kinds.count)
    let kind = Kind(noun: nouns[0], synonyms: Array(nouns.dropFirst()))
    if let known {
      parts.vocabulary.kinds[known] = kind
    } else {
      parts.vocabulary.kinds.append(kind)
    }
    for forms in nouns { addNoun(.kind(id), written: forms, printed: nouns[0]) }
    return id
  }

  /// Declares a relation; one that has the same noun is replaced.
  package mutating func declareRelation(
    _ declaration: RelationDeclaration
  ) throws(KnowledgeProblem) -> RelationID {
    let noun = Inflected(noun: declaration.noun)
    if parts.vocabulary.relations.contains(where: { $0.noun == noun && $0.definition != nil }) {
      throw .taken(word: noun.one, .relation)
    }
    for verb in declaration.verbs { try checkUnderived(Inflected(verb: verb)) }
    return try addRelation(declaration)
  }

  mutating func addRelation(
    _ declaration: RelationDeclaration
  ) throws(KnowledgeProblem) -> RelationID {
    let noun = Inflected(noun: declaration.noun)
    try checkRelation(noun, declaration)
    let known = parts.vocabulary.relations.firstIndex { $0.noun == noun }
    let id = RelationID(at: known ?? parts.vocabulary.relations.count)
    let parent = declaration.parent.map { parts.vocabulary.relations[$0.index] }
    let relation = Relation(
      noun: noun, verbs: verbs(of: declaration),
      subjectRoles: declaration.subjectRoles.map(Inflected.init(noun:)),
      objectRoles: declaration.objectRoles.map(Inflected.init(noun:)),
      moves: channel(declaration.moves) ?? parent?.moves,
      returns: channel(declaration.returns) ?? parent?.returns, parent: declaration.parent)
    if let known {
      parts.vocabulary.senses.remove { $0.relation == id }
      parts.vocabulary.relations[known] = relation
    } else {
      parts.vocabulary.relations.append(relation)
    }
    addWords(of: relation, id)
    return id
  }

  /// The channel of a name, new or old. A relation without one of its own has its parent's.
  private mutating func channel(_ name: String?) -> ChannelID? {
    guard let name else { return nil }
    if let known = parts.vocabulary.channels.firstIndex(where: { $0.name == name }) {
      return ChannelID(at: known)
    }
    let id = ChannelID(at: parts.vocabulary.channels.count)
    parts.vocabulary.channels.append(Channel(name: name))
    parts.vocabulary.senses.add(.channel(id), for: name, forms: Inflected(invariable: name))
    return id
  }

  private func verbs(of declaration: RelationDeclaration) -> [Verb] {
    declaration.verbs.enumerated().map { number, third in
      let forms = Inflected(verb: third)
      let regular = third.contains(" ") ? nil : Inflected.participle(ofBase: forms.many)
      return Verb(forms: forms, participle: declaration.participles[number] ?? regular)
    }
  }

  private mutating func addWords(of relation: Relation, _ id: RelationID) {
    addNoun(.relation(id), written: relation.noun, printed: relation.noun)
    for (side, roles) in [(Side.subject, relation.subjectRoles), (.object, relation.objectRoles)] {
      for role in roles { addNoun(.role(id, side), written: role, printed: role) }
    }
    for verb in relation.verbs {
      parts.vocabulary.senses.add(.verb(id), for: verb.forms.one, forms: verb.forms)
      parts.vocabulary.senses.add(.verb(id), for: verb.forms.many, forms: verb.forms)
      if let participle = verb.participle {
        let forms = Inflected(invariable: participle)
        parts.vocabulary.senses.add(.participle(id), for: participle, forms: forms)
      }
    }
  }

  private mutating func addNoun(_ sense: WordSense, written: Inflected, printed: Inflected) {
    parts.vocabulary.senses.add(sense, for: written.one, forms: printed)
    parts.vocabulary.senses.add(sense, for: written.many, forms: printed)
  }

  private func checkKind(_ forms: Inflected) throws(KnowledgeProblem) {
    for word in [forms.one, forms.many] {
      try checkLabelClash(NameFolding.key(word), word, .kind)
      try checkSenses(word, .kind, against: [.relation, .role])
      try checkUndefined(word)
    }
  }

  private func checkRelation(
    _ noun: Inflected, _ declaration: RelationDeclaration
  ) throws(KnowledgeProblem) {
    for word in [noun.one, noun.many] {
      try checkLabelClash(NameFolding.key(word), word, .relation)
      try checkSenses(word, .relation, against: [.kind, .role, .channel])
    }
    for role in declaration.subjectRoles + declaration.objectRoles {
      let forms = Inflected(noun: role)
      for word in [forms.one, forms.many] {
        if word == noun.one || word == noun.many {
          throw .clash(word: word, first: .role, second: .relation)
        }
        try checkSenses(word, .role, against: [.relation, .kind])
        try checkUndefined(word)
      }
    }
    for name in [declaration.moves, declaration.returns].compactMap(\.self) {
      if name == noun.one || name == noun.many {
        throw .clash(word: name, first: .channel, second: .relation)
      }
      try checkSenses(name, .channel, against: [.relation])
    }
  }

  private func checkSenses(
    _ word: String, _ wordClass: WordClass, against others: [WordClass]
  ) throws(KnowledgeProblem) {
    for entry in parts.vocabulary.senses.find(NameFolding.key(word)) {
      guard let other = entry.meaning.wordClass, others.contains(other) else { continue }
      throw .clash(word: word, first: wordClass, second: other)
    }
  }
}

extension WordSense {
  /// The relation whose declaration gave the word.
  var relation: RelationID? {
    switch self {
    case .role(let id, _), .verb(let id), .participle(let id), .relation(let id): id
    case .kind, .anyKind, .channel, .definedRole, .definedKind: nil
    }
  }

  var wordClass: WordClass? {
    switch self {
    case .kind, .anyKind, .definedKind: .kind
    case .role, .definedRole: .role
    case .relation: .relation
    case .channel: .channel
    case .verb, .participle: nil
    }
  }
}
