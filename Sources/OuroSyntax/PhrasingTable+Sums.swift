extension Phrasing {
  private static let owed =
    "what is owed is told as loans: ask for `borrowers`, `lenders` or `loans`"
  private static let addUp = "add up the deals with `total of`"
  private static let countOf = "count with `count of`"
  private static let ofLabel = "ask for the claims of a label"
  private static let ofRole = "ask for a role `of` a party"

  /// Begins a question for what one party gives or gets: its name is `{4}`.
  static let howMuchDoes = "\(howMuch) does|do|did|has|have NAME"
  /// Begins a question for what is owed: `{4}` follows.
  private static let howMuchIs = "\(howMuch) is|are|was|were"
  /// Begins a question for what is done: `{5}` follows.
  private static let howMuchWas = "\(howMuch) is|are|was|were|has|have been?"
  private static let howMuch = "^ how much|many money|cash?"
  private static let gives =
    "give|gave|given|send|sent|spend|spent|transfer|transferred|promise|promised|offer|offered"
  private static let gets = "receive|received|get|got|earn|earned"

  /// What is owed, which is told as what is lent.
  static let debts = [
    Phrasing("\(howMuchDoes) owe|owed to? NAME", "total of loans from {7} to {4}", owed),
    Phrasing("\(howMuchDoes) owe|owed END", "total of loans to {4}", owed),
    Phrasing("\(howMuchIs) NAME owed by NAME", "total of loans from {4} to {7}", owed),
    Phrasing("\(howMuchIs) NAME owed END", "total of loans from {4}", owed),
    Phrasing("\(howMuchIs) owed to NAME", "total of loans from {6}", owed),
    Phrasing("\(howMuchIs) owed by NAME", "total of loans to {6}", owed),
    Phrasing(
      "^ who owes|owe|owed money|cash|anything? to? NAME money|cash|anything?",
      "borrowers of {4}", owed),
    Phrasing("^ who borrows|borrowed from NAME", "borrowers of {3}", owed),
    Phrasing(
      "^ whom|who|what does|do|did NAME owe|owes|owed money|cash? to? END", "lenders of {2}", owed),
    Phrasing(
      "^ does|do|did NAME owe|owes|owed money|cash|anything? to? NAME money|cash|anything?",
      "does {5} lend to {1}", owed),
    Phrasing("^ does|do|did NAME borrow|borrows|borrowed from NAME", "does {4} lend to {1}", owed),
    Phrasing(
      "^ NAME owes|owe|owed MONEY to NAME", "{4} lends to {0}, {2}", owed, tells: true),
    Phrasing(
      "^ NAME owes|owe|owed to? NAME ,? MONEY", "{3} lends to {0}, {5}", owed, tells: true),
    Phrasing("^ NAME owes|owe|owed money? to? NAME", "{4} lends to {0}", owed, tells: true),
    Phrasing("^ NAME borrows|borrowed from NAME", "{3} lends to {0}", owed, tells: true),
    Phrasing(
      "KIND that|who|which? owe|owes|owed|owing money|cash? to? NAME", "{0} and borrowers of {5}",
      owed),
    Phrasing("^ who is|are|was|were owed money|cash? by NAME", "lenders of {5}", owed),
    Phrasing("NAME 's debt|debts", "loans to {0}", owed),
    Phrasing("debt|debts of NAME", "loans to {2}", owed),
    Phrasing("debt|debts to NAME", "loans from {2}", owed),
  ]

  /// How much, and how many.
  static let sums = [
    Phrasing("\(howMuchDoes) DOING from NAME", "total of {5.many} by {4} from {7}", addUp),
    Phrasing(
      "\(howMuchDoes) DOING to|in|into|on|with? NAME", "total of {5.many} from {4} to {7}", addUp),
    Phrasing("\(howMuchDoes) DOING to|in|into|from? END", "total of {5.many} by {4}", addUp),
    Phrasing(
      "\(howMuchDoes) sell|sold|supply|supplied to? NAME",
      "total of purchases by {7} from {4}", addUp),
    Phrasing(
      "\(howMuchDoes) \(gives) to|on|in|into|with? NAME", "total of deals from {4} to {7}", addUp),
    Phrasing("\(howMuchDoes) \(gives) END", "total of deals by {4}", addUp),
    Phrasing("\(howMuchDoes) \(gets) from NAME", "total of payments from {7} to {4}", addUp),
    Phrasing("\(howMuchDoes) \(gets) END", "total of payments to {4}", addUp),
    Phrasing(
      "\(howMuchWas) DOING to|in|into NAME by NAME", "total of {5.many} from {9} to {7}", addUp),
    Phrasing(
      "\(howMuchWas) DOING by NAME to|in|into NAME", "total of {5.many} from {7} to {9}", addUp),
    Phrasing("\(howMuchWas) DOING in|into NAME", "total of {5.many} to {7}", addUp),
    Phrasing("\(howMuchWas) DOING to|by|from NAME", "total of {5.many} {6} {7}", addUp),
    Phrasing("\(howMuchWas) DOING END", "total of {5.many}", addUp),
    Phrasing(
      "^ how many deals|claims|RELATION is|are|was|were STATUS|disputed|undisputed END",
      "count of {4} {2}", countOf),
    Phrasing("^ how much is|are|was LABEL worth? END", "claims of {3}", ofLabel),
    Phrasing("^ what is|are|was LABEL worth END", "claims of {2}", ofLabel),
    Phrasing(
      "^ how many deals|RELATION does|do|did|has|have NAME have|has|had|made|make|do|done? with NAME",
      "count of {2} between {4} and {7}", countOf),
    Phrasing(
      "^ how many ROLE does|do|did|has|have NAME have|has|had|got?", "count of {2.many} of {4}",
      countOf),
    Phrasing(
      "^ how many deals|RELATION does|do|did|has|have NAME have|has|had|made|make?",
      "count of {2} about {4}", countOf),
    Phrasing(
      "^ how many claims|denials does|do|did|has|have NAME have|has|had|made|make?",
      "count of {2} by {4}", countOf),
    Phrasing("^ what|which|whom ROLE does|do|did NAME have|has|had END", "{1.many} of {3}", ofRole),
  ]
}
