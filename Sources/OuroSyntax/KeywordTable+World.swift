extension Keyword {
  /// Words that say what counts, hedges and statuses.
  static let worldRows: [Entry] = [
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
  ]
}
