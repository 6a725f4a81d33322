/// Words that answers use, each in a sentence or two.
enum HelpTerm {
  /// What a term means, with statements to try; `nil` for a word that is none.
  static func page(on topic: String) -> HelpPage? {
    guard let term = table.first(where: { $0.names.contains(topic) }) else { return nil }
    return HelpPage(
      title: "\(term.names[0]): \(term.meaning)", lines: [],
      examples: term.example.map { [HelpExample(statement: $0.0, meaning: $0.1)] } ?? [])
  }

  /// The canonical name of each.
  static let names = table.map { $0.names[0] }

  private struct Entry {
    let names: [String]
    let meaning: String
    let example: (String, String)?

    init(_ names: [String], _ meaning: String, _ example: (String, String)? = nil) {
      self.names = names
      self.meaning = meaning
      self.example = example
    }
  }

  private static let table = [
    Entry(
      ["channel", "channels"],
      "what flows in a deal: cash, capital and credit, which are money, or goods, use, rights and "
        + "others. The relation of a deal says what it moves and what it returns",
      ("loops by money", "loops along cash, capital and credit only")),
    Entry(
      ["live"],
      "a deal that counts in every answer. Deals that are rumoured, planned, declined, ended, "
        + "withdrawn or retracted are left out unless asked for, and a note says so",
      ("payers of CoreWeave counting everything", "those of deals that are not live too")),
    Entry(
      ["exchange", "exchanges"],
      "two parties that only give each other one thing for another, such as cash for goods. It is "
        + "told in a note and is no loop"),
    Entry(
      ["bottleneck", "bottlenecks"],
      "the smallest amount along a path or loop: no more than this goes all the way. It is not "
        + "stated when a step has no amount"),
    Entry(
      ["marks", "mark"],
      "a column that says of a row's deals whether they are inferred, disputed or partly disputed"),
    Entry(
      ["ceiling", "ceilings"],
      "an amount that is up to so much, or potentially so much. It has no lower end and is never "
        + "added to what is committed: totals tell it on a line of its own"),
    Entry(
      ["share"],
      "what part of a total is a row's or somebody's, from the least to the most that hedges allow. "
        + "A table leaves it out where it cannot be told: in several currencies, or without an upper "
        + "end",
      ("share of Microsoft in purchases from CoreWeave", "what part of them is Microsoft's")),
    Entry(
      ["concentration", "index", "herfindahl"],
      "in how few hands something is. The Herfindahl index is the sum of the squares of all shares "
        + "in percent: 10,000 for one alone, 2,500 for four alike. It is an interval where amounts "
        + "are hedged, and so is the top share, which is the largest, whosever it turns out to be",
      ("concentration of purchases from CoreWeave", "among how few customers")),
    Entry(
      ["not stated"],
      "nobody tells it: no amount for a deal, or no deal that would answer a question with yes or "
        + "no. It does not mean no",
      ("does Nvidia back CoreWeave", "nobody says so")),
    Entry(
      ["hedge", "hedges", "hedged"],
      "a word that makes an amount less than exact: nearly, about, more than, at least, up to, "
        + "potentially. It is kept: `nearly $12bn` is neither over nor under $12bn for sure",
      (
        "payers of CoreWeave possibly over $11bn counting everything",
        "amounts that may be so, hedges taken into account"
      )),
    Entry(
      ["disputed", "undisputed", "partly disputed"],
      "somebody denies it. Disputed deals still count; `partly disputed` marks a row of several "
        + "deals of which some are denied",
      ("disputed claims", "what somebody denies")),
    Entry(
      ["inferred"],
      "a source implies it without saying it outright, and the words it rests on are shown in "
        + "quotes. In a base it is written `inferred from \"…\"`"),
    Entry(
      ["deal", "deals"],
      "one thing between two parties: who, what relation, whom, how much, when. Several sources may "
        + "claim the same deal",
      ("deals between Microsoft and CoreWeave", "what runs between two")),
    Entry(
      ["claim", "claims"], "what one source says of a deal, in one place",
      ("claims of option", "who says what of the deal labelled option")),
    Entry(
      ["denials"],
      "what somebody says against a claim. By the label of a deal it is its first claim that is "
        + "denied, by the label of a claim that one: a later claim on the deal is not denied with it",
      ("denials of withdrawal", "who denies that the option was withdrawn")),
    Entry(
      ["label", "labels"],
      "a word that names a deal or a claim, so that more can be said and asked of it. It stands "
        + "before a colon where the deal is told",
      ("claims of option", "who says what of the deal labelled option")),
    Entry(
      ["status", "statuses"],
      "how far a deal has got: stated, rumoured, planned, announced, agreed, ongoing, completed, "
        + "declined, ended, withdrawn or retracted",
      ("withdrawn deals", "deals called off")),
    Entry(
      ["role", "roles"],
      "what a relation calls its two sides, such as payer and payee. It stands before `of`",
      ("payers of CoreWeave", "those who pay it")),
  ]
}
