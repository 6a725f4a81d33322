import OuroCore
import OuroGraph

/// What a row rests on as cells: the deals, how many they are and which, and who says so.
struct CSVEvidence {
  private let answer: Answer
  private let base: KnowledgeBase

  init(_ answer: Answer) {
    self.answer = answer
    base = answer.base
  }

  /// The columns of deals and of what they rest on.
  var columns: [String] { ["deals", "labels"] + sourceColumns }

  /// The columns of what a row rests on; `with sources` adds the paragraphs cited.
  var sourceColumns: [String] { answer.showsSources ? ["sources", "text"] : ["sources"] }

  func cells(_ deals: [DealID]) -> [String] {
    [String(deals.count), labels(deals)] + sources(deals)
  }

  func labels(_ deals: [DealID]) -> String {
    answer.labels(deals).joined(separator: "; ")
  }

  /// A cell a source column.
  func sources(_ deals: [DealID]) -> [String] { sources(Evidence(deals, in: answer)) }

  /// The same of claims and denials; `nil` where sources are no part of the row.
  func sources(_ evidence: Evidence?) -> [String] {
    guard let evidence else { return sourceColumns.map { _ in "" } }
    let places =
      evidence.claims.until(answer.stop).map { base.claim($0).source }
      + evidence.denials.until(answer.stop).map { base.denial($0).source }
    return [evidence.words(in: base)] + text(of: places)
  }

  /// The same of one source.
  func sources(_ source: Source) -> [String] {
    [SourceWords(base: base).short(source).joined(separator: "; ")] + text(of: [source])
  }

  /// One cell of paragraphs, a line each, when they are asked for.
  private func text(of sources: [Source]) -> [String] {
    guard answer.showsSources else { return [] }
    let paragraphs = sources.until(answer.stop).flatMap { CitedParagraph.all(in: $0, base) }
    return [
      paragraphs.eachOnce().map { "\($0.citation(in: base)): \($0.text)" }.joined(separator: "\n")
    ]
  }
}
