import OuroCore

extension ParserCursor {
  /// Grammar: told ::= kind | relation | define | document | rate | party | fact | follow-up | denial |
  /// "names" "may" "be" "new"
  mutating func parseOptionalTold() throws(SyntaxError) -> Telling? {
    if current.kind == .word, token(1).isSymbol(":") { return try parseLabelled() }
    if isAtLongName() { return try parseOptionalSentence(label: nil) }
    if accept(.kind) { return .kind(try parseKind()) }
    if accept(.relation) { return .relation(try parseRelation()) }
    if accept(.define) { return .define(try parseDefine()) }
    if accept(.document) { return .document(try parseDocument()) }
    if accept(.rate) { return .rate(try parseRate()) }
    if accept(.namesMayBeNew) { return .namesMayBeNew }
    if isQuestion { return nil }
    if let kind = word(.kind), isDeclaration(behind: kind.end) {
      return .party(try parseParty())
    }
    if isAtLabel() { return .followUp(try parseFollowUp(label: nil)) }
    return try parseOptionalSentence(label: nil)
  }

  /// What follows a label and its colon.
  private mutating func parseLabelled() throws(SyntaxError) -> Telling {
    let word = current
    guard word.keyword == nil else { throw reservedLabel(word) }
    let label = TextNode(source.words(word.span), at: word.span)
    advance(to: index + 2)
    if isAtLabel() { return .followUp(try parseFollowUp(label: label)) }
    hope(forA: .name)
    guard let told = try parseOptionalSentence(label: label) else { throw unexpected() }
    return told
  }

  /// A fact or a denial, when a name and its verb stand here; not a question.
  private mutating func parseOptionalSentence(label: TextNode?) throws(SyntaxError) -> Telling? {
    guard !isQuestion else { return nil }
    let behind: Int
    if let place = subjectAhead() {
      behind = place
    } else {
      return nil
    }
    if tokens[behind].keyword == .denies, label == nil { return .denial(try parseDenial()) }
    guard label != nil || isVerb(at: behind) else { return nil }
    return .fact(try parseFact(label: label))
  }

  /// The token behind the subject of a sentence, when one begins here.
  private mutating func subjectAhead() -> Int? {
    let known = nameAhead(index)?.end
    if let known, isVerb(at: known) || tokens[known].keyword == .denies { return known }
    if lexicon.takesNewNames, let run = newNameAhead(index), run > index,
      isVerb(at: run) || tokens[run].keyword == .denies
    {
      return run
    }
    return known
  }

  private func reservedLabel(_ word: Token) -> SyntaxError {
    let shown = source.words(word.span)
    let free = (1...9).lazy.map { "\(shown)\($0)" }.first {
      lexicon.meanings(of: NameFolding.key($0)).isEmpty
    }
    return SyntaxError(
      Diagnostic(
        .unexpected, "`\(shown)` is a word of the language, not a label", at: word.span,
        help: "choose a label that is none" + (free.map { ", such as `\($0)`" } ?? "")),
      repairs: free.map { [[SyntaxError.Replacement(span: word.span, text: $0)]] } ?? [])
  }
}

extension Telling {
  /// As it is read again.
  var canonical: String {
    switch self {
    case .kind(let node): node.canonical
    case .relation(let node): node.canonical
    case .define(let node): node.canonical
    case .document(let node): node.canonical
    case .rate(let node): node.canonical
    case .party(let node): node.canonical
    case .fact(let node): node.canonical
    case .followUp(let node): node.canonical
    case .denial(let node): node.canonical
    case .namesMayBeNew: "names may be new"
    }
  }
}
