import Ouro

/// The two lines that greet.
struct Banner {
  let text: String

  init(base: KnowledgeBase?, files: [String]) {
    let source = files.isEmpty ? "built-in base" : files.joined(separator: ", ")
    var parts = ["Ouro \(Version.number)", VisibleText.clean(source)]
    if let base {
      parts.append("\(base.parties.count) parties, \(base.deals.count) deals")
    }
    text = """
      \(parts.joined(separator: " · "))
      .help for help, Tab completes, Ctrl-D leaves

      """
  }
}
