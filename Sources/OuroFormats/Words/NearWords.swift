import OuroGraph

/// What a deal falls short in, in words that stand before it.
enum NearWords {
  static func words(_ reasons: [NearReason]) -> String {
    reasons.map(word).joined(separator: ", ")
  }

  /// Whether the deal is just what was asked, but for something it falls short in.
  static func isShort(_ near: NearFact) -> Bool {
    guard case .deal(_, let reasons) = near else { return false }
    return reasons.allSatisfy { reason in
      switch reason {
      case .reversed, .otherRelation, .withOthers, .ofOthers: false
      default: true
      }
    }
  }

  private static func word(_ reason: NearReason) -> String {
    switch reason {
    case .notLive: "not live"
    case .toBegin: "still to begin"
    case .otherStatus: "of another status"
    case .otherwiseDisputed: "not as disputed or undisputed as asked"
    case .amount: "outside the bound"
    case .possible: "within the bound only possibly"
    case .withoutAmount: "no amount stated"
    case .ceiling: "only a ceiling stated"
    case .date: "outside the dates"
    case .undated: "no date stated"
    case .purpose: "not for that"
    case .excepted: "left out as asked"
    case .unspoken: "said by others"
    case .reversed: "the other way round"
    case .otherRelation: "by another relation"
    case .withOthers: "with others"
    case .ofOthers: "others do"
    }
  }
}
