import OuroCore
import OuroFormats
import OuroGraph
import Testing

/// What writers write of hostile names, read again by readers that share nothing with them.
@Suite struct ReparsedTextTests {
  /// A deal between two parties of this name and a plain one, and everything said of it.
  private func answer(_ name: String, _ content: (PartyID, DealID) -> AnswerContent) throws
    -> Answer
  {
    var builder = KnowledgeBuilder()
    var relation = RelationDeclaration(
      noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"])
    relation.moves = "cash"
    let payment = try builder.declareRelation(relation)
    let one = try builder.declareParty(name, kind: nil)
    let other = try builder.declareParty("Acme", kind: nil)
    var told = Assertion()
    told.purpose = name
    let deal = try builder.addFact(
      Denial.Fact(subject: one, relation: payment, object: other), told,
      by: Attribution(sources: [.session(1)]), label: nil)
    let notices: [Notice] = [.remark(name), .askInstead(name, rows: 1)]
    return Answer(content: content(one, deal), notices: notices, base: builder.build())
  }

  /// Line feeds and tabs stay in CSV, whatever else is hidden is shown.
  private func shown(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      scalar == "\n" || scalar == "\t" ? String(scalar) : VisibleText.clean(String(scalar))
    }.joined()
  }

  @Test(arguments: HostileNames.all)
  func `CSV gives back the name and no formula`(name: String) throws {
    let rows = try CSVRows.read(CSVWriter().write(try answer(name) { .deals([$1]) }))
    #expect(rows.count == 2 && rows[0].count == rows[1].count)
    for column in ["from", "for"] {
      let cell = rows[1][try #require(rows[0].firstIndex(of: column))]
      #expect(CSVRows.unguarded(cell) == shown(name))
      let isNumber = cell.dropFirst().allSatisfy(\.isNumber) && cell.utf8.count > 1
      if let first = cell.unicodeScalars.first, !isNumber {
        #expect(!"=+-@\t\r\0".unicodeScalars.contains(first))
      }
    }
    let catalog = try CSVRows.read(
      CSVWriter().write(
        try answer(name) { _, _ in .catalog(Catalog(columns: [name], rows: [[name], [""]])) }))
    #expect(catalog.map { $0.map(CSVRows.unguarded) } == [[shown(name)], [shown(name)], [""]])
  }

  @Test(arguments: HostileNames.all)
  func `DOT has two nodes, their names and one edge`(name: String) throws {
    let text = DOTWriter().write(try answer(name) { .deals([$1]) })
    let graph = try DOTGraph(text)
    let label = try #require(graph.labels.first?.dropFirst())
    let entities = ["&amp;lt;": "&lt;", "&amp;gt;": "&gt;"]
    let read = entities.keys.sorted().reduce(String(label)) { text, key in
      text.split(separator: key, omittingEmptySubsequences: false).joined(
        separator: entities[key] ?? "")
    }
    #expect(read == VisibleText.clean(name))
    #expect(graph.labels.dropFirst() == ["\"Acme"])
    #expect(graph.edges == ["n1 n2 \"cash"])
    #expect(!text.contains("label=<"))
  }

  @Test(arguments: HostileNames.all)
  func `Mermaid has two nodes, their names and one arrow`(name: String) throws {
    let lines = MermaidWriter().write(try answer(name) { .deals([$1]) }).split(separator: "\n")
    try #require(lines.count == 6)
    let label = lines[1]
    #expect(label.hasPrefix("  n1[\"") && label.hasSuffix("\"]"))
    #expect(decoded(label.dropFirst(6).dropLast(2)) == VisibleText.clean(name))
    let marks = "\"<>&`[]{}|%".unicodeScalars
    #expect(!label.dropFirst(6).dropLast(2).unicodeScalars.contains(where: marks.contains))
    #expect(Array(lines[2...3]) == ["  n2[\"Acme\"]", "  n1 -->|\"cash\"| n2"])
    for line in lines[4...] {
      #expect(line.hasPrefix("  %% ") && !line.dropFirst(5).contains { "%{}".contains($0) })
    }
  }

  /// Mermaid's entities: `#quot;`, `#35;`.
  private func decoded(_ text: Substring) -> String {
    let named = ["quot": "\"", "amp": "&", "lt": "<", "gt": ">"]
    var read = ""
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "#", let end = rest.firstIndex(of: ";") else {
        read.unicodeScalars.append(scalar)
        continue
      }
      let code = String(rest[..<end])
      read += named[code] ?? UInt32(code).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
      rest = rest[rest.index(after: end)...]
    }
    return read
  }

  @Test(arguments: HostileNames.all)
  func `Markdown has one row of as many cells, and no HTML`(name: String) throws {
    let text = MarkdownWriter().write(
      try answer(name) { party, deal in
        .parties(PartyListing(heading: name, rows: [PartyRow(party: party, deals: [deal])]))
      })
    #expect(!text.unicodeScalars.contains("<"))
    let lines = text.split(separator: "\n").map(String.init)
    try #require(lines.count == 6)
    #expect(lines.prefix(3).map { cells($0).count } == [4, 4, 4])
    #expect(cells(lines[2]).first == VisibleText.clean(name).trimmed)
    #expect(lines[3...4].allSatisfy { $0.hasPrefix("> - ") })
    #expect(lines[5].hasPrefix("[^1]: told here 1: "))
  }

  /// The cells of a row as a reader shows them: escapes and entities undone.
  private func cells(_ line: String) -> [String] {
    let entities = ["&lt;": "<", "&gt;": ">", "&amp;": "&"]
    var cells: [String] = [""]
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let ahead = String(scalar) + String(rest.prefix(4))
      let entity = entities.keys.sorted().first {
        ahead.unicodeScalars.starts(with: $0.unicodeScalars)
      }
      if scalar == "|" {
        cells.append("")
      } else if scalar == "\\", let escaped = rest.popFirst() {
        cells[cells.count - 1].unicodeScalars.append(escaped)
      } else if let entity {
        cells[cells.count - 1] += entities[entity] ?? ""
        rest = rest.dropFirst(entity.unicodeScalars.count - 1)
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells.dropFirst().dropLast().map(\.trimmed)
  }
}

extension String {
  /// Without the blanks at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
