extension Phrasing {
  /// Every phrasing, the more particular first.
  static let table: [Phrasing] =
    facts + reasons + debts + sums + vague + uncertain + quarrels + wholes + leads + parts
    + otherWords + hedges + advice + vagueAdvice

  private static let sayWhat = "write what is looked for, and nothing before it"
  static let present = "write verbs in the present: when it was is told by a date"
  static let worldLast = "say what counts at the end of the question"
  static let dates = "write dates with `since`, `before`, `during` and `on`"
  private static let amountLast = "name both parties first: what is said of a deal follows a comma"
  private static let factDates = "tell when it was with `on`, or from when on with `since`"
  private static let oneWord = "what is defined is one word: a hyphen joins two"
  static let onLoops = "a question for loops in brackets asks for those on them"
  static let forms = "say in what, and between which days"
  private static let inferred =
    "what is inferred says so in its row: ask for `claims`, or for `deals`"
  private static let changesBetween = "\(forms): `changes in claims between 2024 and 2025`"

  /// Facts and declarations.
  private static let facts = [
    Phrasing(
      "^ NAME does|do|did not|never VERB NAME", "{0} denies that {0} {3.one} {4}",
      "tell who denies it: `NAME denies that NAME VERB NAME`", tells: true),
    Phrasing(
      "^ NAME doesn't|don't|didn't|never VERB NAME", "{0} denies that {0} {2.one} {3}",
      "tell who denies it: `NAME denies that NAME VERB NAME`", tells: true),
    Phrasing(
      "^ NAME has|have|had? PAST NAME", "{0} {2.one} {3}",
      present, tells: true),
    Phrasing(
      "^ NAME has|have|had? PAST NAME ,? MONEY ASKED", "does {0} {2.many} {3} at least {5}",
      "bound the amount, as with `at least`"),
    Phrasing(
      "^ NAME has|have|had? PAST NAME ,? MONEY", "{0} {2.one} {3}, {5}", present, tells: true),
    Phrasing("^ NAME VERB MONEY to|into? NAME", "{0} {1} {4}, {2}", amountLast, tells: true),
    Phrasing(
      "^ NAME WORD MONEY in|into|to|from|of|for NAME", "{0} {1} {3} {4}, {2}", amountLast,
      tells: true),
    Phrasing(", during|in|within? DATE", ", on {2}", factDates, tells: true),
    Phrasing(
      "^ NAME VERB NAME ,? MONEY? during|in|within DATE", "{0} {1} {2}, {4}, on {6}", factDates,
      tells: true),
    Phrasing(
      "^ define WORD ROLE|KIND|WORD of WORD as", "define {1}-{2} of {4} as", oneWord, tells: true),
    Phrasing("^ define WORD ROLE|KIND|WORD as", "define {1}-{2} as", oneWord, tells: true),
    Phrasing(
      "^ load|import|read|open TEXT END", "load {1} as payment",
      "say what its rows are: payments, or another relation", tells: true),
    Phrasing(
      "^ NAME VERB|PAST NAME for|at|worth MONEY END", "{0} {1.one} {2}, {4}", amountLast,
      tells: true),
    Phrasing(
      "^ KIND NEW", "{0} {1}", "put a name that holds signs or words of the language in quotes",
      tells: true),
  ]

  /// Openings that say nothing, and what they stand for.
  private static let leads = [
    Phrasing("^ how many|much|often is|are? there?", "count of", "count with `count of`"),
    Phrasing("^ number|count of? all|the?", "count of", "count with `count of`"),
    Phrasing(
      "^ total|sum|average|mean|median of? all|the? ROLE of NAME END", "total of deals about {5}",
      "add up deals: parties have no amounts"),
    Phrasing("^ total|sum|add up? of? all|the?", "total of", "add up with `total of`"),
    Phrasing("^ average|mean|avg of? all|the?", "average of", "ask for the `average of` deals"),
    Phrasing(
      "^ what|which share|part|percentage|fraction|proportion of? all|the?", "share of",
      "ask for the `share of` somebody in deals"),
    Phrasing(
      "^ percentage|fraction|part|portion of", "share of",
      "ask for the `share of` somebody in deals"),
    Phrasing(
      "^ herfindahl|hhi index? of? all|the?", "concentration of",
      "ask for the `concentration of` deals"),
    Phrasing("^ median of? all|the?", "median of", "ask for the `median of` deals"),
    Phrasing(
      "^ everyone|everybody|anyone|anybody|those|them who|that|which VERB", "parties that {2.many}",
      "ask for `parties`"),
    Phrasing(
      "^ everyone|everybody|anyone|anybody|those|them who|that?", "parties that",
      "ask for `parties`"),
    Phrasing("^ PARTICIPLE by", "parties {0} by", "name what is looked for: `parties`, or a kind"),
    Phrasing(
      "^ please|can|could|would|will|let|let's|i|we you|me|us|i|want|would|need|like? to|like? to|see|know?",
      "", sayWhat),
    Phrasing(
      "^ how do|can|could|would i|we|you|one find|ask|get|see|show|list for? all|every|any?", "",
      sayWhat),
    Phrasing(
      "^ show|list|find|give|get|display|tell|print|return|select|fetch|search|look|view|name "
        + "me|us|for|up? all|every|any?", "", sayWhat),
    Phrasing("^ what|which|who|where is|are|was|were|'s there? all|every?", "", sayWhat),
    Phrasing("^ what|which|who|the|a|an", "", sayWhat),
    Phrasing("^ is|are there a|an|any|some|the?", "", sayWhat),
    Phrasing("^ all|every|any|each|is|are of?", "", sayWhat),
  ]

  /// What no statement answers.
  private static let advice = [
    Phrasing(
      "^ what can|could|may|should i|we|you|one ask|do|say|type REST?", nil,
      "`.help` shows what can be asked"),
    Phrasing("^ help me|us REST?", nil, "`.help` shows what can be asked"),
    Phrasing("^ help|man|define|meaning of? WORD END", nil, "ask for help: `.help {2}`"),
    Phrasing(
      "^ what|who is|are|'s|does|do a|an|the? WORD mean? END", nil, "ask for help: `.help {3}`"),
    Phrasing(
      "where WORD VERB WORD or", nil,
      "`find` joins conditions with `and`: ask each by itself, or `define` a relation by cases"),
    Phrasing(
      "^ longest loop|loops|path|paths REST?", nil,
      "those with the fewest steps come first; `of 5 steps` asks for one length"),
    Phrasing(
      "^ NAME VERB|PAST WORD for|at|worth MONEY END", nil,
      "declare the party first, as in `company {2}`; then tell it: `{0} {1.one} {2}, {4}`"),
    Phrasing(
      "^ NAME PAST WORD END", nil,
      "declare the party first, as in `company {2}`; then tell it: `{0} {1.one} {2}`"),
    Phrasing("inferred claims|claim|deals|deal|RELATION", nil, inferred),
    Phrasing("claims|claim|deals|deal that|which? is|are|was? inferred", nil, inferred),
    Phrasing("^ change|changes END", nil, changesBetween),
    Phrasing("^ change|changes since|after|in|on|before|between REST", nil, changesBetween),
    Phrasing("^ what changed|changes REST?", nil, changesBetween),
    Phrasing(
      "^ where does|do|did the? money|cash REST", nil,
      "follow the money with a path: `path from NAME`, or find its circles with `loops by money`"),
  ]
}
