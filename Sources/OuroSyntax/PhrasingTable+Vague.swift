extension Phrasing {
  private static let askAbout = "ask for what is known with `about`"
  private static let ofLabel = "ask for the claims of a label"
  private static let isDisputed = "what somebody denies is disputed: ask for disputed deals"
  private static let addUp = "add up the deals with `total of`"
  private static let takeAway = "ask for what they have `no` of, or take away with `except`"
  private static let method = "name the method in full"
  private static let possibly =
    "`possibly` stands before a bound; what is not sure to happen is counted with `counting`"
  private static let byWhom = "ask for `denials`, or tell who denies it: `NAME denies {1}`"
  private static let tellDenial = "tell what is denied with `denies that`"
  private static let noClock =
    "write the day or the year itself, as in `since 2025-03-28`: no clock is read, and `--today` says "
    + "what today is"
  private static let withCurrency =
    "say which money it is, behind a comma: `{0} {1} {2}, {3} {4} USD`, or another currency"
  private static let nobody = "nobody|none|noone|no one?"

  /// Who says what, what is in dispute, and sums.
  static let vague = [
    Phrasing(
      "^ who|which says|say|said|claims|claimed|reports|reported|told the|a|an? LABEL END",
      "claims of {3}", ofLabel),
    Phrasing(
      "^ when was|were|is|did|has|had the|a|an? LABEL REST?", "history of {3}",
      "ask for all that is said of a deal, with its days, with `history of`"),
    Phrasing(
      "^ the|a|an? LABEL is|was? denied|disputed|contested END", "denials of {1}", byWhom),
    Phrasing(
      "^ is|are|was|were NAME denied|disputed|contested|controversial END",
      "disputed deals about {1}", isDisputed),
    Phrasing(
      "conflicting|contradictory|contradicting|contested|denied claim|claims|deal|deals|RELATION",
      "disputed {1}", isDisputed),
    Phrasing(
      "contradiction|contradictions|disagreement|disagreements|conflict|conflicts|discrepancies "
        + "in|of? claim|claims|deal|deals|RELATION?",
      "disputed deals", isDisputed),
    Phrasing("^ describe|summarise|summarize|portray NAME END", "about {1}", askAbout),
    Phrasing(
      "^ summary|overview|description|profile|portrait|outline of|on|about|for NAME END",
      "about {2}", askAbout),
    Phrasing("^ describe|summarise|summarize LABEL END", "history of {1}", askAbout),
    Phrasing(
      "shortest|widest|all path|paths between NAME and NAME", "{0} {1} from {3} to {5}",
      "say it with `from … to …`"),
    Phrasing(
      "shortest|widest route|routes|way|ways|connection|link between|from NAME and|to NAME",
      "{0} path from {3} to {5}", "say it with `from … to …`"),
    Phrasing(
      "^ the? total|sum amount|money|cash? DOING to|by|from NAME", "total of {3.many} {4} {5}",
      addUp),
    Phrasing(
      "^ the? total|sum amount|money|cash? DOING in|into NAME", "total of {3.many} to {5}", addUp),
    Phrasing(
      "^ the? total|sum amount|money|cash? received|earned by NAME", "total of payments to {5}",
      addUp),
    Phrasing(
      "^ the? total|sum amount|money|cash? received|earned from NAME",
      "total of payments from {5}", addUp),
    Phrasing(
      "^ the? total|sum amount|money|cash? spent|given|sent by NAME", "total of deals by {5}",
      addUp),
  ]

  /// Nobody, perhaps, and lately.
  static let uncertain = [
    Phrasing(
      "KIND that|who|which pay|pays \(nobody) END", "{0} that have no payees", takeAway),
    Phrasing(
      "KIND that|who|which|whom \(nobody) pay|pays END", "{0} that have no payers", takeAway),
    Phrasing(
      "KIND that|who|which VERB \(nobody) END", "{0} except parties that {2.many} parties",
      takeAway),
    Phrasing(
      "KIND that|who|which|whom \(nobody) VERB END", "{0} except parties {4.participle} by parties",
      takeAway),
    Phrasing(
      "^ who possibly|certainly VERB NAME over|under|at|between REST",
      "who {2.one} {3} {1} {4} {5}", possibly),
    Phrasing(
      "^ who|which possibly|maybe|perhaps|might|may VERB NAME END",
      "who {2.one} {3} counting rumoured and planned", possibly),
    Phrasing(
      "NAME denies|deny|denied having? GERUND|PAST NAME ASKED", "denials by {0} about {4}",
      tellDenial),
    Phrasing(
      "^ NAME denies|deny|denied having? GERUND|PAST NAME ,? MONEY",
      "{0} denies that {0} {3.one} {4}, {6}", tellDenial, tells: true),
    Phrasing(
      "^ NAME denies|deny|denied having? GERUND|PAST NAME", "{0} denies that {0} {3.one} {4}",
      tellDenial, tells: true),
    Phrasing(
      "^ NAME denies|deny|denied being|having been? PAST by NAME",
      "{0} denies that {6} {4.one} {0}",
      tellDenial, tells: true),
    Phrasing("as of today|now", "", "what holds today is answered unless another day is named"),
    Phrasing("by? fifo", "by first in first out", method),
    Phrasing("by? lifo", "by last in first out", method),
  ]

  /// What no statement answers, and what would make up what was not written.
  static let vagueAdvice = [
    Phrasing(
      "^ fifo END", nil, "say whose money is traced: `trace from NAME by first in first out`"),
    Phrasing(
      "^ lifo END", nil, "say whose money is traced: `trace from NAME by last in first out`"),
    Phrasing(
      "^ NAME VERB NAME NUMBER thousand|million|billion|trillion|k|m|bn|tn? END", nil, withCurrency),
    Phrasing("yesterday|today|tomorrow", nil, noClock),
    Phrasing("last|this|next|past|previous day|week|month|quarter|year", nil, noClock),
    Phrasing(
      "last|past|next? NUMBER day|days|week|weeks|month|months|quarters|year|years ago?", nil,
      noClock),
    Phrasing(
      "unnamed|anonymous|unidentified source|sources", nil,
      "whom a claim cites, named or not, stands in its row: ask for `claims`"),
  ]
}
