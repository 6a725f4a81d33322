extension Keyword {
  /// Every word of the language, in the order of the cases: help, completion, highlighting and the
  /// check of reserved words read this.
  package static let table: [Entry] = [
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
      "says that a party denies a claim: `CoreWeave denies withdrawal`"),
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
    row(
      .and, ["and"], .joining,
      "both sides"),
    row(
      .or, ["or"], .joining,
      "either side"),
    row(
      .except, ["except"], .joining,
      "the first side without the second"),
    row(
      .but, ["but"], .joining,
      "in `but not`, which is `except`"),
    row(
      .not, ["not"], .joining,
      "in `but not`, which is `except`, and in `why not`"),
    row(
      .that, ["that"], .clause,
      "begins a clause: `companies that pay CoreWeave`"),
    row(
      .which, ["which"], .clause,
      "begins a clause: `companies which pay CoreWeave`"),
    row(
      .have, ["have", "has"], .clause,
      "how many of a role: `companies that have at least 2 payers`"),
    row(
      .no, ["no"], .clause,
      "none: `companies that have no payers`"),
    row(
      .over, ["over"], .bound,
      "more than an amount: `over $1bn`"),
    row(
      .more, ["more"], .bound,
      "in `more than`, which is `over`"),
    row(
      .than, ["than"], .bound,
      "in `more than` and `less than`"),
    row(
      .under, ["under"], .bound,
      "less than an amount: `under $1bn`"),
    row(
      .less, ["less"], .bound,
      "in `less than`, which is `under`"),
    row(
      .at, ["at"], .bound,
      #"in `at least` and `at most`; where a document is found: `at "https://..."`"#),
    row(
      .least, ["least"], .bound,
      "in `at least`: this much or more"),
    row(
      .most, ["most"], .bound,
      "in `at most`: this much or less"),
    row(
      .between, ["between"], .bound,
      "from one amount to another; records of two parties"),
    row(
      .certainly, ["certainly"], .bound,
      "keeps amounts that meet the bound whatever their hedge"),
    row(
      .possibly, ["possibly"], .bound,
      "keeps amounts that may meet the bound"),
    row(
      .since, ["since"], .bound,
      "on a day or later"),
    row(
      .before, ["before"], .bound,
      "earlier than a day"),
    row(
      .during, ["during"], .bound,
      "within a period"),
    row(
      .on, ["on"], .bound,
      "on a day"),
    row(
      .for, ["for"], .bound,
      #"with this purpose: `for "data-centre capacity"`"#),
    row(
      .sorted, ["sorted"], .order,
      "in `sorted by amount`"),
    row(
      .amount, ["amount", "amounts"], .order,
      "sorts by amount; in `with amounts within 20%`"),
    row(
      .date, ["date"], .order,
      "sorts by date; in `in date order`"),
    row(
      .name, ["name"], .order,
      "sorts by name"),
    row(
      .ascending, ["ascending"], .order,
      "smallest first"),
    row(
      .descending, ["descending"], .order,
      "largest first"),
    row(
      .first, ["first"], .order,
      "keeps so many rows: `first 10`; in `first in first out`, a method of tracing"),
    row(
      .deals, ["deals", "deal"], .records,
      "lists deals: `deals between Microsoft and CoreWeave`"),
    row(
      .claims, ["claims", "claim"], .records,
      "lists claims: `claims of option`"),
    row(
      .denials, ["denials", "denial"], .records,
      "lists denials: `denials by CoreWeave`"),
    row(
      .in, ["in"], .records,
      "the document that says so: `claims in techradar`; one currency for all: `in EUR`"),
    row(
      .from, ["from"], .records,
      "where a record, path or loop begins"),
    row(
      .to, ["to"], .records,
      "where a record or path ends; the upper end of a range"),
    row(
      .path, ["path", "paths"], .route,
      "how value gets from one party to another: `path from Microsoft to CoreWeave`"),
    row(
      .loop, ["loop", "loops"], .route,
      "how value comes back to where it began: `loops from Microsoft`"),
    row(
      .all, ["all"], .route,
      "every path, or every loop"),
    row(
      .shortest, ["shortest"], .route,
      "the path or loop of fewest steps: `shortest loop`, `3 shortest paths from Microsoft`"),
    row(
      .widest, ["widest"], .route,
      "the path or loop of the largest bottleneck: `widest path from Microsoft`, `3 widest loops`"),
    row(
      .through, ["through"], .route,
      "a party that the loop holds: `loops through OpenAI`"),
    row(
      .via, ["via"], .route,
      "parties that the path or loop must hold"),
    row(
      .avoiding, ["avoiding"], .route,
      "parties that it must not hold"),
    row(
      .within, ["within"], .route,
      "at most so many steps: `within 4 steps`; how near: `with amounts within 20%`"),
    row(
      .steps, ["steps", "step"], .route,
      "counts deals along a path or loop"),
    row(
      .with, ["with"], .route,
      "in `with every step over $1bn`, `with amounts within 20%` and `with sources`"),
    row(
      .every, ["every"], .route,
      "in `with every step over $1bn`"),
    row(
      .money, ["money"], .route,
      "cash, capital and credit: `loops by money`"),
    row(
      .anything, ["anything"], .route,
      "every channel, and relations that move nothing"),
    row(
      .without, ["without"], .route,
      "a deal that does not count: `loops without option`"),
    row(
      .order, ["order"], .route,
      "in `in date order`: each deal on a later day than the one before"),
    row(
      .groups, ["groups"], .route,
      "sets of parties that can all reach one another: `groups by money`"),
    row(
      .distance, ["distance"], .route,
      "how many steps the shortest path has: `distance from Microsoft to CoreWeave`"),
    row(
      .trace, ["trace"], .route,
      "follows what a party gives, payment by payment: `trace from Microsoft by proportion`"),
    row(
      .origins, ["origins", "origin"], .route,
      "where what a party received comes from: `origins of CoreWeave by proportion`"),
    row(
      .proportion, ["proportion"], .route,
      "a method of tracing: each payment takes the same share of all that is held"),
    row(
      .last, ["last"], .route,
      "in `last in first out`, a method of tracing: what came last goes first"),
    row(
      .out, ["out"], .route,
      "in `first in first out` and `last in first out`, methods of tracing"),
    row(
      .poison, ["poison"], .route,
      "a method of tracing: whatever touches marked money is marked"),
    row(
      .according, ["according"], .world,
      "in `according to`: keeps what these parties say"),
    row(
      .counting, ["counting"], .world,
      "which statuses count: `counting planned`, `counting everything`"),
    row(
      .only, ["only"], .world,
      "in `counting only completed`"),
    row(
      .everything, ["everything"], .world,
      "every status: `counting everything`"),
    row(
      .sources, ["sources"], .world,
      "in `with sources`: shows the paragraphs cited"),
    row(
      .known, ["known"], .world,
      "in `as known on 2025-03-28`: what had been published by then"),
    row(
      .originating, ["originating"], .world,
      "in `originating with`: keeps what these said first, whoever repeats it"),
    row(
      .nearly, ["nearly"], .hedge,
      "just under: `nearly $12bn`"),
    row(
      .almost, ["almost"], .hedge,
      "just under, like `nearly`"),
    row(
      .around, ["around"], .hedge,
      "near, like `about`"),
    row(
      .roughly, ["roughly"], .hedge,
      "near, like `about`"),
    row(
      .some, ["some"], .hedge,
      "near, like `about`"),
    row(
      .up, ["up"], .hedge,
      "in `up to`, a ceiling"),
    row(
      .much, ["much"], .hedge,
      "in `as much as`, a ceiling"),
    row(
      .potentially, ["potentially"], .hedge,
      "a ceiling that may not come to pass"),
    row(
      .stated, ["stated"], .status,
      "told without a status"),
    row(
      .rumoured, ["rumoured", "rumored"], .status,
      "a status: told of, not announced"),
    row(
      .planned, ["planned"], .status,
      "a status: meant to happen"),
    row(
      .announced, ["announced"], .status,
      "a status: announced"),
    row(
      .agreed, ["agreed"], .status,
      "a status: agreed"),
    row(
      .ongoing, ["ongoing"], .status,
      "a status: under way"),
    row(
      .completed, ["completed"], .status,
      "a status: done"),
    row(
      .declined, ["declined"], .status,
      "a status: turned down"),
    row(
      .ended, ["ended"], .status,
      "a status: over"),
    row(
      .withdrawn, ["withdrawn"], .status,
      "a status: called off"),
    row(
      .retracted, ["retracted"], .status,
      "a status: taken back by the source itself"),
    row(
      .expect, ["expect"], .script,
      "checks an answer: `expect payers of CoreWeave to include OpenAI`"),
    row(
      .include, ["include", "includes"], .script,
      "in `expect … to include …`: these, and perhaps others"),
    row(
      .empty, ["empty"], .script,
      "in `expect … to be empty`: no rows"),
    row(
      .error, ["error"], .script,
      #"in `expect error "O301" from …`: that the statement fails so"#),
    row(
      .yes, ["yes"], .script,
      "in `expect does … to be yes`"),
    row(
      .denied, ["denied"], .script,
      "in `expect does … to be denied`"),
    row(
      .load, ["load"], .statement,
      #"reads deals from a table: `load "payments.csv" as payment`"#),
    row(
      .save, ["save"], .statement,
      #"writes the knowledge base as text: `save "mine.ouro"`"#),
    row(
      .export, ["export"], .statement,
      #"writes an answer to a file: `export loops to "loops.csv"`"#),
    row(
      .forget, ["forget"], .statement,
      "takes back what a label names: `forget rent`"),
    row(
      .total, ["total"], .statement,
      "what deals add up to: `total of payments to CoreWeave`"),
    row(
      .average, ["average"], .statement,
      "what deals come to on average: `average of payments to CoreWeave`"),
    row(
      .median, ["median"], .statement,
      "the amount in the middle: `median of payments to CoreWeave`"),
    row(
      .per, ["per"], .records,
      "makes a table of deals, a row a group: `payments to CoreWeave per payer`"),
    row(
      .giver, ["giver", "givers"], .records,
      "groups by who gives what a deal moves: `deals per giver`"),
    row(
      .receiver, ["receiver", "receivers"], .records,
      "groups by who gets what a deal moves: `deals per receiver`"),
    row(
      .status, ["status", "statuses"], .records,
      "groups by status: `deals per status`"),
    row(
      .currency, ["currency", "currencies"], .records,
      "groups by currency: `deals per currency`"),
    row(
      .year, ["year", "years"], .records,
      "groups by the year a deal begins in: `deals per year`"),
    row(
      .quarter, ["quarter", "quarters"], .records,
      "groups by the quarter a deal begins in: `deals per quarter`"),
    row(
      .month, ["month", "months"], .records,
      "groups by the month a deal begins in: `deals per month`"),
    row(
      .rates, ["rates"], .world,
      "in `in EUR at 2025-03-31 rates`: converts by the rates of that day"),
    row(
      .share, ["share"], .statement,
      "what part of some deals is somebody's: `share of OpenAI in payments to CoreWeave`"),
    row(
      .concentration, ["concentration"], .statement,
      "among how few deals are divided: `concentration of payments to CoreWeave`"),
  ]

  private static func row(
    _ keyword: Keyword, _ spellings: [String], _ group: KeywordGroup, _ help: String
  ) -> Entry {
    Entry(keyword: keyword, spellings: spellings, group: group, help: help)
  }
}
