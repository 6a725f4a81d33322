/// Words and signs that other languages have, with what stands for them here.
enum Loanword {
  /// What to write instead of a word of another language.
  static func advice(_ word: String) -> String? { advices[word.lowercased()] }

  /// Whether a sign is one of another language.
  static func isForeign(_ symbol: Unicode.Scalar) -> Bool {
    switch symbol {
    case "&", "|", "!", "=", "<", ">", "{", "}", "*", "@": true
    default: false
    }
  }

  private static let owed =
    "what is owed is told as loans: `borrowers of CoreWeave`, `loans to OpenAI`"

  private static let advices: [String: String] = [
    "select": "write what is looked for: `payers of CoreWeave`",
    "show": "write what is looked for: `payers of CoreWeave`",
    "list": "write what is looked for: `companies`, `deals`, `documents`",
    "get": "write what is looked for: `payers of CoreWeave`",
    "give": "write what is looked for: `payers of CoreWeave`",
    "what": "write what is looked for: `payers of CoreWeave`",
    "match": "write what is looked for: `payers of CoreWeave`",
    "return": "write what is looked for, and nothing else",
    "insert": "write the fact itself: `OpenAI pays CoreWeave`",
    "where": "narrow with a clause: `companies that pay CoreWeave`",
    "whose": "narrow with a clause: `companies that have at least 2 payers`",
    "sum": "add up with `total of`: `total of payments to CoreWeave`",
    "avg": "take an average with `average of`: `average of payments to CoreWeave`",
    "mean": "take an average with `average of`: `average of payments to CoreWeave`",
    "having": "narrow with a clause: `companies that have at least 2 payers`",
    "limit": "keep the first rows with `first 10`",
    "top": "rank with `10 largest`, or keep the first rows with `first 10`",
    "order": "sort with `sorted by amount`",
    "sort": "sort with `sorted by amount`",
    "group": "group with `per`: `payments to CoreWeave per payer`",
    "join": "join sets with `and`: `payers of CoreWeave and backers of OpenAI`",
    "union": "join sets with `or`: `payers of CoreWeave or backers of OpenAI`",
    "minus": "take away with `except`",
    "cycle": "circles are called loops: `loops from Microsoft`",
    "cycles": "circles are called loops: `loops from Microsoft`",
    "circle": "circles are called loops: `loops from Microsoft`",
    "circles": "circles are called loops: `loops from Microsoft`",
    "how": "count with `count of payers of CoreWeave`",
    "owe": owed,
    "owes": owed,
    "owed": owed,
    "after": "days from one on are `since 2025-03-28`",
    "&": "join with `and`",
    "|": "join with `or`",
    "!": "take away with `except`, or ask for `no`: `companies that have no payers`",
    "=": "amounts are bounded with `over`, `under`, `at least`, `at most` and `between`",
    "<": "write `under $1bn` or `at most $1bn`",
    ">": "write `over $1bn` or `at least $1bn`",
    "*": "everybody is `parties`; every deal is `deals`",
    "exit": "leave the shell with `.quit`",
    "quit": "leave the shell with `.quit`",
    "help": "help is `.help`",
  ]
}
