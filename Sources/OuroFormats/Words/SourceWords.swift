import OuroCore
import OuroGraph

/// Who says something, on whose word, and where, in words.
struct SourceWords {
  let base: KnowledgeBase
  /// Whether the words to be found in a paragraph stand behind its number.
  var quotesPassages = false

  /// The sources of one thing said; a speaker with several is named once:
  /// `Rohan Goswami, in Noah Wire Services, undated, paragraph 4, and in TechRadar, …`.
  func full(_ claims: [Claim]) -> String {
    var groups: [[Claim]] = []
    for claim in claims {
      if let last = groups.last?.first, let speaker = speakerApart(claim),
        speakerApart(last) == speaker, last.chain == claim.chain, claim.source.document != nil
      {
        groups[groups.count - 1].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups.map { group in
      let more = group.dropFirst().map { ", and in " + place($0.source).joined(separator: ", ") }
      return (group.first.map(full) ?? "") + more.joined()
    }.joined(separator: "; ")
  }

  /// `Financial Times, citing unnamed "sources", in TechRadar, 2025-03-28, paragraph 8`.
  func full(_ claim: Claim) -> String {
    full(claim.source, speaker: claim.speaker, chain: claim.chain)
  }

  /// Where a denial stands; who denies is said before.
  func full(_ denial: Denial) -> String {
    let publisher = denial.source.document.map { base.document($0).publisher }
    return full(denial.source, speaker: publisher, chain: [])
  }

  /// As citations have it: `techradar 10`, `deals.ouro:12`, `told here 1`; who says so is added when
  /// it is not the publisher.
  func short(_ claim: Claim) -> [String] {
    let others = speakerApart(claim).map { " according to \(base.name($0))" } ?? ""
    return short(claim.source).map { $0 + others }
  }

  func short(_ source: Source) -> [String] {
    switch source {
    case .document(let id, let passages):
      let label = base.document(id).label
      return passages.isEmpty ? [label] : passages.map { "\(label) \($0.paragraph)" }
    case .file(let path, let line): return ["\(path):\(line)"]
    case .row(let path, let row): return ["\(path) row \(row)"]
    case .session(let number): return ["told here \(number)"]
    }
  }

  /// Who says so, when it is not the publisher of the document.
  func speakerApart(_ claim: Claim) -> PartyID? {
    guard let document = claim.source.document else { return claim.speaker }
    return claim.speaker == base.document(document).publisher ? nil : claim.speaker
  }

  private func full(_ source: Source, speaker: PartyID?, chain: [Authority]) -> String {
    let citing = chain.map(citing)
    let publisher = source.document.map { base.document($0).publisher }
    guard let speaker, speaker != publisher else {
      return (place(source) + citing).joined(separator: ", ")
    }
    let place = place(source).joined(separator: ", ")
    let isTold = if case .session = source { true } else { false }
    return ([base.name(speaker)] + citing + [isTold ? place : "in " + place])
      .joined(separator: ", ")
  }

  private func place(_ source: Source) -> [String] {
    guard case .document(let id, let passages) = source else { return short(source) }
    let document = base.document(id)
    var words = [base.name(document.publisher)]
    if let title = document.title { words.append("\"\(title)\"") }
    words.append(document.date?.description ?? "undated")
    if !passages.isEmpty { words.append(paragraphs(passages)) }
    return words
  }

  private func paragraphs(_ passages: [Passage]) -> String {
    let numbers = passages.map { passage in
      "\(passage.paragraph)" + (quotesPassages ? passage.words.map { " \"\($0)\"" } ?? "" : "")
    }
    return (passages.count == 1 ? "paragraph " : "paragraphs ") + numbers.joined(separator: ", ")
  }

  private func citing(_ authority: Authority) -> String {
    switch authority {
    case .named(let party): "citing \(base.name(party))"
    case .unnamed(let words): "citing unnamed \"\(words)\""
    }
  }
}
