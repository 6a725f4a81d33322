import Ouro

/// Suggestions as they are listed below the prompt: a few one a line, what each is beside it; many in
/// columns, best first from left to right.
struct SuggestionList {
  private let style: TextStyle

  private static let most = 40
  /// So many are told one a line.
  private static let few = 12
  private static let mostRows = 28

  init(color: Bool) { style = TextStyle(color: color) }

  func text(of items: [Suggestion], hint: String?, width: Int) -> String {
    let list = items.count > Self.few ? columns(items, width) : lines(items, width)
    return list + (hint.map { style.apply(.faint, $0) + "\n" } ?? "")
  }

  private func columns(_ items: [Suggestion], _ width: Int) -> String {
    let names = items.map { VisibleText.clean($0.text) }
    let widest = min(names.map(CharacterWidth.of).max() ?? 1, max(10, width - 2))
    let count = max(1, (width + 1) / (widest + 2))
    let shown = names.prefix(count * Self.mostRows)
    var text = ""
    for (number, name) in shown.enumerated() {
      let isLast = number % count == count - 1 || number == shown.count - 1
      let gap =
        isLast ? "\n" : String(repeating: " ", count: max(2, widest + 2 - CharacterWidth.of(name)))
      text += name + gap
    }
    return text + (names.count > shown.count ? "… \(names.count - shown.count) more\n" : "")
  }

  private func lines(_ items: [Suggestion], _ width: Int) -> String {
    let shown = items.prefix(Self.most).map {
      Suggestion(text: VisibleText.clean($0.text), description: VisibleText.clean($0.description))
    }
    let column = min(shown.map { CharacterWidth.of($0.text) }.max() ?? 0, max(10, width / 2))
    var lines = shown.map { line($0, column: column, width: width) }
    let rest = items.count - shown.count
    if rest > 0 { lines.append("… \(rest) more") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ item: Suggestion, column: Int, width: Int) -> String {
    let gap = String(repeating: " ", count: max(0, column - CharacterWidth.of(item.text)) + 2)
    let room = max(0, width - column - 3)
    let isLong = CharacterWidth.of(item.description) > room
    let description = isLong ? item.description.prefix(room) + "…" : item.description[...]
    if description.isEmpty { return item.text }
    return item.text + gap + style.apply(.faint, String(description))
  }
}
