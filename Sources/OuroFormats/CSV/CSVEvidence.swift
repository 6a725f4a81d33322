import OuroGraph

/// The deals behind a row as cells: how many they are, which, and who says so.
struct CSVEvidence {
  static let columns = ["deals", "labels", "sources"]

  private let answer: Answer

  init(_ answer: Answer) { self.answer = answer }

  func cells(_ deals: [DealID]) -> [String] {
    [String(deals.count), labels(deals), sources(deals)]
  }

  func labels(_ deals: [DealID]) -> String {
    answer.labels(deals).joined(separator: "; ")
  }

  func sources(_ deals: [DealID]) -> String { Evidence(deals, in: answer).words(in: answer.base) }
}
