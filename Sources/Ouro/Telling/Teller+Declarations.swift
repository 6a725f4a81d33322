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
    let verbs = VerbList(node.verbs.map(\.text))
    var declaration = RelationDeclaration(
      noun: node.noun.text, subjectRoles: node.subjectRoles.map(\.text), verbs: verbs.thirds,
      objectRoles: node.objectRoles.map(\.text))
    declaration.participles = verbs.participles
    for property in node.properties {
      switch property {
      case .moves(let channel): declaration.moves = channel.text
      case .returns(let channel): declaration.returns = channel.text
      case .isA(let parent): declaration.parent = relation(parent)
      }
    }
    let complete = declaration
    _ = try declaring(node.noun.span) { builder throws(KnowledgeProblem) in
      try builder.declareRelation(complete)
    }
  }

  mutating func tell(_ node: DefineNode) throws(Diagnostic) {
    try declaring(node.head.noun.span) { builder throws(KnowledgeProblem) in
      try builder.define(Definition(node.head, body: node.bodyText))
    }
  }

  mutating func tell(_ node: DocumentNode) throws(Diagnostic) {
    let publisher = try party(node.publisher)
    let text = node.file.flatMap { documentText($0.text) }
    let document = Document(
      label: node.label.text, title: node.title?.text, publisher: publisher, date: node.date,
      file: node.file?.text, address: node.address?.text,
      paragraphs: text.map(Document.paragraphs(of:)))
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
      body: body)
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
