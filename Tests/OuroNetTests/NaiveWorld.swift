import OuroCore
import OuroGraph
import OuroSyntax

/// A deal as one world tells it, worked out from the claims that count there.
struct PlainDeal {
  let id: DealID
  let subject: PartyID
  let relation: RelationID
  let object: PartyID
  var status = Status.stated
  /// In the query's currency, when it names one.
  var amount: HedgedMoney?
  /// As it was told.
  var told: HedgedMoney?
  var since: Period?
  var first: Day? { since?.first }
  var purpose: String?
  var isDisputed = false
  /// Live, and its first day is still to come.
  var isToBegin = false
}

/// The deals that somebody who counts speaks of, and which statuses count.
struct NaiveWorld {
  let base: KnowledgeBase
  private(set) var speakers: Set<PartyID>?
  private(set) var origins: Set<PartyID>?
  private(set) var known: Day?
  private(set) var day: Day?
  private(set) var statuses: Set<Status> = [.announced, .agreed, .ongoing, .completed, .stated]
  private(set) var deals: [PlainDeal] = []
  private(set) var exchange: NaiveExchange?

  /// One of two days that a question compares.
  enum Moment {
    /// What holds on it.
    case held(Day)
    /// What had been published by it.
    case published(Day)
  }

  init(
    _ base: KnowledgeBase, _ nodes: [WorldNode], at moment: Moment? = nil,
    party: (NameNode) throws -> PartyID
  ) throws {
    self.base = base
    var namesDay = false
    var ignoresDays = false
    day = today
    for node in nodes {
      switch node {
      case .asOf(let date): (day, namesDay) = (lastDay(date), true)
      case .asKnownOn(let date): known = lastDay(date)
      case .originatingWith(let names):
        origins = (origins ?? []).union(try names.names.map(party))
      case .accordingTo(let names):
        speakers = (speakers ?? []).union(try names.names.map(party))
      case .counting(let isOnly, let named):
        statuses = isOnly ? Set(named) : statuses.union(named)
      case .countingEverything: (statuses, ignoresDays) = (Set(Status.allCases), true)
      case .withSources: break
      case .inCurrency: break
      }
    }
    switch moment {
    case .held(let named): (day, namesDay) = (named, true)
    case .published(let named): (known, namesDay) = (named, true)
    case nil: break
    }
    for case .inCurrency(let node) in nodes { exchange = NaiveExchange(node, base, day) }
    for number in 0..<base.deals.count {
      let told = base.deal(DealID(at: number))
      let claims = base.claims.filter { $0.deal.index == number && hears($0) }
      guard !claims.isEmpty else { continue }
      var deal = PlainDeal(
        id: DealID(at: number), subject: told.subject, relation: told.relation,
        object: told.object)
      tell(&deal, claims)
      deal.told = deal.amount
      deal.amount = deal.amount.map { exchange?.convert($0) ?? $0 }
      if let day, let first = deal.first, first > day, namesDay || !ignoresDays {
        deal.isToBegin = deal.status.isLive
      }
      deals.append(deal)
    }
  }

  /// The day now: of the latest publication or thing done, else the latest there is.
  private var today: Day? {
    var days = base.documents.compactMap { $0.date.map(lastDay) }
    var others: [Day] = []
    for number in 0..<base.deals.count {
      var deal = PlainDeal(
        id: DealID(at: number), subject: PartyID(at: 0), relation: RelationID(at: 0),
        object: PartyID(at: 0))
      tell(&deal, base.claims.filter { $0.deal.index == number })
      others += [deal.first].compactMap(\.self)
    }
    for claim in base.claims where claim.source.document == nil {
      let isDone = [nil, .stated, .completed].contains(claim.content.status)
      if isDone, let since = claim.content.since, since == claim.content.until {
        days.append(since.first)
      }
    }
    return days.max() ?? others.max()
  }

  private func lastDay(_ period: Period) -> Day { Day(number: period.next.number - 1) }

  private func isKnown(_ source: Source) -> Bool {
    guard let known else { return true }
    guard let document = source.document, let date = base.document(document).date else {
      return false
    }
    return date.first <= known
  }

  func hears(_ claim: Claim) -> Bool {
    var origin = claim.speaker
    for case .named(let party) in claim.chain { origin = party }
    return isKnown(claim.source) && isOne(claim.speaker, speakers) && isOne(origin, origins)
  }

  func hears(_ denial: Denial) -> Bool {
    isKnown(denial.source) && isOne(denial.speaker, speakers) && isOne(denial.speaker, origins)
  }

  func isDenied(_ claim: Claim) -> Bool {
    claim.denials.contains { isKnown(base.denial($0).source) }
  }

