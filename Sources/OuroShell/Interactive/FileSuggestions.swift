import Glibc

/// Files that a quotation begun behind `use`, `load` or `save` may name.
struct FileSuggestions {
  let suggestions: Suggestions

  private static let commands = ["use", "load", "save"]
  private static let quotes: Set<Character> = ["\"", "\u{201C}"]

  /// - Parameter text: Everything before the cursor.
  /// - Returns: `nil` where no file is named.
  init?(_ text: String) {
    guard let quote = text.lastIndex(where: Self.quotes.contains) else { return nil }
    let lead = text[..<quote].split { $0 == " " || $0 == ";" || $0 == "\n" }
    guard let command = lead.last, Self.commands.contains(command.lowercased()) else { return nil }
    let typed = text[text.index(after: quote)...]
    let folder = typed.lastIndex(of: "/").map { typed[...$0] } ?? ""
    let names = Self.names(in: folder.isEmpty ? "." : String(folder))
    let start = typed.dropFirst(folder.count)
    let fitting = names.filter { $0.hasPrefix(start) && ($0.first != "." || !start.isEmpty) }
    suggestions = Suggestions(
      start: text[..<quote].utf8.count,
      items: fitting.map { name in
        let path = "\"" + folder + name
        return Suggestion(text: name.hasSuffix("/") ? path : path + "\"", description: "")
      })
  }

  /// What a folder holds, in order of name; folders end in a slash.
  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let isFolder = unsafe entry.pointee.d_type == UInt8(DT_DIR)
      names.append(isFolder ? name + "/" : name)
    }
    return names.sorted()
  }
}
