extension Keyword {
  /// Words of expectations and commands.
  static let doingRows: [Entry] = [
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
  ]
}
