/// Breaks text into lines of so many terminal columns.
package enum TextWrapping {
  /// The lines; nothing is lost but blanks at breaks. A word longer than a line is broken.
  package static func wrap(_ text: String, width: Int?) -> [String] {
    guard let width, CharacterWidth.of(text) > width else { return [text] }
    return join(text.split(separator: " ").map(String.init), width: width)
  }

  /// Lines of pieces that are broken only when one alone is too wide, at its blanks if it has any;
  /// the second and later lines are `hang` blanks in.
  package static func join(
    _ pieces: some Sequence<String>, width: Int?, hang: Int = 0
  ) -> [String] {
    guard let width else { return [pieces.joined(separator: " ")] }
    let indent = String(repeating: " ", count: min(hang, max(0, width / 2)))
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      let joined = line.isEmpty ? piece : line + " " + piece
      if CharacterWidth.of(joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = lines.isEmpty ? piece : indent + piece
      if CharacterWidth.of(line) > width {
        let room = width - indent.utf8.count
        let broken =
          piece.contains(" ") ? wrap(piece, width: room) : split(piece, width: room)
        for part in broken.dropLast() { lines.append((lines.isEmpty ? "" : indent) + part) }
        line = (lines.isEmpty ? "" : indent) + (broken.last ?? "")
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Pieces of at most `width` columns, but never less than one character.
  package static func split(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = CharacterWidth.of(character)
      if !piece.isEmpty, used + columns > width {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += columns
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// The text with blanks behind it, `width` columns in all.
  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CharacterWidth.of(text)))
  }
}
