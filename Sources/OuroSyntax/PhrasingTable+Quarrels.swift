extension Phrasing {
  private static let byWhom = "ask for `denials`, `by` who makes them or `of` what they deny"

  /// Who denies what.
  static let quarrels = [
    Phrasing(
      "^ does|do|did|has|have|is NAME deny|denies|denied|denying|dispute|disputes|disputed "
        + "the|a|an? LABEL END",
      "denials of {4} by {1}", byWhom),
    Phrasing(
      "^ does|do|did|has|have NAME deny|denies|denied|dispute|disputes|disputed that? NAME REST?",
      "denials by {1} about {4}", byWhom),
    Phrasing(
      "^ does|do|did|has|have NAME deny|denies|denied|dispute|disputes|disputed "
        + "it|this|that|anything|something|claims|deals? END",
      "denials by {1}", byWhom),
    Phrasing(
      "^ NAME denies|deny|denied|dispute|disputes|disputed the|a|an? LABEL ASKED",
      "denials of {3} by {0}", byWhom),
    Phrasing(
      "^ NAME denies|deny|denied|dispute|disputes|disputed that? NAME WORD ASKED",
      "denials by {0} about {3}", byWhom),
    Phrasing(
      "^ NAME denies|deny LABEL and LABEL", "{0} {1} {2}, {4}", "put a comma between labels",
      tells: true),
    Phrasing(
      "^ LABEL is|are|was|were STATUS", "{0} {2}", "tell a status right behind the label",
      tells: true),
    Phrasing(
      "^ NAME denied|dispute|disputes|disputed the|a|an? LABEL", "{0} denies {3}",
      "tell a denial with `denies`", tells: true),
    Phrasing(
      "claim|claims|deal|deals that|which? is|are|was|were? denied|disputed by NAME",
      "denials by {5}", byWhom),
    Phrasing(
      "claim|claims|deal|deals that|which? NAME denies|deny|denied|disputes|disputed END",
      "denials by {2}", byWhom),
    Phrasing(
      "^ what|which claim|claims|deal|deals does|do|did NAME deny|denies|denied|dispute|disputes END",
      "denials by {3}", byWhom),
    Phrasing(
      "^ is|are|was|were the? LABEL denied|disputed by NAME", "denials of {2} by {5}", byWhom),
    Phrasing(
      "^ who denies|denied|deny|disputes|disputed that? NAME REST", "denials about {3}", byWhom),
  ]
}
