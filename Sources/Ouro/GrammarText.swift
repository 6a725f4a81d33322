/// The rules of `Ouro.ebnf` as help shows them: words of the language bare, `<operand>` for another
/// rule, `[a]` for what may be left out, `a …` for what may be repeated. Articles are left away.
struct GrammarText {
  /// By name, each with its right side.
  private let rules: [String: String]

  /// The grammar of the language.
  static let language = GrammarText(String(decoding: PackageResources.Ouro_ebnf, as: UTF8.self))

  init(_ text: String) {
    var rules: [String: [String]] = [:]
    var name: String?
    let words = GrammarText.withoutComments(text).split(whereSeparator: \.isWhitespace)
    for (place, word) in words.enumerated() {
      if words.indices.contains(place + 1), words[place + 1] == "::=" {
        name = String(word)
      } else if word != "::=", let name {
        rules[name, default: []] += GrammarText.pieces(word)
      }
    }
    self.rules = rules.mapValues(GrammarText.readable)
  }

  /// `flow: CHANNEL | money | RELATION | anything`; `nil` for a rule that there is not.
  func rule(_ name: String) -> String? { rules[name].map { "\(name): \($0)" } }

  /// In alphabetical order.
  var names: [String] { rules.keys.sorted() }

  private static func withoutComments(_ text: String) -> String {
    var clean = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "/*") {
      clean += rest[..<open.lowerBound] + " "
      guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return clean }
      rest = rest[close.upperBound...]
    }
    return clean + rest
  }

  /// `WORD+` is two pieces, `"?"` one.
  private static func pieces(_ word: Substring) -> [String] {
    guard word.utf8.count > 1, let last = word.last, "?*+".contains(last) else {
      return [String(word)]
    }
    return [String(word.dropLast()), String(last)]
  }

  /// One pair of brackets while it is read: choices of items.
  private struct Group {
    var choices: [[String]] = [[]]

    var isOne: Bool { choices.count == 1 && choices[0].count == 1 }

    var text: String {
      choices.map { $0.joined(separator: " ") }.joined(separator: " | ")
    }

    mutating func add(_ item: String) { choices[choices.count - 1].append(item) }
  }

  private static func readable(_ pieces: [String]) -> String {
    var open = [Group()]
    var last = Group()
    for piece in pieces {
      guard let top = open.indices.last else { break }
      switch piece {
      case "(": open.append(Group())
      case ")":
        guard top > 0 else { continue }
        last = open.removeLast()
        open[top - 1].add(last.choices.count == 1 ? last.text : "( \(last.text) )")
      case "|": open[top].choices.append([])
      case "?", "*", "+":
        guard let item = open[top].choices[open[top].choices.count - 1].popLast() else { continue }
        if item == "<article>" { continue }
        open[top].add(repeated(last, item, piece))
      default:
        let item = shown(piece)
        open[top].add(item)
        last = Group(choices: [[item]])
      }
    }
    return open.first?.text ?? ""
  }

  /// - Parameter item: The group as it stands before its mark, in brackets if it is a choice.
  private static func repeated(_ group: Group, _ item: String, _ mark: String) -> String {
    switch mark {
    case "?": "[\(group.text)]"
    case "*": "[\(item) …]"
    default: group.isOne || group.choices.count > 1 ? "\(item) …" : "( \(item) ) …"
    }
  }

  /// Signs that help writes itself stay in quotes.
  private static func shown(_ piece: String) -> String {
    if piece.hasPrefix("\"") {
      let word = String(piece.dropFirst().dropLast())
      return ["(", ")", "[", "]", "?"].contains(word) ? piece : word
    }
    return piece == piece.uppercased() ? piece : "<\(piece)>"
  }
}
