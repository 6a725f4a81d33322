/// Which rules of the grammar the pages of help show.
enum HelpForms {
  /// What is above the rules of a page.
  static let notation =
    "grammar; [a] may be left out, a … repeated, and `.help rule` tells of <rule>"

  /// Each page with the rules of its forms, and of those that narrow them as many as a screen of 24
  /// lines has room for.
  private static let table: [(topic: String, forms: [String], parts: [String])] = [
    ("sets", ["set"], ["term", "phrase", "head"]),
    ("records", ["records"], ["recordmod", "bound"]),
    ("totals", ["measure", "count"], ["key"]),
    ("shares", ["share"], ["key"]),
    ("paths", ["paths", "distance"], []),
    ("loops", ["loops"], []),
    ("groups", ["groups"], ["pathmod", "flow"]),
    ("tracing", ["trace"], []),
    ("questions", ["question"], []),
    ("evidence", ["evidence"], ["reason"]),
    ("world", ["world", "changes"], []),
    ("about", ["catalog"], []),
    ("explain", ["query"], ["ask"]),
    ("find", ["pattern"], ["conditions", "condition"]),
    ("definitions", ["define"], ["set"]),
    ("telling", ["party", "fact", "follow-up", "denial"], ["qualifier"]),
    ("commands", ["command", "load", "expect"], ["columns", "outcome"]),
  ]

  /// The rules of a page.
  static func rules(of topic: String) -> [String] {
    guard let row = table.first(where: { $0.topic == topic }) else { return [] }
    return (row.forms + row.parts).compactMap(GrammarText.language.rule)
  }

  /// The page on a form, by the name of its rule or the word it begins with: `trace`, `path`.
  static func topic(of form: String) -> String? {
    if form == "profile" { return "explain" }
    return table.first { row in
      row.topic != "telling"
        && (row.forms + [row.topic]).contains { $0 == form || $0 == form + "s" }
    }?.topic
  }
}
