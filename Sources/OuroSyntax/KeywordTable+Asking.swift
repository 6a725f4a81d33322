extension Keyword {
  /// Words that begin a question, and those of a phrase.
  static let askingRows: [Entry] = [
    row(
      .find, ["find"], .statement,
      "parties between which conditions hold: `find X, Y where X pays Y and Y backs X`"),
    row(
      .where, ["where"], .statement,
      "before the conditions of `find`"),
    row(
      .explain, ["explain"], .statement,
      "tells how a question is understood, in place of its answer: `explain payers of CoreWeave`"),
    row(
      .profile, ["profile"], .statement,
      "answers a question and tells the rows, work and time of each step, in place of the answer: "
        + "`profile payers of CoreWeave`"),
    row(
      .count, ["count"], .statement,
      "how many: `count of payers of CoreWeave`"),
    row(
      .why, ["why"], .statement,
      "what an answer rests on, or with `not` what it lacks: `why payers of CoreWeave`"),
    row(
      .history, ["history"], .statement,
      "all that is said of a deal, in the order in which it counts: `history of option`"),
    row(
      .about, ["about"], .statement,
      "what is known of a party; records about one; a hedge: `about $10bn`"),
    row(
      .relations, ["relations"], .statement,
      "lists the relations of the base"),
    row(
      .documents, ["documents"], .statement,
      "lists the documents of the base"),
    row(
      .words, ["words"], .statement,
      "lists the words that the base declares"),
    row(
      .like, ["like"], .statement,
      #"finds names by a part: `names like "wave"`"#),
    row(
      .use, ["use"], .statement,
      #"adds a file to the base: `use "deals.ouro"`"#),
    row(
      .changes, ["changes"], .statement,
      "what is otherwise on a later day: `changes in deals between 2024 and 2025`"),
    row(
      .does, ["does", "do"], .question,
      "asks whether, or whom: `does OpenAI pay CoreWeave`"),
    row(
      .is, ["is", "are"], .question,
      "asks for a role, or narrows a set: `is OpenAI a payer of CoreWeave`"),
    row(
      .who, ["who"], .question,
      "asks for parties: `who pays CoreWeave`; begins a clause: `companies who pay CoreWeave`"),
    row(
      .whom, ["whom"], .question,
      "asks for parties: `whom does OpenAI pay`"),
    row(
      .of, ["of"], .phrase,
      "between a role and a party: `payers of CoreWeave`"),
    row(
      .by, ["by"], .phrase,
      "who does it, or what flows: `companies paid by OpenAI`, `loops by money`"),
    row(
      .both, ["both"], .phrase,
      "before two names that must both hold"),
    row(
      .either, ["either"], .phrase,
      "before names of which one must hold"),
    row(
      .largest, ["largest"], .phrase,
      "ranks by amount: `3 largest payers of CoreWeave`"),
    row(
      .smallest, ["smallest"], .phrase,
      "ranks by amount: `smallest payments to CoreWeave`"),
    row(
      .disputed, ["disputed"], .phrase,
      "keeps what somebody denies"),
    row(
      .undisputed, ["undisputed"], .phrase,
      "keeps what nobody denies"),
    row(
      .indirect, ["indirect"], .phrase,
      "in any number of steps, one included: `indirect payers of CoreWeave`"),
    row(
      .ultimate, ["ultimate"], .phrase,
      "where chains begin: `ultimate owners of CoreWeave`"),
  ]
}
