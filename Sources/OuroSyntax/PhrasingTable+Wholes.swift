extension Phrasing {
  private static let askAbout = "ask for what is known with `about`"

  /// Statements that are turned round.
  static let wholes = [
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
}
