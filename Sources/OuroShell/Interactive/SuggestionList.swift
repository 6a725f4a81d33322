import Ouro

/// Suggestions as they are listed below the prompt: a few one a line, what each is beside it; many in
/// columns, best first from left to right. They are no more than fit the screen.
struct SuggestionList {
  private let style: TextStyle

  /// So many are told one a line.
  private static let few = 12

  init(color: Bool) { style = TextStyle(color: color) }

  /// - Parameter height: Rows of the screen; two are for the line below the list, and what it leaves out.
  func text(of items: [Suggestion], hint: String?, width: Int, height: Int) -> String {
    let rows = max(1, height - (hint == nil ? 3 : 4))
    let isFew = items.count <= min(Self.few, rows)
    let list = isFew ? lines(items, width) : columns(items, width, rows)
    return list + (hint.map { style.apply(.faint, $0) + "\n" } ?? "")
  }

  private func columns(_ items: [Suggestion], _ width: Int, _ rows: Int) -> String {
    let names = items.map { VisibleText.clean($0.text) }
    let widest = min(names.map(CharacterWidth.of).max() ?? 1, max(10, width - 2))
    let count = max(1, (width + 1) / (widest + 2))
    let shown = names.prefix(count * rows)
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
    let shown = items.map {
      Suggestion(text: VisibleText.clean($0.text), description: VisibleText.clean($0.description))
    }
    let column = min(shown.map { CharacterWidth.of($0.text) }.max() ?? 0, max(10, width / 2))
    return shown.map { line($0, column: column, width: width) + "\n" }.joined()
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
