import OuroCore
import OuroGraph

/// The claims and denials a row rests on, each once.
struct Evidence: Sendable {
  private(set) var claims: [ClaimID] = []
  private(set) var denials: [DenialID] = []
  private var seenClaims: Set<ClaimID> = []
  private var seenDenials: Set<DenialID> = []
  /// That of the answer.
  private var stop: StopFlag?

  /// What is said of some deals, as far as the answer's world has it, and who denies that.
  init(_ deals: [DealID], in answer: Answer) {
    stop = answer.stop
    for deal in deals.until(stop) {
      for claim in answer.claims(on: deal) where seenClaims.insert(claim).inserted {
        claims.append(claim)
      }
    }
    for claim in claims.until(stop) { add(answer.denials(of: claim)) }
  }

  /// What a change itself is, when it is a claim or a denial.
  mutating func add(_ subject: ChangeSubject) {
    switch subject {
    case .claim(let claim): if seenClaims.insert(claim).inserted { claims.append(claim) }
    case .denial(let denial): add([denial])
    case .party, .deal, .loop: break
    }
  }

  /// Some claims, and who denies them.
  init(claims: [ClaimID], in answer: Answer) {
    stop = answer.stop
    for claim in claims where seenClaims.insert(claim).inserted { self.claims.append(claim) }
    for claim in self.claims.until(stop) { add(answer.denials(of: claim)) }
  }

  /// Some denials alone.
  init(denials: [DenialID]) { add(denials) }

  mutating func add(_ more: [DenialID]) {
    for denial in more where seenDenials.insert(denial).inserted { denials.append(denial) }
  }

  /// Citations, each once: `techradar 10`, `noah 2`.
  func citations(in base: KnowledgeBase) -> [String] {
    let words = SourceWords(base: base)
    let all =
      claims.until(stop).flatMap { words.short(base.claim($0)) }
      + denials.until(stop).flatMap { id in
        let denial = base.denial(id)
        return words.short(denial.source).map { "\($0) denied by \(base.name(denial.speaker))" }
      }
    return all.until(stop).eachOnce()
  }

  /// The same in one cell: `techradar 10; noah 2`.
  func words(in base: KnowledgeBase) -> String { citations(in: base).joined(separator: "; ") }
}
