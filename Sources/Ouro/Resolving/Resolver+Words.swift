import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  /// The one party of a name.
  func party(_ node: NameNode) throws(Diagnostic) -> PartyID {
    let key = NameIndex.key(node.text)
    if node.kind == nil, let owner = base.owner(ofName: key), owner.isOnly { return owner.party }
    if let kind = node.kind { try refuseDefined(kind) }
    let found = base.names.find(key).filter { id in
      node.kind == nil || base.party(id).kind == node.kind.flatMap { kind($0) }
    }
    if let only = found.first, found.count == 1 { return only }
    throw found.isEmpty
      ? unknown(node)
      : Diagnostic(ambiguous: node, among: found.map { base.party($0) }, in: base.vocabulary)
  }

  private func unknown(_ node: NameNode) -> Diagnostic {
    let near = NearestNames.of(
      node.text, among: base.parties.lazy.flatMap { [$0.name] + $0.aliases }.until(stop))
    let kind = node.kind.map { " and is a \($0.forms.one)" } ?? ""
    return Diagnostic(
      .unknownName, "nothing here is named `\(node.text)`\(kind)", at: node.span,
      label: "not a party of this base",
      help: near.first.map { "a similar name is known: `\($0)`" }, suggestions: near)
  }

  /// The kind of a word; `nil` for `party`, which is the kind of all.
  func kind(_ node: WordNode) -> KindID? {
    for entry in senses(node.forms.one) {
      if case .kind(let id) = entry { return id }
    }
    return nil
  }

  func relations(ofVerb node: WordNode) -> [RelationID] {
    senses(node.forms.one).compactMap { sense in
      if case .verb(let relation) = sense { relation } else { nil }
    }
  }

  /// The relation that a noun names.
  func relation(_ node: WordNode) -> RelationID? {
    for case .relation(let id) in senses(node.forms.one) { return id }
    return nil
  }

  func channel(_ node: WordNode) -> ChannelID? {
    for case .channel(let id) in senses(node.forms.one) { return id }
    return nil
  }

  func document(_ node: WordNode) throws(Diagnostic) -> DocumentID {
    if let id = base.document(ofWord: NameFolding.key(node.forms.one)) { return id }
    throw Diagnostic(.unknownDocument, "no document is named `\(node.forms.one)`", at: node.span)
  }

  func senses(_ word: String) -> [WordSense] {
    base.senses(of: NameFolding.key(word)).map(\.meaning)
  }

  /// Adds a side of a relation and of all that are cases of it.
  func insert(_ relation: RelationID, _ side: Side, into step: inout RoleStep) {
    for id in base.vocabulary.cases(of: relation) {
      step.insert(id, side)
      if base.vocabulary.relations[id.index].isSymmetric { step.insert(id, side.opposite) }
    }
  }
}
