/// Reads the part of Graphviz's language that pictures are written in, with nothing shared with the
/// writer: tokens as its grammar has them, then statements.
struct DOTGraph {
  struct Mistake: Error { let words: String }

  private(set) var labels: [String] = []
  private(set) var edges: [String] = []
  private var tokens: [String]
  private var next = 0

  init(_ text: String) throws {
    tokens = try DOTGraph.tokens(text)
    for word in ["digraph", "ouro", "{"] { try expect(word) }
    while try !take("}") { try readStatement() }
    guard next == tokens.count else { throw Mistake(words: "text behind the graph") }
  }

  private mutating func readStatement() throws {
    let first = try word()
    if try take("=") {
      _ = try word()
      return try expect(";")
    }
    let isEdge = try take("->")
    let second = isEdge ? try word() : ""
    let attributes = try readAttributes()
    try expect(";")
    if isEdge {
      edges.append("\(first) \(second) \(attributes["label"] ?? "")")
    } else if let label = attributes["label"] {
      guard first == "n\(labels.count + 1)" else { throw Mistake(words: "node \(first)") }
      labels.append(label)
    }
  }

  private mutating func readAttributes() throws -> [String: String] {
    var attributes: [String: String] = [:]
    try expect("[")
    repeat {
      let name = try word()
      try expect("=")
      attributes[name] = try word()
    } while try take(",")
    try expect("]")
    return attributes
  }

  private mutating func word() throws -> String {
    guard next < tokens.count else { throw Mistake(words: "no end") }
    next += 1
    return tokens[next - 1]
  }

  private mutating func take(_ word: String) throws -> Bool {
    guard next < tokens.count else { throw Mistake(words: "no end") }
    guard tokens[next] == word else { return false }
    next += 1
    return true
  }

  private mutating func expect(_ expected: String) throws {
    guard try take(expected) else { throw Mistake(words: "\(tokens[next]), not \(expected)") }
  }

  /// A quoted string is one token, with a quote before it and its escapes undone as for a label.
  private static func tokens(_ text: String) throws -> [String] {
    var tokens: [String] = []
    for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      var rest = line.unicodeScalars[...]
      while let first = rest.popFirst() {
        if first == " " { continue }
        if first == "\"" {
          tokens.append("\"" + (try string(&rest)))
        } else if "[]{};=,".unicodeScalars.contains(first) {
          tokens.append(String(first))
        } else {
          var word = String(first)
          while let more = rest.first, !" []{};=,\"".unicodeScalars.contains(more) {
            word.unicodeScalars.append(more)
            rest.removeFirst()
          }
          tokens.append(word)
        }
      }
    }
    return tokens
  }

  private static func string(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    var string = ""
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return string }
      guard scalar == "\\" else {
        string.unicodeScalars.append(scalar)
        continue
      }
      guard let escaped = rest.popFirst(), escaped == "\"" || escaped == "\\" else {
        throw Mistake(words: "an escape that means more than a character")
      }
      string.unicodeScalars.append(escaped)
    }
    throw Mistake(words: "a string without an end")
  }
}
