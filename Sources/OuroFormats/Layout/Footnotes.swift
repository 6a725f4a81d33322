import OuroGraph

/// Numbers what rows rest on: one number a claim or denial, however many rows cite it.
struct Footnotes {
  enum Note: Hashable {
    case claim(ClaimID)
    case denial(DenialID)
  }

  private(set) var notes: [Note] = []
  private var numbers: [Note: Int] = [:]

  /// The numbers of a row: `[1] [2]`, `[3]–[9]`.
  mutating func cite(_ evidence: Evidence) -> String {
    let cited = evidence.claims.map(Note.claim) + evidence.denials.map(Note.denial)
    return Footnotes.words(cited.map { number(of: $0) })
  }

  func number(_ note: Note) -> Int? { numbers[note] }

  private mutating func number(of note: Note) -> Int {
    if let known = numbers[note] { return known }
    notes.append(note)
    numbers[note] = notes.count
    return notes.count
  }

  /// Four or more in a row are written as a run.
  static func words(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
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
