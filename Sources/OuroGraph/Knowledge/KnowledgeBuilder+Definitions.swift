import OuroCore

extension KnowledgeBuilder {
  /// Takes a definition in; one that has the same noun is replaced.
  package mutating func define(_ definition: Definition) throws(KnowledgeProblem) {
    let known = parts.vocabulary.definitions.firstIndex { $0.noun == definition.noun }
    let id = DefinitionID(at: known ?? parts.vocabulary.definitions.count)
    let nouns = [definition.noun] + definition.synonyms
    for forms in nouns { try checkDefined(forms, as: definition.sense(id), id) }
    if let known {
      parts.vocabulary.senses.remove { $0.definition == id }
      parts.vocabulary.definitions[known] = definition
    } else {
      parts.vocabulary.definitions.append(definition)
    }
    for forms in nouns {
      for word in [forms.one, forms.many] {
        parts.vocabulary.senses.add(definition.sense(id), for: word, forms: definition.noun)
      }
    }
  }

  /// Takes in the definition of a relation; one that has the same noun is replaced.
  package mutating func define(
    _ definition: Definition, as declaration: RelationDeclaration
  ) throws(KnowledgeProblem) {
    let vocabulary = parts.vocabulary
    let known = vocabulary.relations.firstIndex { $0.noun == definition.noun }
    let old = known.flatMap { vocabulary.relations[$0].definition }
    let id = old ?? DefinitionID(at: vocabulary.definitions.count)
    try checkDerived(declaration, known.map(RelationID.init(at:)), isNew: old == nil)
    let relation = try addRelation(declaration)
    parts.vocabulary.relations[relation.index].definition = id
    if old == nil {
      parts.vocabulary.definitions.append(definition)
    } else {
      parts.vocabulary.definitions[id.index] = definition
    }
  }

  /// The verb of a definition has no other meaning, and deals never change into what is found out.
  private func checkDerived(
    _ declaration: RelationDeclaration, _ known: RelationID?, isNew: Bool
  ) throws(KnowledgeProblem) {
    if known != nil, isNew { throw .taken(word: declaration.noun, .relation) }
    for verb in declaration.verbs.map(Inflected.init(verb:)) {
      for word in [verb.one, verb.many] { try checkVerb(word, besides: known) }
    }
  }

  private func checkVerb(_ word: String, besides known: RelationID?) throws(KnowledgeProblem) {
    for case .verb(let id) in parts.vocabulary.senses.find(NameFolding.key(word)).map(\.meaning)
    where id != known {
      throw .taken(word: word, .verb)
    }
  }

  /// Throws when a word is the verb of a defined relation, which a told one cannot share.
  func checkUnderived(_ verb: Inflected) throws(KnowledgeProblem) {
    for word in [verb.one, verb.many] {
      for case .verb(let id) in parts.vocabulary.senses.find(NameFolding.key(word)).map(\.meaning)
      where parts.vocabulary.relations[id.index].definition != nil {
        throw .taken(word: word, .verb)
      }
    }
  }

  /// Makes the word of a definition known before the definition itself, for those that use it.
  package mutating func announce(_ definition: Definition) {
    let isKnown = parts.vocabulary.definitions.contains {
      $0.noun == definition.noun && ($0.variable == nil) == (definition.variable == nil)
    }
    // What is wrong with it is said where it is told.
    if !isKnown { try? define(definition) }
  }

  /// The same for the words of a relation.
  package mutating func announce(
    _ definition: Definition, as declaration: RelationDeclaration
  ) {
    guard !parts.vocabulary.relations.contains(where: { $0.noun == definition.noun }) else {
      return
    }
    try? define(definition, as: declaration)
  }

  /// Throws when a word is that of a definition.
  func checkUndefined(_ word: String) throws(KnowledgeProblem) {
    for entry in parts.vocabulary.senses.find(NameFolding.key(word)) {
      guard entry.meaning.definition != nil, let wordClass = entry.meaning.wordClass else {
        continue
      }
      throw .taken(word: word, wordClass)
    }
  }

  /// A defined word has no other meaning that could stand in its place.
  private func checkDefined(
    _ forms: Inflected, as sense: WordSense, _ id: DefinitionID
  ) throws(KnowledgeProblem) {
    for word in [forms.one, forms.many] {
      let key = NameFolding.key(word)
      if sense == .definedKind(id) { try checkLabelClash(key, word, .kind) }
      for entry in parts.vocabulary.senses.find(key) where entry.meaning.definition != id {
        guard let other = entry.meaning.wordClass, other != .channel else { continue }
        if other == sense.wordClass { throw .taken(word: word, other) }
        throw .clash(word: word, first: sense.wordClass ?? .role, second: other)
      }
    }
  }
}

extension Definition {
  /// What its word means.
  fileprivate func sense(_ id: DefinitionID) -> WordSense {
    variable == nil ? .definedKind(id) : .definedRole(id)
  }
}

extension WordSense {
  /// The definition that gave the word.
  package var definition: DefinitionID? {
    switch self {
    case .definedRole(let id), .definedKind(let id): id
    case .kind, .anyKind, .role, .verb, .participle, .relation, .channel: nil
    }
  }
}
