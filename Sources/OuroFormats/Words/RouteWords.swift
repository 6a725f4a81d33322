import OuroCore
import OuroGraph

/// Paths and loops in words and arrows.
struct RouteWords {
  private let answer: Answer
  private let base: KnowledgeBase
  /// Whether arrows tell amounts and days too.
  private let tellsDeals: Bool

  /// - Parameter routes: Those of a listing: where two would read the same, arrows tell what sets
  ///   them apart.
  init(_ answer: Answer, listing routes: [Route] = []) {
    self.answer = answer
    base = answer.base
    // To look into one that stands alone would take as long as to write it.
    tellsDeals = routes.count > 1 && Set(routes.map(\.parties)).count < Set(routes).count
  }

  /// `Microsoft`, `─capital→ OpenAI`, `─goods (inferred)→ Microsoft`.
  func arrows(_ route: Route) -> [String] {
    let first = route.parties.first.map(base.name).map { [$0] } ?? []
    return first + route.steps.until(answer.stop).map { "─\(label($0))→ \(base.name($0.to))" }
  }

  /// `Microsoft -> OpenAI -> Microsoft`.
  func chain(_ route: Route) -> String {
    let names =
      route.parties.prefix(1).map(base.name)
      + route.steps.until(answer.stop).map { base.name($0.to) }
    return names.joined(separator: " -> ")
  }

  /// `capital`, `cash, goods (inferred)`, `cash, $5m, on 2025-03-01`; the verbs where nothing flows.
  func label(_ step: RouteStep) -> String {
    let deals = step.deals.map(answer.deal)
    let marks = DealMarks.notLive(deals) + DealMarks.spoken(deals)
    return (flows(step) + (tellsDeals ? terms(of: step) : [])).joined(separator: ", ")
      + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }

  /// What the deals of a step come to, and the day of a single one.
  private func terms(of step: RouteStep) -> [String] {
    let deals = step.own.map(answer.deal)
    let summary = AmountSummary(deals)
    let day = deals.count == 1 ? deals.first.flatMap { DealWords.dates($0.details) } : nil
    return (summary.isStated ? [summary.words] : []) + (day.map { [$0] } ?? [])
  }

  func channels(_ step: RouteStep) -> [String] {
    step.channels.map { base.vocabulary.channels[$0.index].name }
  }

  /// `3 steps`, `bottleneck not stated`.
  func facts(_ route: Route) -> [String] {
    let least = route.bottleneck?.description ?? AmountSummary.notStated
    return [Counted.words(route.steps.count, "step"), "bottleneck \(least)"]
      + (overlap(route).map { [$0] } ?? [])
  }

  /// `never in force together`, `complete since 2024-05-01`; `nil` when there is nothing to tell.
  func overlap(_ route: Route) -> String? {
    switch route.overlap {
    case .untold, .always: nil
    case .since(let day): "complete since \(day)"
    case .never: "never in force together"
    }
  }

  /// `inferred` and `disputed`, when a step is so.
  func marks(_ route: Route) -> [String] {
    let ofSteps = route.steps.until(answer.stop).flatMap {
      DealMarks.words($0.deals.map(answer.deal))
    }
    return ["inferred", "partly inferred", "disputed", "partly disputed"].filter(ofSteps.contains)
  }

  /// Every deal of every step, each once.
  func deals(_ route: Route) -> [DealID] {
    var seen: Set<DealID> = []
    return route.steps.until(answer.stop).flatMap(\.deals).until(answer.stop).filter {
      seen.insert($0).inserted
    }
  }

  /// The channels; the verbs where nothing flows.
  func flows(_ step: RouteStep) -> [String] {
    let channels = channels(step)
    if !channels.isEmpty { return channels }
    let words = DealWords(base: base)
    return (step.own.map { answer.deal($0).relation } + step.derivedBy).map(words.verb).eachOnce()
  }
}
