extension Phrasing {
  /// Every phrasing, the more particular first.
  static let table: [Phrasing] =
    facts + reasons + debts + sums + quarrels + wholes + leads + parts + otherWords + hedges
    + advice

  private static let sayWhat = "write what is looked for, and nothing before it"
  private static let present = "write verbs in the present: when it was is told by a date"
  private static let code = "currencies are named by their codes"
  private static let askAbout = "ask for what is known with `about`"
  private static let worldLast = "say what counts at the end of the question"
  private static let dates = "write dates with `since`, `before`, `during` and `on`"
  private static let nothingBehind = "write what is looked for, and nothing behind it"
  private static let amountLast = "name both parties first: what is said of a deal follows a comma"
  private static let factDates = "tell when it was with `on`, or from when on with `since`"
  private static let oneWord = "what is defined is one word: a hyphen joins two"
  private static let eachStep = "a loop has an amount a step: bound `every step`"
  private static let otherwise = "say whole what else will do: a kind, and what it does"
  private static let onLoops = "a question for loops in brackets asks for those on them"
  private static let leftOutAnyway = "what is planned or withdrawn is left out unless it is counted"
  private static let noPercent = "percentages are told and shown, not bounded"
  private static let forms = "say in what, and between which days"
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

  /// Statements that are turned round.
  private static let wholes = [
    Phrasing("^ document? DOCUMENT END", "claims in {1}", "ask for what a document claims"),
    Phrasing(
      "^ what does|do|did NAME say|claim|claims|report|write|state about|of|on NAME END",
      "claims by {2} about {5}", "ask for claims by who makes them"),
    Phrasing(
      "^ what does|do|did NAME say|claim|claims|report|write|state about|of|on LABEL END",
      "claims by {2} about {5}", "ask for claims by who makes them"),
    Phrasing(
      "^ what|which did|has|have|had NAME STATUS from? END", "{3} deals by {2}",
      "ask for deals of that status"),
    Phrasing("^ what|who is|are|'s NAME END", "about {2}", askAbout),
    Phrasing("^ what is|are|'s|does a|an WORD mean? END", nil, "ask for help: `.help {3}`"),
    Phrasing(
      "^ what does|do|did NAME say|claim|claims|report|write|state REST?", "claims by {2}",
      "ask for claims by who makes them"),
    Phrasing(
      "^ why|when did|does|do|is|was|has|have NAME REST", "claims about {2}",
      "ask for claims: they hold reasons, dates and sources"),
    Phrasing(
      "^ who|which says|said|say|claims|claimed|reports|reported that? NAME REST",
      "claims about {3}", "ask for claims: they name who says so"),
    Phrasing(
      "^ who denies|denied|deny|disputes the? LABEL END", "denials of {3}", "ask for denials"),
    Phrasing(
      "^ who gets|got|receives|received|takes|took the? money|cash|funds from|of NAME END",
      "parties paid by {5}", "ask for those that are paid"),
    Phrasing(
      "^ who gives|gave|sends|sent the? money|cash|funds to NAME END", "parties that pay {5}",
      "ask for those that pay"),
    Phrasing(
      "^ who is|are|'s NEW", "names like {2}", "nobody is named so: look for names like it"),
    Phrasing(
      "^ compare NAME and|with|to NAME", "deals between {1} and {3}",
      "ask for deals `between` two"),
    Phrasing(
      "^ concentration of NAME END", "concentration of payments to {2}", "say of which deals"),
    Phrasing("^ path|paths NAME to|and? NAME", "path from {1} to {3}", "say it with `from … to …`"),
    Phrasing(
      "^ group|groups of|with|around NAME", "groups via {2}", "ask for the groups `via` a party"),
    Phrasing("^ everything|anything|all about|on NAME END", "about {2}", askAbout),
    Phrasing("^ trace NAME to NAME", "trace from {1} to {3}", "say it with `from … to …`"),
    Phrasing("^ trace NAME", "trace from {1}", "say whose money it is with `from`"),
    Phrasing(
      "^ trace|follow the? money|cash|funds? of|from NAME to NAME END",
      "trace from {4} to {6} by proportion",
      "name the method: `proportion`, `first in first out`, `last in first out` or `poison`"),
    Phrasing(
      "^ does|do|is|are the? money|cash|value|funds go|goes|going|run|runs|running|flow|flowing "
        + "in|around|round|back REST?", "loops by money", "money that comes back is a loop"),
    Phrasing(
      "^ trace|follow the? money|cash|funds? of|from NAME END", "trace from {4} by proportion",
      "name the method: `proportion`, `first in first out`, `last in first out` or `poison`"),
    Phrasing("^ who denies|denied|deny|disputes REST?", "denials", "ask for denials"),
    Phrasing(
      "^ what does|do|did NAME deny|denies|denied|dispute|disputes REST?", "denials by {2}",
      "ask for the denials `by` a party"),
    Phrasing(
      "^ share of NAME in|of|at NAME END", "share of {2} in payments to {4}", "say of which deals"),
    Phrasing("^ share of NAME END", "share of {2} in payments", "say of which deals"),
    Phrasing("^ largest|smallest ROLE END", "{0} {1.many} of parties", "say whose"),
    Phrasing("^ who is|are in|on a|the? loop|loops", "(loops)", onLoops),
    Phrasing("^ which|what KIND is|are in|on a|the? loop|loops", "{1} and (loops)", onLoops),
    Phrasing(
      "^ does|do anyone|anybody|someone|somebody VERB NAME", "who {2.one} {3}",
      "ask for those who do with `who`"),
    Phrasing(
      "^ does|do NAME VERB END", "whom does {1} {2.many}",
      "ask for those at the other end with `whom`"),
    Phrasing(
      "^ first NUMBER deals|claims|RELATION REST?", "{2} {3} first {1}", "say `first` at the end"),
    Phrasing("^ as of DATE END", "deals as of {2}", "say what held on the day"),
    Phrasing(
      "\(howMuchDoes) VERB|PAST NAME",
      "total of deals between {4} and {6}", "add up the deals of the two with `total of`"),
    Phrasing(
      "^ KIND that|who|which NAME denies|denied END", "denials by {2}",
      "ask for what somebody denies with `denials by`"),
    Phrasing(
      "^ deal|deals of NAME that|which are disputed END", "disputed deals about {2}",
      "ask for deals `about` a party"),
    Phrasing(
      "\(howMuchDoes) VERB|PAST END", "total of deals by {4}", "add up the deals with `total of`"),
    Phrasing(
      "^ how is|are NAME connected|related|linked|tied to|with|and NAME",
      "all paths from {2} to {5} by anything", "ask for paths"),
    Phrasing(
      "^ how much|many money|cash|funds? is|are|was|has|goes|went|flows|flowed in|at|to|into|of? NAME",
      "total of deals about {5}", "add up the deals with `total of`"),
    Phrasing(
      "^ how far|distant is|are NAME from|to NAME", "distance from {3} to {5}",
      "ask for the `distance`"),
    Phrasing(
      "^ how many steps from|between NAME to|and NAME", "distance from {4} to {6}",
      "ask for the `distance`"),
    Phrasing(
      "^ how does|do|did the? money|cash|value get|flow|go|come from NAME to NAME",
      "all paths from {6} to {8}", "ask for paths"),
    Phrasing(
      "^ connection|connections|link|links|relationship between|of NAME and NAME",
      "all paths from {2} to {4} by anything", "ask for paths"),
    Phrasing(
      "^ where does|do|did NAME 's money|cash go|flow REST?", "path from {2}", "ask for paths"),
    Phrasing(
      "^ where does|do|did the? money|cash|funds of|from NAME go|flow REST?", "path from {5}",
      "ask for paths"),
    Phrasing(
      "^ who|what|which is|are|was|were PAST by", "parties {2} by",
      "name what is looked for: `parties`, or a kind"),
    Phrasing(
      "^ who|what is|are|was|were|'s the|a|an? ROLE of", "{3.many} of",
      "write what is looked for, and nothing before it"),
    Phrasing("^ who has|have|had? PAST NAME", "who {2.one} {3}", present),
    Phrasing("^ who|what is|are|was|were|'s GERUND NAME", "who {2.one} {3}", present),
    Phrasing("^ is|are|was|were NAME GERUND NAME", "does {1} {2.many} {3}", present),
    Phrasing(
      "^ whom|who|what is|are|was|were NAME GERUND END", "whom does {2} {3.many}", present),
    Phrasing(
      "^ what|whom|who|which does|do|did NAME VERB END", "whom does {2} {3.many}",
      "ask for those at the other end with `whom`"),
    Phrasing(
      "^ whom NAME VERB END", "whom does {1} {2.many}",
      "ask for those at the other end with `whom`"),
    Phrasing(
      "^ everyone|everybody|anyone|anybody within NUMBER step|steps of|from NAME END",
      "paths from {5} within {2} steps", "ask for paths: they run over steps"),
    Phrasing(
      "^ what|whom|who|which does|do|did|is NAME WORD END", "deals by {2}", "ask for the deals"),
    Phrasing(
      "^ is|are|was|were NAME being|still? PAST by NAME", "does {5} {3.many} {1}",
      "ask who does it to whom with `does`"),
    Phrasing(
      "^ did|has|have|had|does|do|is NAME PAST NAME", "does {1} {2.many} {3}",
      present),
    Phrasing(
      "^ did|will|can|could|would|should NAME VERB", "does {1} {2.many}", "ask with `does`"),
    Phrasing(
      "^ how many|much KIND VERB", "count of {2} that {3.many}", "count with `count of`"),
    Phrasing(
      "^ what|which|all|how KIND PAST NAME", "{1} that {2.many} {3}",
      "narrow with a clause that begins with `that`"),
    Phrasing(
      "^ what|which KIND does|do|did NAME VERB END", "whom does {3} {4.many}",
      "ask for those at the other end with `whom`"),
    Phrasing(
      "^ is|are NAME a|an? KIND END", "about {1}", "ask for what is known with `about`"),
    Phrasing(
      "^ NAME is|was|are a|an|the? ROLE of NAME END", "is {0} {2} {3} of {5}", "ask with `is` first"
    ),
    Phrasing(
      "^ is|are|was the? LABEL disputed|denied|STATUS END", "claims of {2}",
      "ask for the claims of a label"),
    Phrasing(
      "^ source|sources|amount|status|date|reason|reasons|details|value of|for LABEL",
      "claims of {2}",
      "ask for the claims of a label"),
    Phrasing("^ NAME →|to NAME", "path from {0} to {2}", "ask for paths"),
    Phrasing("^ NAME - > NAME", "path from {0} to {3}", "ask for paths"),
    Phrasing(
      "^ change|changes between|from DATE and|to DATE", "changes in claims between {2} and {4}",
      forms),
    Phrasing(
      "^ what changed|changes between|from DATE and|to DATE",
      "changes in claims between {3} and {5}", forms),
    Phrasing("^ as of DATE ,? REST", "{4} as of {2}", worldLast),
    Phrasing("^ as known on DATE ,? REST", "{5} as known on {3}", worldLast),
    Phrasing("^ according|originating to|with NAME ,? REST", "{4} {0} {1} {2}", worldLast),
    Phrasing("^ counting STATUS|everything ,? REST", "{3} counting {1}", worldLast),
    Phrasing(
      "^ NAME and NAME deals|claims", "deals between {0} and {2}", "ask for deals `between` two"),
    Phrasing("^ what|who|which is|are disputed|denied END", "disputed claims", "ask for claims"),
    Phrasing(
      "^ what|which is|are|was|were STATUS END", "{2} deals", "ask for deals of that status"),
    Phrasing("^ disputed|undisputed|STATUS END", "{0} deals", "say of what: `deals` or `claims`"),
    Phrasing(
      "^ does|do|can|how does|do? money|cash|value get|go|flow|move from", "path from",
      "ask for paths"),
    Phrasing(
      "^ what|which|all KIND VERB", "{1} that {2.many}",
      "narrow with a clause that begins with `that`"),
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

  /// Words that have another one here.
  private static let parts = [
    Phrasing(
      "biggest|top|main|highest|greatest|major|leading|primary|principal ROLE of",
      "largest {1.many} of",
      "rank with `largest` or `smallest`"),
    Phrasing(
      "lowest|tiniest|least|minor|littlest ROLE of", "smallest {1.many} of",
      "rank with `largest` or `smallest`"),
    Phrasing(
      "biggest|top|main|highest|greatest|largest NUMBER", "{1} largest",
      "write the number before `largest`"),
    Phrasing(
      "biggest|top|main|highest|greatest|major|leading|primary|principal", "largest",
      "rank with `largest` or `smallest`"),
    Phrasing(
      "lowest|tiniest|least|littlest", "smallest", "rank with `largest` or `smallest`"),
    Phrasing(
      "widest|broadest ROLE|KIND|RELATION|deal|deals", "largest {1}",
      "the widest are paths or loops: rank these with `largest`"),
    Phrasing(
      "that|who|which PAST NAME", "that {1.many} {2}", present),
    Phrasing(
      "that|who|which|whom NAME VERB", "that are {2.participle} by {1}",
      "say what is done to them, and by whom"),
    Phrasing(
      "and that|who|which VERB|is|are|has|have", "and {2.many}", "join clauses with `and` alone"),
    Phrasing(
      "^ KIND that|who|which|whom NAME VERB END", "whom does {2} {3.many}",
      "ask for those at the other end with `whom`"),
    Phrasing(
      "counting|with|including all|any", "counting everything",
      "count every status with `everything`"),
    Phrasing(
      "path|paths|route|routes|way|ways between NAME and NAME", "all paths from {2} to {4}",
      "say it with `from … to …`"),
    Phrasing("cluster|clusters|clique|cliques|component|components", "groups", "ask for `groups`"),
    Phrasing(
      "distance between|of NAME and|to NAME", "distance from {2} to {4}",
      "say `from … to …`"),
    Phrasing("route|routes|way|ways from", "paths from", "ask for `paths from … to …`"),
    Phrasing(
      "cycle|cycles|circle|circles|ring|rings", "loops", "ask for `loops`"),
    Phrasing("loop|loops of|for|by|with|at|in NAME", "{0} from {2}", "say whom it begins `from`"),
    Phrasing(
      "loop|loops between|of|with|involving NAME and NAME", "{0} through {2} via {4}",
      "say whom it goes `through`"),
    Phrasing(
      "loop|loops involving|containing|including|around|across|about|touching NAME",
      "{0} through {2}", "say whom it goes `through`"),
    Phrasing("loop|loops over|above|exceeding MONEY", "{0} with every step over {2}", eachStep),
    Phrasing("loop|loops under|below MONEY", "{0} with every step under {2}", eachStep),
    Phrasing("loop|loops at least|most MONEY", "{0} with every step at {2} {3}", eachStep),
    Phrasing("KIND in|on a|the? loop|loops", "{0} and (loops)", onLoops),
    Phrasing(
      "deal|deals|claim|claims|RELATION of|by|from NAME with NAME", "{0} between {2} and {4}",
      "ask for deals `between` two"),
    Phrasing(
      "NAME 's share|part of|in REST", "share of {0} in {4}", "say whose: `share of … in …`"),
    Phrasing("except|without|excluding STATUS END", "", leftOutAnyway),
    Phrasing("^ ROLE for|to|from|in|at NAME", "{0} of {2}", "say whose"),
    Phrasing("share of NAME of|from|among REST", "share of {2} in {4}", "say `in` which deals"),
    Phrasing(
      "^ KIND that|who|which VERB NAME or is|are PARTICIPLE by",
      "{0} that {2.many} {3} or {0} {6} by", otherwise),
    Phrasing(
      "^ KIND that|who|which VERB NAME or VERB", "{0} that {2.many} {3} or {0} that {5.many}",
      otherwise),
    Phrasing(
      "^ KIND that|who|which is|are PARTICIPLE by NAME or is|are? PARTICIPLE by",
      "{0} {3} by {5} or {0} {8} by", otherwise),
    Phrasing(
      "^ KIND that|who|which is|are PARTICIPLE by NAME or VERB",
      "{0} {3} by {5} or {0} that {7.many}", otherwise),
    Phrasing(
      "that|who|which is|are not a|an|the? KIND", "except {4.many}", "take away with `except`"),
    Phrasing("that|who|which is|are not NAME", "except {3}", "take away with `except`"),
    Phrasing(
      "that|who|which does|do not VERB", "except parties that {3.many}", "take away with `except`"),
    Phrasing(
      "that|and is|are not PARTICIPLE by", "except parties {3} by", "take away with `except`"),
    Phrasing(
      "claim|claims|statements|articles by|from|of DOCUMENT", "claims in {2}",
      "ask for the claims `in` a document"),
    Phrasing("claim|claims of|from NAME", "{0} by {2}", "ask for the claims `by` a party"),
    Phrasing("denial|denials of|from NAME", "{0} by {2}", "ask for the denials `by` a party"),
    Phrasing(
      "deal|deals|denial|denials|RELATION of|with|involving|on|for|concerning|around NAME",
      "{0} about {2}", "ask for deals `about` a party, or `from` one `to` another"),
    Phrasing(
      "money|cash|funds|funding|capital from|to NAME", "deals {1} {2}",
      "ask for the deals that move it"),
    Phrasing(
      "transaction|transactions|contract|contracts|transfer|transfers|flows|agreement|agreements",
      "deals", "ask for `deals`"),
    Phrasing("NAME 's loop|loops|circles|cycles", "loops from {0}", "say whom they begin `from`"),
    Phrasing("NAME 's denial|denials", "denials by {0}", "ask for the denials `by` a party"),
    Phrasing("NAME 's claim|claims|statements", "claims by {0}", "ask for the claims `by` a party"),
    Phrasing(
      "NAME 's deal|deals|RELATION", "{2} about {0}",
      "ask for deals `about` a party, or `from` one `to` another"),
    Phrasing(
      "circular|closed|round|round-trip deals|flows|flow|loop|loops|trips|money|payments|deal",
      "loops",
      "ask for `loops`"),
    Phrasing("> =", "at least", "bound amounts with words"),
    Phrasing("< =", "at most", "bound amounts with words"),
    Phrasing(">", "over", "bound amounts with words"),
    Phrasing("<", "under", "bound amounts with words"),
    Phrasing("& &?", "and", "join with `and`"),
    Phrasing("in WORD per WORD END", "per {3} in {1}", "name the currency last"),
    Phrasing("in WORD at DATE END", "in {1} at {3} rates", "name the day of the rates"),
    Phrasing("in dollar|dollars", "in USD", code),
    Phrasing("in euro|euros", "in EUR", code),
    Phrasing("in pound|pounds", "in GBP", code),
    Phrasing("grouped|group|split by|per WORD", "per {2}", "group with `per`"),
    Phrasing("for? by|each|every ROLE END", "per {2.one}", "group with `per`"),
    Phrasing("desc", "descending", "say the direction in full"),
    Phrasing("asc", "ascending", "say the direction in full"),
    Phrasing("order|ordered|sort|rank|ranked by", "sorted by", "sort with `sorted by`"),
    Phrasing("limit|top|only|take NUMBER END", "first {1}", "keep the first rows with `first`"),
    Phrasing("as at DATE", "as of {2}", dates),
    Phrasing("known on|by|in DATE", "as known on {2}", dates),
    Phrasing("in|within DATE", "during {1}", dates),
    Phrasing("after|starting|from DATE", "since {1}", dates),
    Phrasing("after|since|from DATE and before DATE", "since {1} before {4}", dates),
    Phrasing("between DATE and DATE", "since {1} before {3.next}", dates),
    Phrasing("from DATE to|until|till DATE", "since {1} before {3.next}", dates),
    Phrasing("until|till|by|to DATE", "before {1.next}", dates),
    Phrasing("over|under|above|exceeding NUMBER %", "", noPercent),
    Phrasing("at least|most NUMBER %", "", noPercent),
    Phrasing("counting STATUS|everything REST", "{2} counting {1}", worldLast),
    Phrasing("as of DATE REST", "{3} as of {2}", worldLast),
    Phrasing("as known on DATE REST", "{4} as known on {3}", worldLast),
    Phrasing("according|originating to|with NAME REST", "{3} {0} {1} {2}", worldLast),
    Phrasing(", NAME END", "and {1}", "join the last one with `and` or `or`"),
    Phrasing("are|is|exist|please|now|there there|exist? END", "", nothingBehind),
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
