import OuroCore

// Records, and what is made of their amounts.
extension PlanWriter {
  mutating func write(_ pattern: MeasurePattern) {
    if !pattern.keys.isEmpty {
      line(
        "group by \(PlanWriter.list(pattern.keys.map(\.name), "and"))\(limit(pattern.ordering))")
      depth += 1
    }
    line(measuring(pattern.measure))
    depth += 1
    write(pattern.records)
    depth -= pattern.keys.isEmpty ? 1 : 2
  }

  mutating func write(_ pattern: SharePattern) {
    let relations = pattern.measured.records.relations ?? []
    let only = relations.count == 1 ? relations.first : nil
    if let part = pattern.part {
      writeStep("tell, among \(side(pattern.side, of: only)), what part falls to", part)
    } else {
      line("tell how it is divided among \(side(pattern.side, of: only))")
    }
    depth += 1
    write(pattern.measured)
    depth -= 1
  }

  mutating func write(_ pattern: RecordPattern) {
    part(.records(pattern), atMost: bounds.records(of: pattern)) { $0.tell(pattern) }
    if let rank = pattern.rank {
      line("keep the \(self.rank(rank.count, rank.largest)) by low end, all ties")
    }
  }

  mutating func tell(_ pattern: RecordPattern) {
    let kind =
      switch pattern.kind {
      case .deals: "deals"
      case .claims: "claims"
      case .denials: "denials"
      }
    let of = pattern.relations.map {
      " of " + PlanWriter.list($0.map { base.relation($0).noun.one })
    }
    line("look through \(kind)\(of ?? "")\(filter(pattern.filter))")
    depth += 1
    for condition in pattern.conditions { write(condition) }
    depth -= 1
  }

  mutating func write(_ condition: RecordCondition) {
    switch condition {
    case .from(let set): writeStep("from", set)
    case .to(let set): writeStep("to", set)
    case .by(let set): writeStep("by", set)
    case .about(let set): writeStep("about", set)
    case .deal(let deal): line("the deal \(base.deals.label(deal))")
    case .claims(let claims): line("\(claims.count) claims of one statement")
    case .between(let one, let other): line("between \(base.name(one)) and \(base.name(other))")
    case .inDocument(let document): line("in \(base.document(document).label)")
    }
  }
}
