/// Counts the trees that a grammar finds for the parts of one sentence. What is known of a node at a
/// place is kept, and what cannot begin with the word that stands there is not tried.
final class TreeCounter {
  /// Where something can end, and by how many trees.
  struct End {
    let place: Int
    var count: Int
  }

  private let grammar: GeneralParser
  private let count: Int
  /// By place: the literals and classes that stand there.
  private var here: [TerminalSet] = []
  /// By place and terminal.
  private var terminalEnds: [[Int: [Int]]] = []
  /// By node and place; `nil` for what was not looked at.
  private var memo: [[End]?]

  init(_ grammar: GeneralParser, _ sentence: Sentence) {
    self.grammar = grammar
    count = sentence.count
    memo = Array(repeating: nil, count: grammar.nodes.count * (count + 1))
    for place in 0...count {
      var ends: [Int: [Int]] = [:]
      var set = TerminalSet()
      func add(_ terminal: Int?, _ found: [Int]) {
        guard let terminal, !found.isEmpty else { return }
        ends[terminal] = found
        set.insert(terminal)
      }
      if place < count {
        for literal in sentence.literals(at: place) {
          add(grammar.literalNumbers[literal], [place + 1])
        }
        for (name, number) in grammar.classNumbers {
          add(number, sentence.ends(ofClass: name, at: place))
        }
      }
      here.append(set)
      terminalEnds.append(ends)
    }
  }

  /// In order of place.
  func ends(_ node: Int, _ place: Int) -> [End] {
    let start = grammar.starts[node]
    if !start.isNullable, !start.terminals.meets(here[place]) { return [] }
    let key = node * (count + 1) + place
    if let known = memo[key] { return known }
    let found = compute(node, place)
    memo[key] = found
    return found
  }

  private func compute(_ node: Int, _ place: Int) -> [End] {
    switch grammar.nodes[node] {
    case .literal(let word): return terminal(grammar.literalNumbers[word], place)
    case .wordClass(let name): return terminal(grammar.classNumbers[name], place)
    case .rule(let name):
      guard let rule = grammar.rules[name] else { preconditionFailure("no rule \(name)") }
      return ends(rule, place)
    case .choice(let options):
      var found: [End] = []
      for option in options { merge(ends(option, place), 1, into: &found) }
      return found
    case .sequence(let parts):
      var found = [End(place: place, count: 1)]
      for part in parts {
        var next: [End] = []
        for end in found { merge(ends(part, end.place), end.count, into: &next) }
        if next.isEmpty { return [] }
        found = next
      }
      return found
    case .optional(let inner):
      var found = ends(inner, place)
      merge([End(place: place, count: 1)], 1, into: &found)
      return found
    case .star(let inner), .plus(let inner): return turns(node, inner, place)
    }
  }

  private func terminal(_ number: Int?, _ place: Int) -> [End] {
    (number.flatMap { terminalEnds[place][$0] } ?? []).map { End(place: $0, count: 1) }
  }

  /// What may be repeated: one turn that takes something, and what may follow it.
  private func turns(_ node: Int, _ inner: Int, _ place: Int) -> [End] {
    let isStar = if case .star = grammar.nodes[node] { true } else { false }
    var found = isStar ? [End(place: place, count: 1)] : []
    for end in ends(inner, place) where end.place > place {
      if !isStar { merge([end], 1, into: &found) }
      let rest = ends(node, end.place).filter { isStar || $0.place > end.place }
      merge(rest, end.count, into: &found)
    }
    return found
  }

  private func merge(_ more: [End], _ factor: Int, into found: inout [End]) {
    for end in more {
      let place = found.firstIndex { $0.place >= end.place } ?? found.count
      if place < found.count, found[place].place == end.place {
        found[place].count += end.count * factor
      } else {
        found.insert(End(place: end.place, count: end.count * factor), at: place)
      }
    }
  }
}
