package import OuroCore

/// What a deal's claims together come to.
///
/// The latest published status and amount win, an undated claim comes before every dated one and what
/// is told in a session after all, later in the file wins a tie, and a plain repeat of a hedged
/// figure does not replace it.
package struct DealState: Hashable, Sendable {
  package private(set) var status = Status.stated
  package private(set) var amount: HedgedMoney?
  package private(set) var details = Assertion()
  package private(set) var isInferred = false
  package private(set) var isDisputed = false
  /// Whether a claim that tells this status is denied.
  package private(set) var isStatusDisputed = false
  /// Whether a claim tells the day of a status.
  private(set) var hasStatusDays = false
  /// The day from which it holds no more; `nil` while none is told.
  private(set) var endDay: Day?

  /// Nothing told yet.
  init() {}

  /// - Parameters:
  ///   - claims: In the order told.
  ///   - day: What statuses begin later do not hold yet, and a deal past its end is ended; `nil`
  ///     looks at no day.
  package init(claims: [Claim], documents: [Document], on day: Day? = nil) {
    hasStatusDays = claims.contains { $0.content.statusSince != nil }
    let claims = hasStatusDays ? DealState.sharingDays(claims) : claims
    let told = hasStatusDays ? claims.map { $0.asKnown(on: day) } : claims
    isInferred = told.first?.content.inference != nil
    isDisputed = told.contains { !$0.denials.isEmpty }
    for claim in told { details.fill(from: claim.content) }
    for place in PublicationOrder.places(of: told, documents) { apply(told[place].content) }
    isStatusDisputed = told.contains { claim in
      (claim.content.status ?? .stated) == status && !claim.denials.isEmpty
    }
    if let day { look(on: day, claims) }
  }

  /// A status told with a day and without one is the same status: the first day told is its day.
  private static func sharingDays(_ claims: [Claim]) -> [Claim] {
    var days: [Status: Period] = [:]
    for content in claims.map(\.content) {
      guard let status = content.status, let day = content.statusSince else { continue }
      if day.first < days[status]?.first ?? Day(number: .max) { days[status] = day }
    }
    return claims.map { claim in
      guard let day = claim.content.status.flatMap({ days[$0] }), claim.content.statusSince == nil
      else { return claim }
      var content = claim.content
      content.statusSince = day
      return claim.saying(content)
    }
  }

  /// Ends what is over, and gives what only begins later its first day.
  private mutating func look(on day: Day, _ claims: [Claim]) {
    if details.since == nil {
      let later = claims.map(\.content).filter { $0.beginsStatus(after: day) }
      details.since = later.filter { $0.status?.isLive ?? false }.compactMap(\.statusSince)
        .min { $0.first < $1.first }
    }
    if let end = details.endDay, end <= day, status.isLive { status = .ended }
    let ends = claims.map(\.content).filter { $0.status?.isEnding ?? false }
    endDay = ends.compactMap(\.statusSince?.first).max() ?? details.endDay
  }

  /// Takes over what one more claim tells, the latest.
  mutating func apply(_ content: Assertion) {
    if let status = content.status { self.status = status }
    if let since = content.since { details.since = since }
    if let until = content.until { details.until = until }
    if let told = content.amount, !isPlainRepeat(told) { amount = told }
  }

  /// Whether an amount only repeats the figure of a hedged one.
  func isPlainRepeat(_ told: HedgedMoney) -> Bool {
    guard let amount, amount.hedge != .exactly else { return false }
    return told.hedge == .exactly && told.figure == amount.figure
  }
}

extension Claim {
  /// The same without a status that only begins later: who denies that disputes nothing yet.
  func asKnown(on day: Day?) -> Claim {
    guard let day, content.beginsStatus(after: day) else { return self }
    var earlier = content
    (earlier.status, earlier.statusSince) = (nil, nil)
    (earlier.since, earlier.until) = (nil, nil)
    var claim = saying(earlier)
    claim.denials = []
    return claim
  }

  /// The same with other words.
  fileprivate func saying(_ content: Assertion) -> Claim {
    Claim(
      deal: deal, label: label, speaker: speaker, chain: chain, source: source, content: content,
      denials: denials)
  }
}

extension Assertion {
  fileprivate func beginsStatus(after day: Day) -> Bool {
    guard let status, let statusSince else { return false }
    return status.beginsOnItsDay && statusSince.first > day
  }

  /// Takes what is not told here yet from another.
  mutating func fill(from other: Assertion) {
    percent = percent ?? other.percent
    purpose = purpose ?? other.purpose
    description = description ?? other.description
    if reason == nil, note == nil || other.reason != nil {
      // A note belongs to the reason beside it: they are one speaker's words.
      (reason, note) = (other.reason, other.note)
    }
    inference = inference ?? other.inference
  }
}
