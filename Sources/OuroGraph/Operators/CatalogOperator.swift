import OuroCore

extension QueryRun {
  /// Lines about the base itself.
  func catalog(_ pattern: CatalogPattern) throws(BudgetExceeded) -> Answer {
    let catalog =
      switch pattern {
      case .relations: relationCatalog()
      case .documents: documentCatalog()
      case .words: wordCatalog()
      case .namesLike(let text): try names(like: text)
      }
    let rows = Array(catalog.rows.prefix(budget.rows))
    let isCut = rows.count < catalog.rows.count
    var notices: [Notice] = isCut ? [.cut(budget.rows)] : []
    if rows.isEmpty {
      if case .namesLike(let text) = pattern {
        notices.append(.empty(.noName(text)))
      } else {
        notices.append(.empty(.noneDeclared))
      }
    }
    return answer(
      .catalog(Catalog(columns: catalog.columns, rows: rows)), notices, isComplete: !isCut)
  }

  private func relationCatalog() -> Catalog {
    let words = base.vocabulary
    func name(_ channel: ChannelID?) -> String {
      channel.map { words.channels[$0.index].name } ?? ""
    }
    let rows = words.relations.map { relation in
      [
        relation.noun.one, relation.verbs.first?.forms.one ?? "",
        relation.subjectRoles.first?.one ?? "", relation.objectRoles.first?.one ?? "",
        name(relation.moves), name(relation.returns),
        relation.parent.map { words.relations[$0.index].noun.one }
          ?? (relation.definition == nil ? "" : "defined"),
      ]
    }
    return Catalog(
      columns: ["relation", "verb", "from role", "to role", "moves", "returns", "is"], rows: rows)
  }

  private func documentCatalog() -> Catalog {
    var claims = [Int](repeating: 0, count: base.documents.count)
    // Claims that are rows of files are cited to no document.
    for claim in base.claims {
      if let document = claim.source.document { claims[document.index] += 1 }
    }
    let rows = base.documents.enumerated().map { number, document in
      [
        document.label, base.name(document.publisher), document.date?.description ?? "undated",
        document.title ?? "", String(claims[number]),
      ]
    }
    return Catalog(columns: ["document", "publisher", "date", "title", "claims"], rows: rows)
  }

  private func wordCatalog() -> Catalog {
    var rows: [[String]] = []
    var seen: Set<[String]> = []
    for entry in base.vocabulary.words {
      let row = [entry.forms.one, describe(entry.meaning)]
      if seen.insert(row).inserted { rows.append(row) }
    }
    return Catalog(columns: ["word", "what"], rows: rows)
  }

  private func describe(_ sense: WordSense) -> String {
    switch sense {
    case .anyKind: "any kind"
    case .kind: "kind"
    case .role(let relation, _): "role of \(base.relation(relation).noun.one)"
    case .verb(let relation): "verb of \(base.relation(relation).noun.one)"
    case .participle(let relation): "participle of \(base.relation(relation).noun.one)"
    case .relation: "relation"
    case .channel: "channel"
    case .definedRole(let id), .definedKind(let id):
      base.vocabulary.definitions[id.index].statement
    }
  }

  /// Parties with a name that holds the text, in order of name, then those with one near to it.
  private func names(like text: String) throws(BudgetExceeded) -> Catalog {
    let folded = NameFolding.key(text)
    var holding: [PartyID] = []
    var others: [String] = []
    for (number, party) in base.parties.enumerated() {
      try budget.spend()
      let names = [party.name] + party.aliases
      if names.contains(where: { holds(NameFolding.key($0), folded) }) {
        holding.append(PartyID(at: number))
      } else {
        others += names
      }
    }
    try budget.spend(others.count)
    var listed = try NameOrder.sorted(holding, in: base, budget, isWork: false)
    for name in try budget.watching(others, { NearestNames.of(text, among: $0, limit: 8) }) {
      for party in base.names.find(NameIndex.key(name)) where !listed.contains(party) {
        listed.append(party)
      }
    }
    let rows = listed.map { id in
      let party = base.party(id)
      let kind = party.kind.map { base.vocabulary.kinds[$0.index].noun.one } ?? ""
      return [party.name, kind, party.aliases.joined(separator: ", ")]
    }
    return Catalog(columns: ["name", "kind", "also"], rows: rows)
  }

  private func holds(_ name: [UInt8], _ text: [UInt8]) -> Bool {
    guard name.count >= text.count else { return false }
    return (0...(name.count - text.count)).contains { name[$0...].starts(with: text) }
  }
}
