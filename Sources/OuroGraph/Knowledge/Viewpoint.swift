package import OuroCore

/// Whose words count, and the day on which deals are looked at.
package struct Viewpoint: Hashable, Sendable {
  /// Only what one of these says; `nil` for anybody.
  package var speakers: [PartyID]?
  /// Only what one of these said first: the last one named in a chain of citing.
  package var origins: [PartyID]?
  /// Only what had been published by this day.
  package var publishedBy: Day?
  /// Whether what has no day of publication is left out too.
  package var wantsPublication = false
  /// What holds on this day; `nil` looks at no day.
  package var day: Day?

  package init(speakers: [PartyID]? = nil, day: Day? = nil) {
    self.speakers = speakers
    self.day = day
  }

  /// Lets everybody's words count, whenever published.
  mutating func hearEverybody() {
    (speakers, origins, publishedBy, wantsPublication) = (nil, nil, nil, false)
  }

  /// Whether claims that are rows of files count: nobody is named in them, and no publication.
  var hearsRows: Bool { speakers == nil && origins == nil && !wantsPublication }
}

extension Claim {
  /// Who said it first, as far as they have a name: two who repeat one newspaper are one origin.
  public var origin: PartyID? {
    for case .named(let party) in chain.reversed() { return party }
    return speaker
  }
}

extension KnowledgeBase {
  /// Whether a viewpoint leaves nothing out of what is told.
  func hearsAll(_ view: Viewpoint) -> Bool {
    guard view.hearsRows else { return false }
    guard let limit = view.publishedBy else { return true }
    return documents.allSatisfy { $0.date.map { $0.first <= limit } ?? true }
  }

  func hears(_ claim: Claim, _ view: Viewpoint) -> Bool {
    guard isPublished(claim.source, view), isOne(claim.speaker, of: view.speakers) else {
      return false
    }
    return view.origins == nil || isOne(claim.origin, of: view.origins)
  }

  func hears(_ denial: Denial, _ view: Viewpoint) -> Bool {
    isPublished(denial.source, view) && isOne(denial.speaker, of: view.speakers)
      && isOne(denial.speaker, of: view.origins)
  }

  private func isOne(_ party: PartyID?, of listed: [PartyID]?) -> Bool {
    guard let listed else { return true }
    return party.map(listed.contains) ?? false
  }

  func isPublished(_ source: Source, _ view: Viewpoint) -> Bool {
    guard let limit = view.publishedBy else { return true }
    guard let date = source.document.flatMap({ documents[$0.index].date }) else {
      return !view.wantsPublication
    }
    return date.first <= limit
  }

  /// The claims on a deal that count, with the denials of them that do.
  func claims(on deal: DealID, _ view: Viewpoint) -> [Claim] {
    claims(on: deal).map(claim).filter { hears($0, view) }.map { claim in
      var heard = claim
      heard.denials = claim.denials.filter { isPublished(denial($0).source, view) }
      return heard
    }
  }

  /// A deal as a viewpoint has it.
  package func deal(_ id: DealID, _ view: Viewpoint) -> Deal {
    if hearsAll(view), view.day == nil || !deals.dependsOnDay(id) { return deal(id) }
    let state = DealState(claims: claims(on: id, view), documents: documents, on: view.day)
    return Deal(
      label: deals.label(id), subject: deals.party(id, .subject), relation: deals.relation(id),
      object: deals.party(id, .object), status: state.status, amount: state.amount,
      since: state.details.since, until: state.details.until, details: state.details,
      isInferred: state.isInferred, isDisputed: state.isDisputed,
      isStatusDisputed: state.isStatusDisputed)
  }
}
