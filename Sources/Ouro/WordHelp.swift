import OuroCore
import OuroGraph
import OuroSyntax

extension Session {
  /// A page as ``help(on:)`` finds it, or what a word of the base means: a role, verb, kind,
  /// relation, channel, label, document or name.
  ///
  /// - Returns: `nil` when the words mean nothing.
  package func help(about topic: String?) -> HelpPage? {
    guard let topic, !topic.isEmpty else { return Session.help(on: nil) }
    if let page = Session.help(on: topic), Keyword(word: topic) == nil || page.examples.count > 0 {
      return page
    }
    var meanings = WordHelp(base: base).meanings(of: topic)
    if let keyword = Keyword(word: topic) { meanings.insert(keyword.meaning, at: 0) }
    guard let first = meanings.first else { return nil }
    return HelpPage(
      title: first, lines: Array(meanings.dropFirst()),
      grammar: Session.help(on: topic)?.grammar ?? [], examples: [])
  }

  /// Topics, terms and words of the base that begin so.
  package func helpTopics(beginning start: String) -> [String] {
    let words = base.vocabulary.words.map(\.forms.many).filter { !Session.helpTopics.contains($0) }
    var seen: Set<String> = []
    let forms = Session.helpTopics + HelpTerm.names + GrammarText.language.names
    return (forms + words).filter {
      $0.hasPrefix(start.lowercased()) && seen.insert($0).inserted
    }
  }

  /// Topics, terms and words near one that there is no help on, nearest first.
  package func helpTopics(near topic: String) -> [String] {
    let words = base.vocabulary.words.flatMap { [$0.forms.one, $0.forms.many] }
    let all = Session.helpTopics + HelpTerm.names + Keyword.allCases.map(\.spelling) + words
    return NearestNames.of(topic, among: all + base.parties.map(\.name), limit: 1)
  }
}

extension Keyword {
  /// `within: at most so many steps`; statuses say whether they count.
  fileprivate var meaning: String {
    guard let status else { return "\(spelling): \(entry.help)" }
    let counting = status.isLive ? "is live" : "is left out but for `counting \(spelling)`"
    return "\(spelling): \(entry.help); a deal of this status \(counting)"
  }
}

/// What the words of a base mean, each in a line.
private struct WordHelp {
  let base: KnowledgeBase

  /// One line for each thing that a phrase can mean.
  func meanings(of words: String) -> [String] {
    let key = NameIndex.key(words)
    var lines: [String] = []
    for entry in base.vocabulary.senses(of: key) {
      let line = meaning(entry.meaning, entry.forms)
      if !lines.contains(line) { lines.append(line) }
    }
    if let label = base.labels.find(key) {
      let spelling = base.labels.spelling(key) ?? words
      let deal = base.deal(label.deal)
      lines.append(
        "\(spelling): a label, of the deal \(base.name(deal.subject)) "
          + "\(verb(deal)) \(base.name(deal.object)); ask `claims of \(spelling)`")
    }
    if let document = base.labels.document(key).map(base.document) {
      lines.append(
        "\(document.label): a document by \(base.name(document.publisher)); "
          + "ask `claims in \(document.label)`")
    }
    for party in base.names.find(key).map(base.party) { lines.append(meaning(party)) }
    return lines
  }

  private func verb(_ deal: Deal) -> String {
    let forms = base.relation(deal.relation).verbs.first?.forms
    return forms?.form(for: base.name(deal.subject)) ?? ""
  }

  private func meaning(_ party: Party) -> String {
    let kind = party.kind.map { base.vocabulary.kinds[$0.index].noun.one } ?? "party"
    let others = party.aliases.isEmpty ? "" : ", also called " + party.aliases.listed
    return "\(party.name): a party, of the kind \(kind)\(others); ask `about \(party.name)`"
  }

  private func meaning(_ sense: WordSense, _ forms: Inflected) -> String {
    switch sense {
    case .anyKind: return "\(forms.many): anybody or anything that deals run between"
    case .kind(let id):
      let kind = base.vocabulary.kinds[id.index]
      let count = base.parties.count { $0.kind == id }
      let others = kind.synonyms.map(\.one)
      return "\(forms.many): a kind of party"
        + (others.isEmpty ? "" : ", also called \(others.listed)")
        + "; \(count) in the base; ask `\(kind.noun.many)`"
    case .definedRole(let id), .definedKind(let id):
      return "\(forms.many): defined here: \(base.vocabulary.definitions[id.index].statement)"
    case .role(let id, let side):
      let relation = base.relation(id)
      return "\(forms.many): \(holders(relation, side)), a role of \(sentence(relation))"
    case .verb(let id): return "\(forms.one): a verb of \(sentence(base.relation(id)))"
    case .participle(let id):
      return "\(forms.one): goes with `by`, as in `companies \(forms.one) by NAME`; "
        + "a word of \(sentence(base.relation(id)))"
    case .relation(let id):
      let relation = base.relation(id)
      if let definition = relation.definition {
        let statement = base.vocabulary.definitions[definition.index].statement
        return "\(forms.many): a relation, defined here: \(statement)"
      }
      return "\(forms.many): a relation, \(sentence(relation)); ask `\(relation.noun.many)`"
    case .channel(let id):
      let channel = base.vocabulary.channels[id.index]
      let movers = base.vocabulary.relations.filter { $0.moves == id }.map(\.noun.one)
      let returners = base.vocabulary.relations.filter { $0.returns == id }.map(\.noun.one)
      return "\(channel.name): a channel, what flows in a deal"
        + (channel.isMoney ? "; it is money" : "")
        + (movers.isEmpty ? "" : "; moved by \(movers.listed)")
        + (returners.isEmpty ? "" : "; returned by \(returners.listed)")
        + "; ask `loops by \(channel.name)`"
    }
  }

  /// `those who pay`, `those whom payers pay`.
  private func holders(_ relation: Relation, _ side: Side) -> String {
    let verb = relation.verbs.first?.forms.many ?? ""
    if relation.isSymmetric { return "those who \(verb) one another" }
    if side == .subject { return "those who \(verb)" }
    return "those whom \(relation.subjectRoles.first?.many ?? "others") \(verb)"
  }

  /// `payment: payer pays payee, moves cash`
  private func sentence(_ relation: Relation) -> String {
    let verb = relation.verbs.first?.forms.one ?? ""
    let subject = relation.subjectRoles.first?.one ?? ""
    let object = relation.objectRoles.first?.one ?? ""
    let channels = base.vocabulary.channels
    return "\(relation.noun.one): \(subject) \(verb) \(object)"
      + (relation.moves.map { ", moves \(channels[$0.index].name)" } ?? "")
      + (relation.returns.map { ", returns \(channels[$0.index].name)" } ?? "")
      + (relation.parent.map { ", a case of \(base.relation($0).noun.one)" } ?? "")
  }
}

extension [String] {
  /// `a, b and c`, or the first few.
  fileprivate var listed: String {
    if count > 5 { return prefix(5).joined(separator: ", ") + " and others" }
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
