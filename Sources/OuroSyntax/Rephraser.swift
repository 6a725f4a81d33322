import OuroCore

/// Turns a statement that does not parse into one that does, by the table of phrasings.
struct Rephraser {
  /// A statement put right, or what to do when no statement says it.
  struct Outcome {
    let help: String
    let correction: String?
    /// The opening that was left out, as bytes of the statement.
    let opening: Span?

    fileprivate func correcting(_ correction: String) -> Outcome {
      Outcome(help: help, correction: correction, opening: opening)
    }
  }

  let lexicon: any Lexicon
  let parameters: [String: String]
  /// Whether a text is a question, or, when it may tell, any statement.
  let parses: (_ text: String, _ mayTell: Bool) -> Bool
  /// The correction of a statement that is wrong for another reason too.
  let repair: (String) -> String?

  private static let mostSteps = 4
  private static let mostTrials = 48
  private static let mostRepairs = 4

  func rephrase(_ statement: String) -> Outcome? {
    var trials = Rephraser.mostTrials
    var advice: Outcome?
    var firsts: [Attempt] = []
    var seen: Set<String> = [statement]
    // Breadth first: few changes before many.
    var open = [Attempt(text: statement, first: nil, tells: true)]
    for _ in 0..<Rephraser.mostSteps {
      var next: [Attempt] = []
      for attempt in open {
        for change in changes(of: attempt.text) {
          let found =
            attempt.first ?? Outcome(help: change.help, correction: nil, opening: change.opening)
          guard let new = change.text else {
            // The more particular comes first: what no statement answers is not turned into one.
            if seen.count == 1 { return found }
            advice = advice ?? found
            continue
          }
          guard trials > 0, seen.insert(new).inserted, !new.isEmpty else { continue }
          trials -= 1
          let tells = attempt.tells && change.tells
          if parses(new, tells) { return found.correcting(new) }
          next.append(Attempt(text: new, first: found, tells: tells))
        }
      }
      if open.count == 1, open[0].first == nil { firsts = next }
      open = next
    }
    for attempt in firsts.prefix(Rephraser.mostRepairs) {
      if let found = attempt.first, let correction = repair(attempt.text), parses(correction, false)
      {
        return found.correcting(correction)
      }
    }
    return advice
  }

  /// A statement on its way.
  private struct Attempt {
    let text: String
    /// What the first change came to.
    let first: Outcome?
    let tells: Bool
  }

  private struct Change {
    let text: String?
    let help: String
    let tells: Bool
    let opening: Span?
  }

  private func changes(of text: String) -> [Change] {
    let source = SourceText(name: "", text: text)
    let tokens = Lexer.tokens(of: source, Span(0, source.bytes.count))
    guard tokens.count > 1 else { return [] }
    var cursor = ParserCursor(
      source: source, tokens: tokens, lexicon: lexicon, parameters: parameters)
    var changes: [Change] = []
    for phrasing in Phrasing.table {
      for start in 0..<(phrasing.isLead ? 1 : tokens.count - 1) {
        guard let match = cursor.match(phrasing, at: start) else { continue }
        changes.append(change(phrasing, match, source))
        break
      }
    }
    return changes
  }

  private func change(_ phrasing: Phrasing, _ match: PhrasingMatch, _ source: SourceText) -> Change
  {
    let help = match.fill(phrasing.help)
    guard let rewriting = phrasing.rewriting else {
      return Change(text: nil, help: help, tells: false, opening: nil)
    }
    let lead = source.words(Span(0, match.span.lower)).trimmingBlanks
    let tail = source.words(Span(match.span.upper, source.bytes.count)).trimmingBlanks
    let parts = [lead, match.fill(rewriting).trimmingBlanks, tail].filter { !$0.isEmpty }
    let text = parts.reduce("") { text, part in
      // A comma, and the mark of a question, follow their word at once.
      let isApart = !text.isEmpty && part.first != "," && part != "?"
      return text + (isApart ? " " : "") + part
    }
    return Change(
      text: text, help: help, tells: phrasing.tells,
      opening: phrasing.isLead && rewriting.isEmpty ? match.span : nil)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let blanks: Set<Character> = [" ", "\n", "\t", "\r", "\r\n"]
    return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }
}
