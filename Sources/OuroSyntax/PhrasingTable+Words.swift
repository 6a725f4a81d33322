extension Phrasing {
  private static let bounds = "bound amounts with `over`, `under`, `at least` and `at most`"
  private static let bought = "a sale is told from the buyer's side: `buys from`"
  private static let ofAll = "take away with `except`, or from a path with `avoiding`"
  private static let shares = "who holds shares is an owner"
  private static let documents = "what is cited are `documents`"
  private static let counts = "say what counts with `counting`"
  private static let askFor = "what is pledged is a commitment: ask for `commitments`"
  private static let ofLabel = "say it of a label with `of`"
  private static let fromTo = "say it with `from … to …`"

  /// Other words for what there is a word for.
  static let otherWords = [
    Phrasing(
      "^ who supplies|supply|supplied|provides|provided|sells|sold to? NAME", "suppliers of {3}",
      bought),
    Phrasing(
      "^ does|do|did NAME sell|sells|supply|supplies to? NAME", "does {4} buy from {1}", bought),
    Phrasing(
      "^ whom|who|what does|do|did NAME sell|sells|supply|supplies to? END", "customers of {2}",
      bought),
    Phrasing(
      "^ NAME sells|sell|sold|supplies|supply|supplied to? NAME", "{3} buys from {0}", bought,
      tells: true),
    Phrasing(
      "KIND that|who|which sell|sells|sold|supply|supplies|supplied to? NAME",
      "{0} and suppliers of {4}", bought),
    Phrasing("a|an|the? shareholder|shareholders|stockholder|stockholders", "owners", shares),
    Phrasing("pledge|pledges|promise|promises of|by|from NAME", "commitments by {2}", askFor),
    Phrasing("pledge|pledges|promise|promises to NAME", "commitments to {2}", askFor),
    Phrasing("NAME 's pledge|pledges|promise|promises", "commitments by {0}", askFor),
    Phrasing("^ pledges|promises END", "commitments", askFor),
    Phrasing(
      "over|above|exceeding MONEY and|but under|below MONEY", "over {1} under {4}", bounds),
    Phrasing("worth|of|for MONEY and|to MONEY", "between {1} and {3}", bounds),
    Phrasing("worth|of MONEY", "{1}", bounds),
    Phrasing("worth|of|for MONEY", "between {1} and {1}", "bound an amount on both ends"),
    Phrasing("above|exceeding|beyond MONEY", "over {1}", bounds, tells: true),
    Phrasing("greater|bigger|larger|higher than MONEY", "over {2}", bounds),
    Phrasing("smaller|lower|fewer than MONEY", "under {2}", bounds),
    Phrasing("below MONEY", "under {1}", bounds),
    Phrasing("no|not less|fewer than MONEY", "at least {3}", bounds, tells: true),
    Phrasing("no|not more than MONEY", "at most {3}", bounds, tells: true),
    Phrasing(
      "^ does|do NAME VERB NAME for|worth|,? MONEY END", "does {1} {2.many} {3} at least {5}",
      bounds),
    Phrasing(
      "^ does|do|did NAME VERB MONEY to|into|in? NAME END", "does {1} {2.many} {5} at least {3}",
      bounds),
    Phrasing("^ who VERB NAME MONEY END", "who {1.one} {2} at least {3}", bounds),
    Phrasing(
      "including|plus|with STATUS and STATUS ones|deals?", "counting {1} and {3}", counts),
    Phrasing("including|plus|with STATUS ones|deals?", "counting {1}", counts),
    Phrasing("per|by source|sources|article|articles|report|reports", "per document", documents),
    Phrasing("claim|claims|denial|denials|deal|deals for|on LABEL", "{0} of {2}", ofLabel),
    Phrasing("^ source|sources|articles|reports END", "documents", documents),
    Phrasing("loop|loops NAME", "{0} from {1}", "say whom it begins `from`"),
    Phrasing("path|paths to NAME from NAME", "{0} from {4} to {2}", fromTo),
    Phrasing("path|paths from NAME NAME", "{0} from {2} to {3}", fromTo),
    Phrasing(
      "^ everyone|everybody|anyone|anybody|all except|but|without NAME", "parties except {2}",
      ofAll),
    Phrasing("without|excluding|minus|but NAME", "except {1}", ofAll),
    Phrasing("other|apart|aside than|from NAME", "except {2}", ofAll),
    Phrasing("except|without|excluding|minus|but NAME", "avoiding {1}", ofAll),
  ]

  private static let ceiling = "say what it comes to `at most`, with `up to` or `at most`"
  private static let floor = "say what it comes to `at least`"
  private static let near = "say that it is near with `about`"
  private static let under = "say that it is just under with `nearly`"
  private static let range = "say from what it goes `to` what"

  /// Hedges that amounts are told with in other words.
  static let hedges = [
    Phrasing(", less|lower|smaller than MONEY", ", at most {3}", ceiling, tells: true),
    Phrasing(", under|below MONEY", ", at most {2}", ceiling, tells: true),
    Phrasing(
      "^ NAME VERB NAME a|an|just|slightly|estimated|approximately|approx|circa|less|under|below|exactly "
        + "REST", "{0} {1} {2}, {3} {4}", "put a comma before each thing said of a deal",
      tells: true),
    Phrasing(", a|an|the? maximum|max of? MONEY", ", at most {4}", ceiling, tells: true),
    Phrasing(", MONEY or less", ", at most {1}", ceiling, tells: true),
    Phrasing(", a|an|the? minimum|min of? MONEY", ", at least {4}", floor, tells: true),
    Phrasing(", MONEY or more", ", at least {1}", floor, tells: true),
    Phrasing(
      ", exactly|precisely MONEY", ", {2}", "an amount without a hedge is exact", tells: true),
    Phrasing(", close|near to? MONEY", ", about {3}", near, tells: true),
    Phrasing(", just|slightly under|below MONEY", ", nearly {3}", under, tells: true),
    Phrasing(", just|slightly above MONEY", ", over {3}", bounds, tells: true),
    Phrasing(
      ", just|slightly MONEY", ", {2}", "say that it is just over with `over`", tells: true),
    Phrasing(
      ", a|an|the? estimated|estimate|est|approximately|approx|circa|ca|~|≈ at|of? .? MONEY",
      ", about {5}", near, tells: true),
    Phrasing(", MONEY -|–|— MONEY", ", {1} to {3}", range, tells: true),
  ]
}
