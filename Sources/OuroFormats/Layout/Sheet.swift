import OuroGraph

/// An answer laid out as rows of words, before anything is drawn.
struct Sheet: Sendable {
  /// The headings, one a cell.
  var columns: [String]
  var rows: [SheetRow] = []
}

/// A row of words and what it rests on.
struct SheetRow: Sendable {
  var cells: [String]
  /// `nil` where sources are no part of the row.
  var evidence: Evidence?
}

/// Lays answers out.
struct SheetMaker {
  let answer: Answer
  let base: KnowledgeBase
  let words: DealWords

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
    words = DealWords(base: answer.base)
  }

  func parties(_ listing: PartyListing) -> Sheet {
    let rows = listing.rows.until(answer.stop).map { row in
      let deals = answer.deals(row.deals)
      // A set without deals behind it, all companies, has nothing to tell but names.
      let cells = deals.isEmpty ? ["", "", ""] : terms(deals)
      return SheetRow(
        cells: [base.name(row.party)] + cells, evidence: Evidence(row.deals, in: answer))
    }
    return Sheet(columns: [listing.heading, "amount", "status", "marks"], rows: rows)
  }

  /// Deals by their labels: those of one row are of many sorts, and no sum means anything.
  func bindings(_ listing: BindingListing) -> Sheet {
    let rows = listing.rows.until(answer.stop).map { row in
      let deals = answer.deals(row.deals)
      let labels = deals.until(answer.stop).map(\.label).joined(separator: ", ")
      let rest = deals.isEmpty ? ["", ""] : Array(terms(deals).dropFirst())
      return SheetRow(
        cells: row.parties.map(base.name) + [labels] + rest,
        evidence: Evidence(row.deals, in: answer))
    }
    return Sheet(columns: listing.variables + ["deals", "status", "marks"], rows: rows)
  }

  /// Who does what to whom in one cell, or in three for programs that cut lines.
  func deals(_ ids: [DealID], inThreeCells: Bool = false) -> Sheet {
    let rows = ids.until(answer.stop).map { id in
      let deal = answer.deal(id)
      let fact =
        inThreeCells
        ? [base.name(deal.subject), words.verb(deal.relation), base.name(deal.object)]
        : [words.sentence(deal)]
      return SheetRow(
        cells: [deal.label] + fact + terms([deal]) + remarks(deal),
        evidence: Evidence([id], in: answer))
    }
    let fact = inThreeCells ? ["subject", "verb", "object"] : ["what"]
    return Sheet(
      columns: ["deal"] + fact + ["amount", "status", "marks", "date", "details"], rows: rows)
  }

  func claims(_ ids: [ClaimID]) -> Sheet {
    let says = ClaimWords(base: base)
    let sources = SourceWords(base: base)
    let rows = ids.until(answer.stop).map { id in
      let claim = base.claim(id)
      let cells = [
        claim.speaker.map(base.name) ?? "", says.says(claim),
        sources.short(claim.source).joined(separator: "; "),
        says.deniers(answer.denials(of: id)).joined(separator: ", "),
      ]
      return SheetRow(cells: cells)
    }
    return Sheet(columns: ["says", "what", "source", "denied by"], rows: rows)
  }

  func denials(_ ids: [DenialID]) -> Sheet {
    let says = ClaimWords(base: base)
    let sources = SourceWords(base: base)
    let rows = ids.until(answer.stop).map { id in
      let denial = base.denial(id)
      let cells = [
        base.name(denial.speaker), says.denied(denial),
        words.qualifiers(denial.content).joined(separator: ", "),
        sources.short(denial.source).joined(separator: "; "),
      ]
      return SheetRow(cells: cells)
    }
    return Sheet(columns: ["denies", "what", "details", "source"], rows: rows)
  }

  func card(_ card: Card) -> Sheet {
    let rows = card.roles.flatMap { role in
      let name = words.role(role.relation, role.side)
      return role.deals.until(answer.stop).map { id in
        let deal = answer.deal(id)
        let what = [words.view(deal, from: role.side)] + remarks(deal).filter { !$0.isEmpty }
        return SheetRow(
          cells: [name, what.joined(separator: ", ")] + terms([deal]) + [deal.label],
          evidence: Evidence([id], in: answer))
      }
    }
    return Sheet(columns: ["as", "what", "amount", "status", "marks", "deal"], rows: rows)
  }

  /// Who is in each, how many they are, and how many deals run between them.
  func groups(_ groups: [PartyGroup], names limit: Int = .max) -> Sheet {
    let rows = groups.until(answer.stop).map { group in
      let rest = group.parties.count - min(limit, group.parties.count)
      let names = group.parties.prefix(limit).until(answer.stop).map(base.name)
      return SheetRow(
        cells: [
          (names + (rest > 0 ? ["\(Counted.digits(rest)) more"] : [])).joined(separator: ", "),
          String(group.parties.count), String(group.deals.count),
        ],
        evidence: Evidence(group.deals, in: answer))
    }
    return Sheet(columns: ["group", "parties", "deals"], rows: rows)
  }

  func changes(_ listing: ChangeListing, first: Int = .max) -> Sheet {
    let says = ChangeWords(listing, in: base)
    let rows = listing.changes.prefix(first).until(answer.stop).map { change in
      var evidence = Evidence(change.deals, in: answer)
      evidence.add(change.subject)
      return SheetRow(
        cells: [
          change.kind.rawValue, says.subject(change), says.before(change), says.after(change),
        ],
        evidence: evidence)
    }
    let days = ["on \(listing.first)", "on \(listing.second)"]
    return Sheet(columns: ["change", listing.heading] + days, rows: rows)
  }

  /// One line a row, indented.
  func reasons(_ account: Account) -> Sheet {
    let head = MeasuredWords(base: base).head(account)
    let count = head.map { [SheetRow(cells: [$0, ""])] } ?? []
    let rows = ReasonLines.all(account, answer).until(answer.stop).map { line in
      SheetRow(
        cells: [String(repeating: "  ", count: line.depth) + line.text, line.note ?? ""],
        evidence: line.evidence)
    }
    return Sheet(columns: ["reason", "origins"], rows: count + rows)
  }

  /// One claim a row, the deal in each, and what they come to in the last ones.
  func history(_ history: DealHistory) -> Sheet {
    let words = HistoryWords(answer)
    let label = base.deals.label(history.deal)
    var sheet = words.sheet(history)
    sheet.columns = ["deal"] + sheet.columns
    sheet.rows = sheet.rows.until(answer.stop).map {
      SheetRow(cells: [label] + $0.cells, evidence: $0.evidence)
    }
    sheet.rows += words.outcome(history).map { SheetRow(cells: [label, "", "", $0]) }
    return sheet
  }

  func catalog(_ catalog: Catalog) -> Sheet {
    Sheet(
      columns: catalog.columns, rows: catalog.rows.until(answer.stop).map { SheetRow(cells: $0) })
  }

  /// When a deal was, and what else is said of it.
  private func remarks(_ deal: Deal) -> [String] {
    [DealWords.dates(deal.details) ?? "", words.details(deal.details).joined(separator: ", ")]
  }

  /// Amount, status and marks of some deals together.
  private func terms(_ deals: [Deal]) -> [String] {
    [
      AmountSummary.words(deals), words.statuses(deals),
      DealMarks.spoken(deals).joined(separator: ", "),
    ]
  }
}
