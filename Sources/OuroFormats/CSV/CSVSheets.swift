import OuroCore
import OuroGraph

/// Lays answers out as one table each, all of it in cells.
struct CSVSheets {
  private let answer: Answer
  private let base: KnowledgeBase
  private let words: DealWords
  private let deals: CSVDeals
  private let facts: CSVFacts
  private let evidence: CSVEvidence

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    words = DealWords(base: answer.base)
    deals = CSVDeals(answer)
    facts = CSVFacts(base: answer.base)
    evidence = CSVEvidence(answer)
  }

  var sheet: Sheet {
    switch answer.content {
    case .parties(let listing): parties(listing)
    case .card(let card): self.card(card)
    case .deals(let ids): sheet(deals.columns, ids.until(answer.stop).map(deals.cells))
    case .claims(let ids): claims(ids)
    case .denials(let ids): denials(ids)
    case .count(let count): sheet(["count"], [[String(count)]])
    case .measured(let measured): CSVMeasures(answer).sheet(measured)
    case .table(let table): CSVMeasures(answer).sheet(table)
    case .shares(let table): CSVShares(answer).sheet(table)
    case .distance(let steps): sheet(["distance"], [[steps.map(String.init) ?? ""]])
    case .groups(let groups): self.groups(groups)
    case .paths(let paths): steps(paths, as: "path")
    case .loops(let loops): steps(loops, as: "loop")
    case .trace(let listing): trace(listing)
    case .verdict(let verdict, let ids, let denials): self.verdict(verdict, ids, denials)
    case .changes(let listing): changes(listing)
    case .evidence(let account): reasons(account)
    case .history(let histories): history(histories)
    case .bindings(let listing): bindings(listing)
    case .catalog(let catalog): sheet(catalog.columns, catalog.rows)
    case .plan(let explanation): plan(explanation)
    case .told(let told): self.told(told)
    case .expectation(let outcome):
      sheet(
        ["met", "expected", "got"],
        [[outcome.isMet ? "yes" : "no", outcome.expected, outcome.got]])
    case .done(let done): sheet(["done"], [[DoneWords.sentence(done)]])
    }
  }

  private func sheet(_ columns: [String], _ rows: [[String]]) -> Sheet {
    Sheet(columns: columns, rows: rows.until(answer.stop).map { SheetRow(cells: $0) })
  }

  /// One row a step; how the question is understood goes before them.
  private func plan(_ explanation: Explanation) -> Sheet {
    let first = PlanWords.understood(explanation).map { [["0", $0]] } ?? []
    let head = ["depth", "text", "at_most"]
    let columns = head + (explanation.isRun ? CSVSheets.runColumns : [])
    let steps = explanation.lines.map { line in
      [String(line.depth), line.text, line.atMost.map(String.init) ?? ""]
        + (line.run.map(CSVSheets.cells) ?? [])
    }
    return sheet(columns, (first + steps).map { padded($0, to: columns) })
  }

  private static let runColumns = ["times", "rows", "looked_at", "milliseconds", "cut"]

  private static func cells(_ run: StepRun) -> [String] {
    [
      String(run.times), run.rows.map(String.init) ?? "", String(run.work),
      PlanWords.milliseconds(run), run.cuts.map(PlanWords.words).joined(separator: "; "),
    ]
  }

  private func bindings(_ listing: BindingListing) -> Sheet {
    let rows = listing.rows.until(answer.stop).map { row in
      row.parties.map(base.name) + [labels(row.deals)] + evidence.sources(row.deals)
    }
    return sheet(listing.variables + ["deals"] + evidence.sourceColumns, rows)
  }

  private func changes(_ listing: ChangeListing) -> Sheet {
    let says = ChangeWords(listing, in: base)
    let rows = listing.changes.until(answer.stop).map { change in
      var claimed = Evidence(change.deals, in: answer)
      claimed.add(change.subject)
      return [
        change.kind.rawValue, says.subject(change), says.before(change), says.after(change),
        labels(change.deals),
      ] + evidence.sources(claimed)
    }
    let columns = ["change", listing.heading, "before", "after", "deals"]
    return sheet(columns + evidence.sourceColumns, rows)
  }

  private func parties(_ listing: PartyListing) -> Sheet {
    let columns = amountColumns + ["status", "marks", "deals"] + evidence.sourceColumns
    let rows = listing.rows.until(answer.stop).map { row in
      let deals = answer.deals(row.deals)
      return [base.name(row.party)] + amount(deals)
        + [words.statuses(deals, separator: "; "), marks(deals), labels(row.deals)]
        + evidence.sources(row.deals)
    }
    return sheet([listing.key(apartFrom: columns)] + columns, rows)
  }

  /// What is said of the party stands in every row.
  private func card(_ card: Card) -> Sheet {
    let about = CardWords(base: base)
    let party = [
      base.name(card.party), about.kind(card),
      base.party(card.party).aliases.joined(separator: "; "), String(card.loops),
    ]
    let rows = card.roles.flatMap { role in
      role.deals.until(answer.stop).map {
        party + [words.role(role.relation, role.side)] + deals.cells($0)
      }
    }
    let columns = ["party", "kind", "also", "loops", "role"] + deals.columns
    return sheet(columns, rows.isEmpty ? [padded(party, to: columns)] : rows)
  }

  private func claims(_ ids: [ClaimID]) -> Sheet {
    let rows = ids.until(answer.stop).map { id in
      let claim = base.claim(id)
      let deal = base.deal(claim.deal)
      return [claim.label ?? "", claim.speaker.map(base.name) ?? "", deal.label]
        + facts.cells(deal, claim.content)
        + [
          claim.content.inference?.words ?? "",
          claim.content.inference == nil ? "" : "inferred",
          ClaimWords(base: base).deniers(answer.denials(of: id)).joined(separator: "; "),
        ] + evidence.sources(claim.source)
    }
    let tail = ["inferred_from", "marks", "denied_by"] + evidence.sourceColumns
    return sheet(["label", "according_to", "deal"] + CSVFacts.columns + tail, rows)
  }

  private func denials(_ ids: [DenialID]) -> Sheet {
    let rows = ids.until(answer.stop).map { id in
      let denial = base.denial(id)
      let denied = ClaimWords(base: base).deniedLabels(denial).joined(separator: "; ")
      return [base.name(denial.speaker), denied] + facts.cells(denial.fact, denial.content)
        + evidence.sources(denial.source)
    }
    return sheet(
      ["according_to", "denies"] + CSVFacts.columns + evidence.sourceColumns, rows)
  }

  /// One row a group.
  private func groups(_ groups: [PartyGroup]) -> Sheet {
    let rows = groups.until(answer.stop).enumerated().map { number, group in
      [
        String(number + 1), group.parties.until(answer.stop).map(base.name).joined(separator: "; "),
        labels(group.deals),
      ] + evidence.sources(group.deals)
    }
    return sheet(["group", "parties", "deals"] + evidence.sourceColumns, rows)
  }

  /// One row a step.
  private func steps(_ routes: [Route], as noun: String) -> Sheet {
    let route = RouteWords(answer)
    var rows: [[String]] = []
    for (number, path) in routes.until(answer.stop).enumerated() {
      for (index, step) in path.steps.until(answer.stop).enumerated() {
        let deals = step.deals.map(answer.deal)
        let channels = route.channels(step).joined(separator: "; ")
        rows.append(
          [String(number + 1), String(index + 1), base.name(step.from), base.name(step.to)]
            + [channels, labels(step.deals)] + amount(step.own.map(answer.deal))
            + [marks(deals)] + evidence.sources(step.deals))
      }
    }
    let columns = [noun, "step", "from", "to", "channels", "deals"]
    return sheet(columns + amountColumns + ["marks"] + evidence.sourceColumns, rows)
  }

  /// One row a payment; the method stands in each.
  private func trace(_ listing: TraceListing) -> Sheet {
    let words = TraceWords(answer)
    let rows = listing.moves.until(answer.stop).map { move in
      [
        listing.method.rawValue, words.date(move), base.deals.label(move.deal),
        base.name(move.from), base.name(move.to), move.amount.amount.description,
        move.traced.amount.description, move.amount.currency.code,
      ] + evidence.sources([move.deal])
    }
    let columns = ["method", "date", "deal", "from", "to", "amount", "traced", "currency"]
    return sheet(columns + evidence.sourceColumns, rows)
  }

  /// The verdict stands in every row: one a deal, and one a denial that no deal brings with it.
  private func verdict(_ verdict: Verdict, _ ids: [DealID], _ denials: [DenialID]) -> Sheet {
    let columns = ["verdict"] + deals.columns
    let known = Evidence(ids, in: answer)
    var rows = ids.until(answer.stop).map { [verdict.rawValue] + deals.cells($0) }
    for denial in denials where !known.denials.contains(denial) {
      let row = padded([verdict.rawValue], to: columns)
      let sources = evidence.sources(Evidence(denials: [denial]))
      rows.append(row.dropLast(sources.count) + sources)
    }
    return sheet(columns, rows.isEmpty ? [padded([verdict.rawValue], to: columns)] : rows)
  }

  /// One row a line of the account, with how deep it stands.
  private func reasons(_ account: Account) -> Sheet {
    let rows = ReasonLines.all(account, answer).until(answer.stop).map { line in
      [
        String(line.depth), line.text, line.deal.map { base.deals.label($0) } ?? "",
        line.note ?? "",
      ] + evidence.sources(line.evidence)
    }
    return sheet(["depth", "reason", "deal", "origins"] + evidence.sourceColumns, rows)
  }

  /// One row a claim.
  private func history(_ histories: [DealHistory]) -> Sheet {
    let maker = SheetMaker(answer)
    let head = ["deal"] + HistoryWords.columns
    let rows = histories.until(answer.stop).flatMap { history in
      maker.history(history).rows.map { row in
        padded(row.cells, to: head) + evidence.sources(row.evidence)
      }
    }
    return sheet(head + evidence.sourceColumns, rows)
  }

  private func told(_ told: Told) -> Sheet {
    let cells = [
      String(told.declarations), String(told.parties), labels(told.deals),
      String(told.claims.count), String(told.denials.count),
    ]
    return sheet(["declarations", "parties", "deals", "claims", "denials"], [cells])
  }

  private let amountColumns = ["amount", "low", "high", "currency"]

  /// The words; the ends as well when there is one sum.
  private func amount(_ deals: [Deal]) -> [String] {
    if deals.isEmpty { return ["", "", "", ""] }
    let summary = AmountSummary(deals)
    guard summary.parts.count == 1, let sum = summary.parts.first
    else { return [summary.words, "", "", ""] }
    return [
      summary.words, sum.low?.description ?? "", sum.high?.description ?? "", sum.currency.code,
    ]
  }

  private func marks(_ deals: [Deal]) -> String { DealMarks.words(deals).joined(separator: "; ") }

  private func labels(_ ids: [DealID]) -> String { evidence.labels(ids) }

  private func padded(_ cells: [String], to columns: [String]) -> [String] {
    cells + Array(repeating: "", count: max(0, columns.count - cells.count))
  }
}
