extension Keyword {
  /// Small words, and the words of facts, declarations and definitions.
  static let tellingRows: [Entry] = [
    row(
      .a, ["a"], .small,
      "before one of a kind; means nothing"),
    row(
      .an, ["an"], .small,
      "before one of a kind; means nothing"),
    row(
      .the, ["the"], .small,
      "before a name or a role; means nothing, except in `the company Aurora`"),
    row(
      .kind, ["kind"], .telling,
      "declares a kind of party: `kind person (people)`"),
    row(
      .relation, ["relation"], .telling,
      "declares a relation with its words: `relation payment: payer pays payee, moves cash`"),
    row(
      .moves, ["moves"], .telling,
      "what goes from subject to object: `moves cash`"),
    row(
      .returns, ["returns"], .telling,
      "what goes back in the same deal: `returns goods`"),
    row(
      .document, ["document"], .telling,
      #"declares a document: `document noah: by Noah Wire Services, file "noah.txt"`"#),
    row(
      .file, ["file"], .telling,
      "the file that holds a document's text"),
    row(
      .rate, ["rate"], .telling,
      "declares a rate of exchange: `rate 1 EUR is 1.08 USD on 2025-03-31`"),
    row(
      .also, ["also"], .telling,
      "gives a party another name: `publication Financial Times, also FT`"),
    row(
      .names, ["names"], .telling,
      #"`names like "..."` finds names; `names may be new` lets a file use undeclared ones"#),
    row(
      .may, ["may"], .telling,
      "in `names may be new`"),
    row(
      .be, ["be"], .telling,
      "in `names may be new`"),
    row(
      .new, ["new"], .telling,
      "in `names may be new`"),
    row(
      .denies, ["denies", "deny"], .telling,
      "says that a party denies a claim: `CoreWeave denies withdrawal`; "
        + "the label of a fact stands for its first claim only"),
    row(
      .as, ["as"], .telling,
      #"the words a source uses: `as "biggest backer"`"#),
    row(
      .because, ["because"], .telling,
      #"the reason given: `because "missed deadlines"`"#),
    row(
      .note, ["note"], .telling,
      #"a remark of the one who writes: `note "some agreements"`"#),
    row(
      .until, ["until"], .telling,
      "the day a deal ends, which belongs to it"),
    row(
      .inferred, ["inferred"], .telling,
      #"marks what a source does not say outright: `inferred from "CEO"`"#),
    row(
      .citing, ["citing"], .telling,
      #"whom a source cites: `citing unnamed "people familiar with the matter"`"#),
    row(
      .unnamed, ["unnamed"], .telling,
      #"a source without a name: `citing unnamed "..."`"#),
    row(
      .define, ["define"], .telling,
      "makes a word of others: `define enabler of X as backers of payers of X`"),
    row(
      .when, ["when"], .telling,
      "before the conditions of a defined relation, and with `or` before other ones"),
  ]
}