  private func isOne(_ party: PartyID?, _ listed: Set<PartyID>?) -> Bool {
    guard let listed else { return true }
    return party.map(listed.contains) ?? false
  }

  func deal(_ id: DealID) -> PlainDeal? { deals.first { $0.id == id } }

  /// The day of a status, its own or that of another claim that tells it, when it is still to come.
  private func dayToCome(_ content: Assertion, among claims: [Claim]) -> Period? {
    guard let day, let status = content.status, status != .retracted else { return nil }
    let days = claims.filter { $0.content.status == status }.compactMap(\.content.statusSince)
    guard let from = content.statusSince ?? days.min(by: { $0.first < $1.first }), from.first > day
    else { return nil }
    return from
  }

  private func isToCome(_ claim: Claim, among claims: [Claim]) -> Bool {
    dayToCome(claim.content, among: claims) != nil
  }

  /// The latest published wins, the undated come first, later in the file wins a tie.
  private func tell(_ deal: inout PlainDeal, _ claims: [Claim]) {
    deal.isDisputed = claims.contains { isDenied($0) && !isToCome($0, among: claims) }
    var until: Period?
    var since: Period?
    var coming: [Period] = []
    deal.purpose = claims.compactMap(\.content.purpose).first
    let days = claims.map { $0.source.document.flatMap { base.document($0).date?.first } }
    var order: [Int] = []
    for day in [nil] + Set(days.compactMap(\.self)).sorted().map(Optional.some) {
      order += claims.indices.filter { days[$0] == day }
    }
    for content in order.map({ claims[$0].content }) {
      if let from = dayToCome(content, among: claims) {
        if content.status?.isLive ?? false { coming.append(from) }
      } else {
        deal.status = content.status ?? deal.status
        since = content.since ?? since
        until = content.until ?? until
      }
      guard let amount = content.amount else { continue }
      let repeats =
        amount.hedge == .exactly && deal.amount.map { $0.figure == amount.figure } ?? false
      if !repeats { deal.amount = amount }
    }
    deal.since = since ?? coming.min { $0.first < $1.first }
    if let day, let until, until != since, until.next <= day, deal.status.isLive {
      deal.status = .ended
    }
  }
}

/// Bounds held against what is told, by the ends of intervals.
enum NaiveBound {
  enum Finding { case passes, possible, unknown, fails }

  static func finding(
    _ bounds: [BoundNode], amount: HedgedMoney?, told: HedgedMoney? = nil, first: Day?,
    purpose: String?
  ) -> Finding {
    let findings = bounds.map { bound -> Finding in
      switch bound {
      case .amount(let bound, let sureness):
        return hold(bound, sureness, told?.currency == bound.currency ? told : amount)
      case .since(let period): return day(first) { $0 >= period.first }
      case .before(let period): return day(first) { $0 < period.first }
      case .during(let period), .on(let period): return day(first, period.contains)
      case .purpose(let text):
        let holds = purpose?.lowercased().contains(text.lowercased()) ?? false
        return holds ? .passes : .fails
      }
    }
    for worst in [Finding.fails, .unknown, .possible] where findings.contains(worst) {
      return worst
    }
    return .passes
  }

  private static func day(_ first: Day?, _ test: (Day) -> Bool) -> Finding {
    guard let first else { return .unknown }
    return test(first) ? .passes : .fails
  }

  private static func hold(
    _ bound: MoneyBound, _ sureness: Sureness?, _ amount: HedgedMoney?
  ) -> Finding {
    guard let amount else { return .unknown }
    guard amount.currency == bound.currency else { return .fails }
    // Twice the billionths, an open end one off: every comparison is then of whole numbers.
    let low = (amount.low?.billionths ?? 0) * 2 + (amount.lowOpen ? 1 : 0)
    let high = amount.high.map { $0.billionths * 2 - (amount.highOpen ? 1 : 0) } ?? Int128.max
    let (isCertain, isPossible): (Bool, Bool) =
      switch bound {
      case .over(let money): (low > money.doubled, high > money.doubled)
      case .atLeast(let money): (low >= money.doubled, high >= money.doubled)
      case .under(let money): (high < money.doubled, low < money.doubled)
      case .atMost(let money): (high <= money.doubled, low <= money.doubled)
      case .between(let least, let most):
        (
          low >= least.doubled && high <= most.doubled,
          high >= least.doubled && low <= most.doubled
        )
      }
    if isCertain { return .passes }
    guard isPossible, sureness != .certainly else { return .fails }
    return sureness == .possibly ? .passes : .possible
  }
}

extension Money {
  fileprivate var doubled: Int128 { amount.billionths * 2 }
}
