extension Phrasing {
  private static let askAbout = "ask for what is known with `about`"
  private static let ofLabel = "ask for the claims of a label"
  private static let isDisputed = "what somebody denies is disputed: ask for disputed deals"
  private static let addUp = "add up the deals with `total of`"
  private static let method = "name the method in full"
  private static let possibly =
    "`possibly` stands before a bound; what is not sure to happen is counted with `counting`"
  private static let byWhom = "ask for `denials`, or tell who denies it: `NAME denies {1}`"
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
}
