public import OuroCore
import OuroFormats
public import OuroGraph

extension Answer {
  /// The parties that the rows name, each once, in the order of the rows.
  public var parties: [Party] { AnswerSummary(self).parties.map(base.party) }

  /// The amounts of the deals behind the rows, in their order; deals without one are left out.
  public var amounts: [HedgedMoney] { AnswerSummary(self).amounts }

  /// The deals behind the rows, each once, as the question's world has them.
  public var deals: [Deal] { dealIDs.map(deal) }

  /// What is claimed of those deals, by those whose words count.
  public var claims: [Claim] {
    if case .claims(let ids) = content { return ids.map(base.claim) }
    return dealIDs.flatMap { claims(on: $0) }.map(base.claim)
  }

  /// Where those claims stand.
  public var sources: [Source] { claims.map(\.source) }

  /// The steps of each path or loop.
  public var steps: [[RouteStep]] {
    switch content {
    case .paths(let routes), .loops(let routes): routes.map(\.steps)
    default: []
    }
  }

  /// The answer written in a format, as the command writes it to a file.
  public func text(as format: AnswerFormat = .table) -> String {
    guard let known = OutputFormat(name: format.rawValue) else { return "" }
    return known.makeWriter(WriterOptions(width: nil, maxRows: .max)).write(self)
  }

  private var dealIDs: [DealID] {
    var seen: Set<DealID> = []
    return AnswerSummary(self).dealIDs.filter { seen.insert($0).inserted }
  }
}

extension Answer: Equatable {
  /// Same content, same notices, from the same base or an equal one; how long it took, and how the
  /// question was put, do not count.
  public static func == (left: Answer, right: Answer) -> Bool {
    left.content == right.content && left.notices == right.notices
      && left.isComplete == right.isComplete
      && (left.base === right.base || left.text(as: .json) == right.text(as: .json))
  }
}

/// The formats that an answer is written in.
public enum AnswerFormat: String, Hashable, Sendable, CaseIterable {
  case table, plain, json, csv, markdown, dot, mermaid
}
