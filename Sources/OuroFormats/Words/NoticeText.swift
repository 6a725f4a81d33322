import OuroCore
package import OuroGraph

/// Notices as sentences, the same in every format.
package struct NoticeText {
  private let base: KnowledgeBase

  package init(_ base: KnowledgeBase) { self.base = base }

  /// Lower-case start, no full stop; what to ask for instead stands after a colon.
  package func sentence(_ notice: Notice) -> String {
    switch notice {
    case .notLive(let status, let count, let disputed): leftOut(status, count, disputed)
    case .toBegin(let count, let after, let by): toBegin(count, after, by)
    case .unpublished(let documents, let claims): unpublished(documents, claims)
    case .exchanges(let pairs): exchanges(pairs)
    case .loopVariants(let variants): variants.map(self.variant).joined(separator: "; ")
    case .dateless(let count):
      "\(Counted.words(count, "deal")) in this base \(count == 1 ? "tells" : "tell") no day, "
        + "and \(count == 1 ? "holds" : "hold") on any"
    case .onAnyDay(let count):
      "\(Counted.words(count, "deal")) without a date, taken to hold on any day"
    case .possible(let count):
      "\(Counted.words(count, "more deal")) \(count == 1 ? "meets" : "meet") the bound possibly, "
        + "not certainly: ask with possibly"
    case .withoutKind(let count):
      count == 1
        ? "1 party without a kind left out: ask for parties"
        : "\(Counted.words(count, "party")) without a kind left out: ask for parties"
    case .undated(let count): "\(Counted.words(count, "deal")) without a date left out"
    case .withoutAmount(let count): "\(Counted.words(count, "deal")) without an amount left out"
    case .ceilings(let count):
      "\(Counted.words(count, "deal")) left out of which only a ceiling is stated"
    case .amountNotStated(let count, let all):
      "\(Counted.digits(count)) of \(Counted.words(all, "deal")) "
        + (count == 1 ? "has no amount" : "have no amount")
    case .ceilingsLeftOut(let count, let all):
      "\(Counted.digits(count)) of \(Counted.words(all, "deal")) "
        + (count == 1 ? "tells a ceiling only, and is" : "tell a ceiling only, and are")
        + " part of no share"
    case .notLiveMeasured(let status, let count):
      "\(Counted.digits(count)) \(status.rawValue) \(count == 1 ? "deal is" : "deals are") in it: "
        + "per status tells them apart"
    case .inSeveralRows(let count):
      "\(Counted.words(count, "deal")) \(count == 1 ? "stands" : "stand") in several rows, "
        + "so that the rows add up to more than all deals"
    case .converted(let other, let currency, let rates):
      "\(other.code) in \(currency.code) by \(rates.map(RateWords.sentence).joined(separator: ", "))"
    case .notConverted(let other, let currency, let day, let first):
      RateWords.missing(from: other, into: currency, on: day, firstRate: first)
    case .cut(let rows): "first \(Counted.digits(rows)); more exist"
    case .ties(let wanted):
      "more than \(Counted.digits(wanted)): all that have as few steps as the last are told"
    case .equallyWide(let wanted):
      "more than \(Counted.digits(wanted)): all that are as wide and as short as the last are told"
    case .stepBound(let steps):
      "looked \(Counted.words(steps, "step")) far: within \(steps &+ 1) steps looks farther"
    case .trace(let notice): TraceNoticeWords(base: base).sentence(notice)
    case .empty(let reason): why(reason)
    case .askInstead(let query, let rows):
      "ask instead: \(query) (\(Counted.words(rows, "answer")))"
    case .rowsWritten(let count, let table, let path):
      "\(Counted.words(count, "deal")) of \(table) \(count == 1 ? "is" : "are") written as "
        + "\(count == 1 ? "a sentence" : "sentences"): where \(path) is read, "
        + "\(count == 1 ? "it is cited as a line" : "they are cited as lines") of it"
    case .labelsChanged(let count, let first, let new):
      "\(Counted.words(count, "label")) that no statement can have "
        + (count == 1 ? "is another one now" : "are others now") + ": `\(first)` is `\(new)`"
    case .remark(let text): text
    }
  }

  private func leftOut(_ status: Status, _ count: Int, _ disputed: Int) -> String {
    let deals = "\(Counted.digits(count)) \(status.rawValue) \(count == 1 ? "deal" : "deals")"
    return "\(deals) left out\(dispute(status, count, disputed)): counting \(status.rawValue)"
  }

  private func variant(_ variant: LoopVariant) -> String {
    switch variant {
    case .byMoney(let count): "by money: \(count == 0 ? "none" : Counted.digits(count))"
    case .counting(let status, let more):
      "counting \(status.rawValue): \(more == 0 ? "no" : Counted.digits(more)) more"
    }
  }

  private func toBegin(_ count: Int, _ after: Day, _ by: Day) -> String {
    "\(Counted.words(count, "deal")) left out that \(count == 1 ? "begins" : "begin") after \(after): "
      + "as of \(by)"
  }

  private func unpublished(_ documents: [DocumentID], _ claims: Int) -> String {
    let labels = documents.map { base.document($0).label }.joined(separator: ", ")
    let undated =
      documents.isEmpty
      ? [] : ["\(Counted.words(documents.count, "document")) without a date (\(labels))"]
    let untold = claims == 0 ? [] : ["\(Counted.words(claims, "claim")) told without a document"]
    return "left out, since nothing says when they were published: "
      + (undated + untold).joined(separator: ", ")
  }

  /// Of a withdrawal it is the withdrawal that is disputed, not the deal.
  private func dispute(_ status: Status, _ count: Int, _ disputed: Int) -> String {
    guard disputed > 0 else { return "" }
    guard disputed >= count else { return ", \(Counted.digits(disputed)) of them disputed" }
    let noun = DealMarks.endings[status].map(Inflected.init(noun:))
    switch count {
    case 1: return noun.map { ", the \($0.one) disputed" } ?? ", disputed"
    case 2: return noun.map { ", both \($0.many) disputed" } ?? ", both disputed"
    default: return noun.map { ", all \($0.many) disputed" } ?? ", all disputed"
    }
  }

  private func exchanges(_ pairs: [ExchangePair]) -> String {
    let shown = pairs.prefix(NoticeText.pairsShown).map { pair in
      let labels = pair.deals.map { base.deals.label($0) }.joined(separator: ", ")
      return "\(base.name(pair.one)) with \(base.name(pair.other)) (\(labels))"
    }
    let rest = pairs.count - shown.count
    return "\(Counted.words(pairs.count, "exchange")), told apart from loops: "
      + shown.joined(separator: "; ") + (rest > 0 ? "; … \(Counted.digits(rest)) more" : "")
  }

  private static let pairsShown = 10

  /// Why there is nothing, in a sentence.
  func why(_ reason: EmptyReason) -> String {
    switch reason {
    case .noneStated: return "none stated: nobody in this base says so"
    case .denied: return "denied: the only word on it is a denial"
    case .filteredOut(let count):
      return "filtered out: \(Counted.words(count, "deal")) \(count == 1 ? "matches" : "match"), "
        + (count == 1 ? "but not as asked" : "none of them as asked")
    case .filteredOnTheWay(let count):
      return
        "filtered out: \(Counted.words(count, "deal")) on the way \(count == 1 ? "is" : "are") "
        + "not as asked"
    case .noName(let text): return "none: no name here holds or resembles \"\(text)\""
    case .noneDeclared: return "none: this base declares none"
    case .toItself(let party):
      return "no path: it would repeat \(base.name(party)); what comes back is a loop"
    case .noAmount(let count):
      return
        "no amount stated: \(Counted.words(count, "deal")) \(count == 1 ? "matches" : "match"), "
        + (count == 1 ? "and it has none" : "and none has one")
    case .notLive(let count):
      return "not live: \(Counted.words(count, "deal")) \(count == 1 ? "matches" : "match"), "
        + (count == 1 ? "and it is not live" : "and none is live")
    case .noChange(let first, let second): return "no change: the same on \(first) and \(second)"
    case .toBegin(let count):
      return "not yet: \(Counted.words(count, "deal")) \(count == 1 ? "matches" : "match"), "
        + (count == 1 ? "and it has not begun" : "and none has begun")
    case .nothingLeaves(let party): return "none: nothing flows out of \(base.name(party)) this way"
    case .nothingReaches(let party): return "none: nothing flows into \(base.name(party)) this way"
    case .noWay(let from, let to, let reached):
      let parties = "\(Counted.words(reached, "party")) \(reached == 1 ? "is" : "are")"
      let goal = to.map { ", and nothing leads on to \(base.name($0))" } ?? ""
      return "no way: \(parties) reached from \(base.name(from))\(goal)"
    case .noLoop: return "none: what is stated here makes no loop this way"
    case .otherwiseDisputed(let count):
      return "filtered out: \(Counted.words(count, "loop")) \(count == 1 ? "is" : "are") there, "
        + (count == 1 ? "but not as asked" : "but none as asked") + ", disputed or undisputed"
    case .outOfOrder(let isLoop):
      return "filtered out: there is a \(isLoop ? "loop" : "way"), but none on which each deal "
        + "follows the one before as asked"
    case .severalCurrencies(let isLoop):
      return
        "filtered out: there is a \(isLoop ? "loop" : "way"), but none whose amounts are of one "
        + "currency: amounts of several are not compared"
    case .noWayBack(let party, let reached):
      return "none: \(Counted.words(reached, "party")) \(reached == 1 ? "is" : "are") reached, "
        + "and nothing leads back to \(base.name(party))"
    case .tooFar(let steps):
      return "none within \(Counted.words(steps, "step")): there is a way, but a longer one, "
        + "as with within \(Counted.digits(steps &* 2)) steps"
    case .untold: return "none as asked; why was not looked for, as it takes long"
    case .onlyExchanges: return "no loop: the parties only exchange one thing for another"
    }
  }
}
