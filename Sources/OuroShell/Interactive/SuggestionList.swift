import Ouro

/// Suggestions as they are listed below the prompt: one a line, what each is beside it.
struct SuggestionList {
  private let style: TextStyle

  private static let most = 40

  init(color: Bool) { style = TextStyle(color: color) }

  func text(of items: [Suggestion], width: Int) -> String {
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
