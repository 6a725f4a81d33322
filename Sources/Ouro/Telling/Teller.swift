import OuroCore
import OuroGraph
import OuroSyntax

/// Tells a builder what statements say, one statement at a time.
///
/// A statement that throws leaves the builder as it was.
struct Teller {
  var builder: KnowledgeBuilder
  /// Where claims without a citation are said to stand.
  let place: (Statement) -> Source
  /// A document's file, when it is at hand.
  let documentFile: (String) -> DocumentFile?
  /// Whether `names may be new` was told.
  private(set) var takesNewNames = false

  init(
    _ builder: KnowledgeBuilder, place: @escaping (Statement) -> Source,
    documentFile: @escaping (String) -> DocumentFile? = { _ in nil }
  ) {
    self.builder = builder
    self.place = place
    self.documentFile = documentFile
  }

  mutating func tell(_ telling: Telling, _ statement: Statement) throws(Diagnostic) {
    switch telling {
    case .kind(let node): try tell(node)
    case .relation(let node): try tell(node)
    case .define(let node): try tell(node)
    case .document(let node): try tell(node)
    case .rate(let node):
      builder.declareRate(ExchangeRate(from: node.from, to: node.to, date: node.date))
    case .party(let node): try tell(node)
    case .fact(let node): try tell(node, statement)
    case .followUp(let node): try tell(node, statement)
    case .denial(let node): try tell(node, statement)
    case .namesMayBeNew: takesNewNames = true
    }
  }

  /// The one party of a name; a new one where names may be new.
  mutating func party(_ node: NameNode) throws(Diagnostic) -> PartyID {
    let known = builder.names.find(NameIndex.key(node.text)).filter { id in
      node.kind == nil || builder.party(id).kind == kind(node.kind)
    }
    if known.count == 1 { return known[0] }
    if known.count > 1 {
      throw Diagnostic(
        ambiguous: node, among: known.map { builder.party($0) }, in: builder.vocabulary)
    }
    guard node.isNew || takesNewNames else {
      throw Diagnostic(.unknownName, "nothing here is named `\(node.text)`", at: node.span)
    }
    return try declaring(node.span) { builder throws(KnowledgeProblem) in
      try builder.declareParty(node.text, kind: nil)
    }
  }

  func kind(_ node: WordNode?) -> KindID? {
    guard let node else { return nil }
    for entry in builder.vocabulary.senses(of: NameFolding.key(node.forms.one)) {
      if case .kind(let id) = entry.meaning { return id }
    }
    return nil
  }

  /// Runs a declaration and gives its problem a place.
  mutating func declaring<Result>(
    _ span: Span, _ declare: (inout KnowledgeBuilder) throws(KnowledgeProblem) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(KnowledgeProblem) {
      return try declare(&builder)
    } catch {
      throw Diagnostic(error, at: span)
    }
  }
}

extension Diagnostic {
  /// A declaration's problem in words.
  init(_ problem: KnowledgeProblem, at span: Span) {
    switch problem {
    case .clash(let word, let first, let second):
      self.init(
        .clash, "`\(word)` would be both \(first.rawValue) and \(second.rawValue)", at: span,
        label: "already \(second.rawValue)", help: "choose another word")
    case .otherKind(let name, let kind):
      self.init(
        .otherKind, "`\(name)` is declared already, as a \(kind)", at: span,
        label: "another kind", help: "use one kind, or give this party a name of its own")
    case .taken(let word, let wordClass):
      self.init(
        .clash, "`\(word)` is \(wordClass.rawValue) already", at: span, label: "told before",
        help: "choose another word")
    }
  }
}
