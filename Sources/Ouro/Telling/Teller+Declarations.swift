import OuroCore
import OuroGraph
import OuroSyntax

extension Teller {
  mutating func tell(_ node: KindNode) throws(Diagnostic) {
    _ = try declaring(node.noun.span) { builder throws(KnowledgeProblem) in
      try builder.declareKind(node.noun.text, synonyms: node.synonyms.map(\.text))
    }
  }

  mutating func tell(_ node: RelationNode) throws(Diagnostic) {
    var declaration = RelationDeclaration(node)
    for case .isA(let parent) in node.properties {
      declaration.parent = relation(parent)
      try refuseDerived(declaration.parent, at: parent.span, "no deal is one")
    }
    let complete = declaration
    _ = try declaring(node.noun.span) { builder throws(KnowledgeProblem) in
      try builder.declareRelation(complete)
    }
  }

  mutating func tell(_ node: DefineNode) throws(Diagnostic) {
    let definition = Definition(node.head, body: node.bodyText)
    try declaring(node.head.noun.span) { builder throws(KnowledgeProblem) in
      if let relation = node.head.relation {
        try builder.define(definition, as: RelationDeclaration(relation))
      } else {
        try builder.define(definition)
      }
    }
  }

  /// What a definition finds out is not told.
  func refuseDerived(
    _ relation: RelationID?, at span: Span, _ why: String
  ) throws(Diagnostic) {
    guard let relation = relation.map({ builder.vocabulary.relations[$0.index] }),
      let id = relation.definition
    else { return }
    throw Diagnostic(
      .misplaced, "`\(relation.noun.one)` is defined: \(why)", at: span,
      notes: [builder.vocabulary.definitions[id.index].statement],
      help: "tell the deals that it follows from, or use another relation")
  }

  mutating func tell(_ node: DocumentNode) throws(Diagnostic) {
    let publisher = try party(node.publisher)
    let file = node.file.flatMap { documentFile($0.text) }
    let document = Document(
      label: node.label.text, title: node.title?.text, publisher: publisher, date: node.date,
      file: node.file?.text, address: node.address?.text,
      paragraphs: file.map { Document.paragraphs(of: $0.text) }, place: file?.place)
    _ = try declaring(node.label.span) { builder throws(KnowledgeProblem) in
      try builder.declareDocument(document)
    }
  }

  mutating func tell(_ node: PartyNode) throws(Diagnostic) {
    try refuseDefined(node.kind)
    let kind = kind(node.kind)
    _ = try declaring(node.name.span) { builder throws(KnowledgeProblem) in
      try builder.declareParty(node.name.text, kind: kind, aliases: node.aliases.map(\.text))
    }
  }

  /// Who is of a defined kind is found out, not declared.
  private func refuseDefined(_ kind: WordNode) throws(Diagnostic) {
    let senses = builder.vocabulary.senses(of: NameFolding.key(kind.forms.one))
    guard let id = senses.lazy.compactMap(\.meaning.definition).first else { return }
    let definition = builder.vocabulary.definitions[id.index]
    throw Diagnostic(
      .misplaced, "`\(kind.forms.one)` is defined: nobody is declared to be one", at: kind.span,
      notes: [definition.statement], help: "declare the party with another kind")
  }

  func relation(_ node: WordNode) -> RelationID? {
    for entry in builder.vocabulary.senses(of: NameFolding.key(node.forms.one)) {
      if case .relation(let id) = entry.meaning { return id }
    }
    return nil
  }
}

extension Definition {
  /// A definition as told; without a body, its word is all that is known.
  init(_ head: DefineHead, body: String = "") {
    self.init(
      noun: head.noun.text, synonyms: head.synonyms.map(\.text), variable: head.variable?.text,
      words: head.relation?.wordsText, body: body)
  }
}

extension RelationDeclaration {
  /// The words and channels of a relation as told.
  init(_ node: RelationNode) {
    let verbs = VerbList(node.verbs.map(\.text))
    self.init(
      noun: node.noun.text, subjectRoles: node.subjectRoles.map(\.text), verbs: verbs.thirds,
      objectRoles: node.objectRoles.map(\.text))
    participles = verbs.participles
    for property in node.properties {
      switch property {
      case .moves(let channel): moves = channel.text
      case .returns(let channel): returns = channel.text
      case .isA: break
      }
    }
  }
}

/// Verbs and their participles as told: after a verb, a synonym whose first word does not end in
/// -s is its participle.
private struct VerbList {
  var thirds: [String] = []
  var participles: [Int: String] = [:]

  init(_ words: [String]) {
    for word in words {
      let first = word.prefix { $0 != " " }
      if first.hasSuffix("s") || thirds.isEmpty {
        thirds.append(word)
      } else {
        participles[thirds.count - 1] = word
      }
    }
  }
}
