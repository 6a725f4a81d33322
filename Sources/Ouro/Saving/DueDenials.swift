import OuroGraph

/// Denials in the order told, each due as soon as all that it denies is told, so that it denies no more
/// when it is read.
struct DueDenials {
  /// Those that one statement told, one a document.
  private let statements: [[Denial]]
  /// By claim that is kept.
  private var isTold: [Bool]
  private var next = 0
  /// How many of the claims that the next one is of are told for sure.
  private var toldOfNext = 0

  /// - Parameter claimCount: How many claims are kept.
  init(_ denials: some Sequence<Denial>, claimCount: Int) {
    statements = DueDenials.statements(denials)
    isTold = Array(repeating: false, count: claimCount)
  }

  var isEmpty: Bool { statements.isEmpty }

  mutating func tell(_ claim: ClaimID) { isTold[claim.index] = true }

  /// Whether all that the next one denies is told.
  var isDue: Bool {
    mutating get {
      guard next < statements.count, let denied = statements[next].first?.claims else {
        return false
      }
      while toldOfNext < denied.count, isTold[denied[toldOfNext].index] { toldOfNext += 1 }
      return toldOfNext == denied.count
    }
  }

  /// The next one, if it is due.
  mutating func take() -> [Denial]? {
    guard isDue else { return nil }
    defer { (next, toldOfNext) = (next + 1, 0) }
    return statements[next]
  }

  private static func statements(_ denials: some Sequence<Denial>) -> [[Denial]] {
    var statements: [[Denial]] = []
    for denial in denials {
      if let last = statements.last, last.allSatisfy({ isOneStatement($0, denial) }) {
        statements[statements.count - 1].append(denial)
      } else {
        statements.append([denial])
      }
    }
    return statements
  }

  private static func isOneStatement(_ one: Denial, _ other: Denial) -> Bool {
    one.speaker == other.speaker && one.claims == other.claims && one.fact == other.fact
      && one.content == other.content && one.source.isApart(from: other.source)
  }
}

extension Source {
  /// Whether two sources are two documents: of one statement each is another one.
  func isApart(from other: Source) -> Bool {
    guard let document, let other = other.document else { return false }
    return document != other
  }
}
