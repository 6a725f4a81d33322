import OuroCore
import OuroGraph

/// One answer of each kind, and the empty one.
enum SampleKind: String, CaseIterable {
  case parties, card, deals, claims, denials, count, paths, loops, verdict, denied, catalog, plan
  case told, nobody, account, missing, history, measured, table
  case groups, distance, trace, share, concentration
}

extension Samples {
  func answer(_ kind: SampleKind) -> Answer {
    switch kind {
    case .parties:
      answer(payers([contracts, option]), [.notLive(.planned, count: 1, disputed: 0)])
    case .card:
      answer(
        .card(
          Card(
            party: microsoft,
            roles: [
              CardRole(relation: base.deal(backing).relation, side: .subject, deals: [backing])
            ],
            loops: 1)))
    case .deals: answer(.deals([contracts, option, payment]))
    case .claims: answer(.claims([ClaimID(0), ClaimID(3)]))
    case .denials: answer(.denials([DenialID(0)]))
    case .count: answer(.count(12_345))
    case .paths: answer(.paths([path]))
    case .loops: answer(.loops([loop, loop]), [.stepBound(6)])
    case .groups:
      answer(
        .groups([
          PartyGroup(
            parties: [coreWeave, microsoft, openAI], deals: [contracts, backing, payment])
        ]))
    case .distance: answer(.distance(2))
    case .trace:
      answer(
        .trace(
          TraceListing(
            method: .proportion, isBackward: false, ends: [openAI],
            sums: [
              TraceSum(
                total: Samples.dollars(1),
                rows: [
                  TraceRow(
                    party: coreWeave, amount: Samples.dollars(1), held: Samples.dollars(1),
                    deals: [payment])
                ],
                moves: [
                  TraceMove(
                    deal: payment, from: openAI, to: coreWeave, amount: Samples.dollars(1),
                    traced: Samples.dollars(1))
                ])
            ])), [.trace(.hedged(1))])
    case .verdict: answer(.verdict(.disputed, deals: [option], denials: [DenialID(0)]))
    case .denied: answer(.verdict(.denied, deals: [], denials: [DenialID(0)]))
    case .catalog:
      answer(.catalog(Catalog(columns: ["word", "means"], rows: [["payer", "a role"]])))
    case .plan:
      answer(
        .plan(
          Explanation(
            understood: "count of payers of Aurora",
            lines: [
              PlanLine(depth: 0, text: "count"), PlanLine(depth: 1, text: "payers", atMost: 2),
            ])))
    case .told:
      answer(
        .told(
          Told(parties: 0, deals: [payment], claims: [ClaimID(6)], denials: [], declarations: 2)))
    case .account:
      answer(
        .evidence(
          Account(
            isNegated: false, holds: true,
            rows: [
              ExplainedRow(
                .party(microsoft), .any([.deal(contracts), .deal(option)], isCut: true)),
              ExplainedRow(
                .loop(loop), .all(loop.steps.map { .conclusion(.step($0), .deal($0.deals[0])) })),
            ], moreRows: 3)))
    case .missing:
      answer(
        .evidence(
          Account(
            isNegated: true, holds: false,
            absences: [
              Absence(
                .member(Inclusion(microsoft, in: .parties([openAI]))),
                near: [.deal(option, [.notLive, .amount]), .denial(DenialID(0))],
                causes: [Absence(.records)], moreCauses: 1)
            ])))
    case .history: history
    case .measured: answer(.measured(total))
    case .table:
      answer(
        .table(
          MeasureTable(
            headings: ["payer", "year"],
            rows: [MeasureRow(group: [.party(microsoft), .none], measured: total, share: nil)],
            whole: total)), [.inSeveralRows(1)])
    case .share: answer(.shares(shares(of: .parties([microsoft]))), [.ceilingsLeftOut(1, of: 3)])
    case .concentration: answer(.shares(shares(of: nil)))
    case .nobody:
      answer(.parties(PartyListing(heading: "payer", rows: [])), [.empty(.noneStated)])
    }
  }

  /// The first claim on a deal, and that a second one repeats it.
  private var history: Answer {
    let claims = base.claims(on: option)
    let entries = claims.map { HistoryEntry(claim: $0, published: nil, changes: []) }
    return answer(
      .history([
        DealHistory(
          deal: option, entries: entries, status: .withdrawn, statusTeller: claims.last,
          amount: nil, amountTeller: nil)
      ]))
  }

  /// An option beside a ceiling and a deal without an amount, by year.
  private func shares(of part: PartySet?) -> ShareTable {
    let nearly = HedgedMoney(.nearly, Samples.dollars(12))
    let finding: ShareFinding =
      part == nil
      ? .division(
        DivisionFinding(
          concentration: Concentration(of: [nearly]), parties: 1, leaders: [microsoft]))
      : .part(
        PartFinding(
          share: Share(of: nearly, beside: nil), amount: nearly, deals: [option], untold: 1))
    return ShareTable(
      part: part, side: .subject, relation: nil, headings: ["year"],
      rows: [
        ShareRow(
          group: [.none], lines: [ShareLine(whole: nearly, finding: finding, deals: [option])],
          ceilings: [payment], withoutAmount: [contracts])
      ])
  }

  /// Microsoft and OpenAI.
  private var path: Route {
    Route(parties: [microsoft, openAI], steps: Array(loop.steps.prefix(1)), bottleneck: nil)
  }

  /// A commitment, a ceiling and a deal without an amount.
  var total: Measured {
    let nearly = HedgedMoney(.nearly, Samples.dollars(12))
    let most = HedgedMoney(.upTo, Samples.dollars(5))
    return Measured(
      measure: .total,
      lines: [
        MeasuredLine(amount: nearly, deals: [option]), MeasuredLine(amount: most, deals: [payment]),
      ], withoutAmount: [contracts])
  }
}
