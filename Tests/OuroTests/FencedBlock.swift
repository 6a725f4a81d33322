import Foundation

/// A fenced block of a page in Markdown.
struct FencedBlock {
  let text: String

  static func all(in page: String, language: String) -> [FencedBlock] {
    page.components(separatedBy: "```\(language)\n").dropFirst().map { part in
      FencedBlock(text: part.components(separatedBy: "\n```")[0])
    }
  }

  /// What is typed behind each prompt.
  var questions: [String] {
    text.components(separatedBy: "\n").filter { $0.hasPrefix("ouro> ") }.map {
      String($0.dropFirst(6))
    }
  }
}
