package import OuroCore
package import OuroGraph

/// Writes one JSON object an answer, on one line, its keys in a fixed order.
package struct JSONWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    let notices = NoticeText(answer.base)
    var members: JSONRows.Members = [
      ("query", .text(answer.query)), ("canonical", .text(answer.canonical)),
    ]
    members += content(of: answer)
    members.append(("notices", .texts(answer.notices.map(notices.sentence))))
    members.append(("complete", .bool(answer.isComplete)))
    if let time = answer.milliseconds {
      members.append(("milliseconds", .digits(Counted.milliseconds(time))))
    }
    return JSONText.encode(.object(members), stop: answer.stop) + "\n"
  }

  /// Errors in the place of an answer, one object each; a place that is not known is null.
  package static func write(error diagnostics: [Diagnostic], query: String) -> String {
    diagnostics.map { JSONText.encode(value($0, query)) + "\n" }.joined()
  }

  private static func value(_ diagnostic: Diagnostic, _ query: String) -> JSONValue {
    let place = diagnostic.place
    var members: JSONRows.Members = [
      ("query", .text(query)), ("kind", .text("error")),
      ("code", .text(diagnostic.code.description)), ("message", .text(diagnostic.message)),
      ("source", .text(orNull: place?.source)),
      ("line", place.map { .whole($0.line) } ?? .null),
      ("column", place.map { .whole($0.column) } ?? .null),
      ("length", place.map { .whole($0.length) } ?? .null),
      ("suggestions", .texts(diagnostic.suggestions)),
    ]
    if !diagnostic.notes.isEmpty { members.append(("notes", .texts(diagnostic.notes))) }
    if let help = diagnostic.help { members.append(("help", .text(help))) }
    if let correction = diagnostic.correction { members.append(("correction", .text(correction))) }
    return .object(members)
  }

  private func content(of answer: Answer) -> JSONRows.Members {
    let rows = JSONRows(answer)
    switch answer.content {
    case .parties(let listing):
      let heading = listing.key(apartFrom: JSONRows.partyKeys)
      return kind("parties")
        + table(
          [heading, "amount", "status", "marks"],
          listing.rows.until(answer.stop).map { rows.party($0, heading: heading) })
    case .card(let card):
      return kind("card") + table(["party", "kind", "also", "roles", "loops"], [rows.card(card)])
    case .deals(let deals):
      return kind("records") + table(Self.dealColumns, deals.until(answer.stop).map(rows.deal))
    case .claims(let claims):
      return kind("records") + table(Self.claimColumns, claims.until(answer.stop).map(rows.claim))
    case .denials(let denials):
      return kind("records")
        + table(Self.denialColumns, denials.until(answer.stop).map(rows.denial))
    case .count(let count): return kind("value") + [("value", .whole(count))]
    case .measured(let measured): return kind("value") + JSONMeasures(answer).value(measured)
    case .table(let table): return kind("table") + JSONMeasures(answer).table(table)
    case .shares(let table):
      return kind(table.headings.isEmpty ? "value" : "table") + JSONShares(answer).members(table)
    case .distance(let steps):
      return kind("value") + [("value", steps.map { .whole($0) } ?? .null)]
    case .groups(let groups):
      return kind("groups")
        + table(["parties", "deals"], groups.until(answer.stop).map(rows.group))
    case .paths(let routes):
      return kind("paths") + table(Self.routeColumns, routes.until(answer.stop).map(rows.route))
    case .loops(let routes):
      return kind("loops") + table(Self.routeColumns, routes.until(answer.stop).map(rows.route))
    case .trace(let listing): return JSONTrace(answer).members(listing)
    case .verdict(let verdict, let deals, let denials):
      return kind("verdict") + [("verdict", .text(verdict.rawValue))]
        + table(Self.dealColumns, deals.until(answer.stop).map(rows.deal))
        + [("denials", .array(denials.until(answer.stop).map(rows.denial)))]
    case .changes(let listing):
      return kind("changes")
        + table(
          ["change", "subject", "before", "after"],
          listing.changes.until(answer.stop).map { rows.change($0, in: listing) })
    case .evidence(let account): return kind("evidence") + JSONReasons(answer).members(account)
    case .history(let histories):
      return kind("evidence") + [
        ("asked", .text("history")),
        ("rows", .array(histories.until(answer.stop).map(JSONReasons(answer).history))),
      ]
    case .bindings(let listing):
      return kind("bindings")
        + table(
          listing.variables, listing.rows.until(answer.stop).map { rows.binding($0, listing) })
    case .catalog(let catalog):
      return kind("catalog")
        + table(
          catalog.columns, catalog.rows.until(answer.stop).map { Self.row($0, catalog.columns) })
    case .plan(let explanation): return kind("plan") + JSONPlan.members(explanation)
    case .told(let told):
      let columns = ["declarations", "parties", "deals", "claims", "denials"]
      return kind("told") + table(columns, [rows.told(told)])
    case .expectation(let expectation):
      return kind("expectation") + [
        ("met", .bool(expectation.isMet)), ("expected", .text(expectation.expected)),
        ("got", .text(expectation.got)),
      ]
    case .done(let done): return kind("told") + [("done", .text(DoneWords.sentence(done)))]
    }
  }

  private func kind(_ kind: String) -> JSONRows.Members { [("kind", .text(kind))] }

  private func table(_ columns: [String], _ rows: [JSONValue]) -> JSONRows.Members {
    [("columns", .texts(columns)), ("rows", .array(rows))]
  }

  private static let dealColumns = [
    "deal", "subject", "verb", "object", "relation", "amount", "percent", "status", "since",
    "until", "marks", "for", "as", "because", "note",
  ]
  private static let claimColumns =
    ["claim", "speaker"] + dealColumns + ["inferred_from", "denied_by"]
  private static let denialColumns = ["denier", "denies", "fact", "for", "as", "because", "note"]
  private static let routeColumns = ["parties", "steps", "bottleneck", "together", "marks"]

  private static func row(_ cells: [String], _ columns: [String]) -> JSONValue {
    .object(zip(columns, cells).map { ($0, .text($1)) })
  }
}
