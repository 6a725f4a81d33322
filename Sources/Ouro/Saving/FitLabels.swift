import OuroCore
import OuroGraph
import OuroSyntax

/// Labels that statements can have. Rows may have others, such as numbers, which get a word before
/// them: `label-17`.
struct FitLabels {
  private let base: KnowledgeBase
  /// By old label, where it is another one now.
  private var new: [String: String] = [:]
  private var taken: Set<[UInt8]> = []
  /// Those that are others now, in the order met.
  private(set) var renamed: [(old: String, new: String)] = []

  init(_ base: KnowledgeBase) { self.base = base }

  mutating func fit(_ label: String) -> String {
    if let known = new[label] { return known }
    if LabelSpelling.isLabel(label) { return label }
    let word = FitLabels.word(for: label)
    var free = word
    var count = 1
    while !isFree(free) {
      count += 1
      free = "\(word)-\(count)"
    }
    taken.insert(NameFolding.key(free))
    new[label] = free
    renamed.append((label, free))
    return free
  }

  private static func word(for label: String) -> String {
    let runs = label.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    let word = (["label"] + runs.map { String(String.UnicodeScalarView($0)) })
      .joined(separator: "-")
    return LabelSpelling.isLabel(word) ? word : "label"
  }

  private func isFree(_ label: String) -> Bool {
    let key = NameFolding.key(label)
    return !taken.contains(key) && base.spelling(ofLabel: key) == nil
      && base.owner(ofName: key) == nil && base.vocabulary.senses(of: key).isEmpty
  }
}
