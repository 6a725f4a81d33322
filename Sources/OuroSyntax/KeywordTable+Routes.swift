extension Keyword {
  /// Words of paths, loops, groups and tracing.
  static let routeRows: [Entry] = [
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
  ]
}
