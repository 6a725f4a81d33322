extension Phrasing {
  private static let code = "currencies are named by their codes"
  private static let nothingBehind = "write what is looked for, and nothing behind it"
  private static let eachStep = "a loop has an amount a step: bound `every step`"
  private static let otherwise = "say whole what else will do: a kind, and what it does"
  private static let leftOutAnyway = "what is planned or withdrawn is left out unless it is counted"
  private static let noPercent = "percentages are told and shown, not bounded"

  /// Words that have another one here.
  static let parts = [
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
}
