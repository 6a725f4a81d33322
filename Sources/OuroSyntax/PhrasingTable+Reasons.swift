extension Phrasing {
  private static let askWhy =
    "ask what an answer rests on with `why`, and what it lacks with `why not`"
  private static let askStatus = "ask what deals of that status rest on: reasons are told there"
  private static let askHistory = "ask for all that is said of a deal with `history of`"

  /// Questions for reasons and histories.
  static let reasons = [
    Phrasing("^ explain|prove|justify|show why|that|how", "why", askWhy),
    Phrasing("^ prove|justify", "why", askWhy),
    Phrasing("^ how do|can|could|would you|we|i|one know|tell|say that|why?", "why", askWhy),
    Phrasing("^ how come", "why", askWhy),
    Phrasing("^ what makes you|us|one say|think|believe|sure that|of?", "why", askWhy),
    Phrasing("^ on what grounds|basis|evidence", "why", askWhy),
    Phrasing(
      "^ what|where is|'s the? evidence|proof|basis|grounds for|of|that that?", "why", askWhy),
    Phrasing("^ evidence|proof|grounds|basis|reasons|sources for|of|that that?", "why", askWhy),
    Phrasing("^ why doesn't|don't|didn't NAME VERB", "why not {2} {3.one}", askWhy),
    Phrasing("^ why does|do|did NAME not VERB", "why not {2} {4.one}", askWhy),
    Phrasing("^ why NAME doesn't|don't|didn't VERB", "why not {1} {3.one}", askWhy),
    Phrasing("^ why NAME does|do|did not VERB", "why not {1} {4.one}", askWhy),
    Phrasing("^ why not? does|do|did NAME VERB", "why {1} {3} {4.one}", askWhy),
    Phrasing("^ why isn't|aren't NAME a|an|the? ROLE of", "why not {2} is {3} {4.one} of", askWhy),
    Phrasing("^ why is|are NAME not a|an|the? ROLE of", "why not {2} is {4} {5.one} of", askWhy),
    Phrasing("^ why not? is|are NAME a|an|the? ROLE of", "why {1} {3} is {4} {5.one} of", askWhy),
    Phrasing("^ why isn't|aren't NAME PAST by NAME", "why not {5} {3.one} {2}", askWhy),
    Phrasing("^ why is|are|was|were NAME not PAST by NAME", "why not {6} {4.one} {2}", askWhy),
    Phrasing("^ why is|are|was|were NAME PAST by NAME", "why {5} {3.one} {2}", askWhy),
    Phrasing("^ why not? NAME PAST NAME", "why {1} {2} {3.one} {4}", askWhy),
    Phrasing("^ why is|are|was|were there? no|not any|a|an?", "why not", askWhy),
    Phrasing("^ why isn't|aren't there? any|a|an?", "why not", askWhy),
    Phrasing("^ why no", "why not", askWhy),
    Phrasing("^ why does|do|did nobody|none|noone VERB", "why not parties that {3.many}", askWhy),
    Phrasing("^ why who VERB", "why parties that {2.many}", askWhy),
    Phrasing(
      "^ why did|has|have|is|was NAME STATUS from? REST?", "why {3} deals by {2}", askStatus),
    Phrasing(
      "^ why did|has|have NAME cancel|cancelled|canceled REST?", "why withdrawn deals by {2}",
      askStatus),
    Phrasing("^ did|has|have|is|was NAME STATUS END", "why {2} deals by {1}", askStatus),
    Phrasing(
      "^ did|has|have NAME cancel|cancelled|canceled|withdraw|withdrawn|drop|dropped|end|ended "
        + "the|a|its? deal|deals|contract|contracts|agreement? with|from NAME END",
      "withdrawn deals between {1} and {6}", askStatus),
    Phrasing(
      "^ did|has|have NAME cancel|cancelled|canceled END", "why withdrawn deals by {1}", askStatus),
    Phrasing(
      "^ history|timeline|story|evolution|chronology of|about|for|on? LABEL|NAME",
      "history of {2}", askHistory),
    Phrasing("^ why not? is|was|did|does? LABEL REST?", "history of {3}", askHistory),
    Phrasing("^ the|a|an LABEL END", "claims of {1}", "ask for its claims, or say something of it"),
    Phrasing("^ about|what LABEL END", "history of {1}", askHistory),
    Phrasing("^ LABEL|NAME 's? history|timeline|story END", "history of {0}", askHistory),
    Phrasing("^ what happened|happens to|with|about LABEL|NAME END", "history of {3}", askHistory),
    Phrasing(
      "^ how did|has|does LABEL|NAME change|changed|develop|developed|evolve|evolved END",
      "history of {2}", askHistory),
  ]
}
