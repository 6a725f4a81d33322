import Foundation
import Testing

/// One case of the corpus: a Markdown file of sections, each a heading and a fenced block.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  enum Section: String, CaseIterable {
    /// What the base holds; without it, the built-in base.
    case knowledge = "KNOWLEDGE"
    case query = "QUERY"
    case canonical = "CANONICAL"
    case plan = "PLAN"
    case answer = "ANSWER"
    case diagnostics = "DIAGNOSTICS"
  }

  let path: String
  let title: String
  var sections: [Section: String]

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  init(path: String) throws {
    self.path = path
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    title = lines.first ?? ""
    sections = [:]
    var section: Section?
    var block: [String]?
    for line in lines {
      if line.hasPrefix("## ") { section = Section(rawValue: String(line.dropFirst(3))) }
      guard line.hasPrefix("```") else {
        block?.append(line)
        continue
      }
      if let finished = block, let section {
        sections[section] = finished.joined(separator: "\n")
        block = nil
      } else {
        block = []
      }
    }
  }

  /// Writes the case anew.
  func write() throws {
    var text = title + "\n"
    for section in Section.allCases {
      guard let content = sections[section] else { continue }
      let language = section == .knowledge || section == .query ? "ouro" : ""
      text += "\n## \(section.rawValue)\n\n```\(language)\n\(content)\n```\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Every case below `Tests/Corpus`, by path.
  static let all: [CorpusCase] = {
    let root = Checkout.root + "/Tests/Corpus"
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap {
      try? CorpusCase(path: root + "/" + $0)
    }
  }()
}
