import OuroGraph

/// Numbers what rows rest on: one number a thing said, however many rows cite it and however many
/// sources say it.
struct Footnotes {
  enum Note: Hashable {
    /// Claims that say the same of one deal.
    case claims([ClaimID])
    /// Denials of the same by one party.
    case denials([DenialID])
  }

  private enum Key: Hashable {
    case said(DealID, Assertion, label: String?)
    case denied(by: PartyID, [ClaimID], Denial.Fact?, Assertion)
  }

  private let base: KnowledgeBase
  private let stop: StopFlag?
  private(set) var notes: [Note] = []
  private var numbers: [Key: Int] = [:]

  init(_ answer: Answer) {
    base = answer.base
    stop = answer.stop
  }

  /// The numbers of a row: `[1] [2]`, `[3]–[9]`.
  mutating func cite(_ evidence: Evidence) -> String { Footnotes.words(numbers(of: evidence)) }

  /// The numbers of a row, smallest first, each once.
  mutating func numbers(of evidence: Evidence) -> [Int] {
    var cited: Set<Int> = []
    for claim in evidence.claims.until(stop) { cited.insert(number(of: claim)) }
    for denial in evidence.denials.until(stop) { cited.insert(number(of: denial)) }
    return cited.sorted()
  }

  /// The number of the note that a claim stands in.
  func number(ofCited claim: ClaimID) -> Int? { numbers[key(claim)] }

  private mutating func number(of claim: ClaimID) -> Int {
    let number = number(key(claim), .claims([]))
    if case .claims(let claims) = notes[number - 1], !claims.contains(claim) {
      notes[number - 1] = .claims(claims + [claim])
    }
    return number
  }

  private mutating func number(of denial: DenialID) -> Int {
    let told = base.denial(denial)
    let key = Key.denied(by: told.speaker, told.claims, told.fact, told.content)
    let number = number(key, .denials([]))
    if case .denials(let denials) = notes[number - 1], !denials.contains(denial) {
      notes[number - 1] = .denials(denials + [denial])
    }
    return number
  }

  private mutating func number(_ key: Key, _ new: Note) -> Int {
    if let known = numbers[key] { return known }
    notes.append(new)
    numbers[key] = notes.count
    return notes.count
  }

  private func key(_ id: ClaimID) -> Key {
    let claim = base.claim(id)
    return .said(claim.deal, claim.content, label: claim.label)
  }

  /// Four or more in a row are written as a run.
  static func words(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { run in
      run.count > 3 ? ["[\(run.lowerBound)]–[\(run.upperBound)]"] : run.map { "[\($0)]" }
    }.joined(separator: " ")
  }
}
