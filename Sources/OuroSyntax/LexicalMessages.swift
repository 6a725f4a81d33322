import OuroCore

/// The sentences for what is wrong with characters.
enum LexicalMessages {
  /// At most this many are told of in one statement.
  private static let limit = 20

  /// What is wrong with the characters of a statement; one message when it is hardly a text.
  static func diagnostics(of tokens: [Token], in source: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for token in tokens {
      guard case .bad(let problem) = token.kind else { continue }
      if problem.isHopeless { return [diagnostic(problem, token.span, source)] }
      if found.count < limit { found.append(diagnostic(problem, token.span, source)) }
    }
    return found
  }

  private static func diagnostic(
    _ problem: LexicalProblem, _ span: Span, _ source: SourceText
  ) -> Diagnostic {
    switch problem {
    case .notUTF8:
      let place = firstBadByte(span, source)
      return Diagnostic(
        .notUTF8, "these bytes are not UTF-8", at: place,
        label: "byte \(place.lower + 1) of the text", help: "save the text as UTF-8")
    case .control(let scalar):
      return Diagnostic(
        .strayCharacter, "the control character \(name(scalar)) stands in the statement",
        at: firstOf(scalar, span, source), label: "this is \(code(scalar))",
        help: "take it out; inside quotes it is written `\\u{\(hex(scalar))}`")
    case .blank(let scalar):
      return Diagnostic(
        .invisibleCharacter, "a \(name(scalar)) stands where a plain blank belongs",
        at: span, label: "this is \(code(scalar)), often pasted from a web page",
        help: "type a plain blank")
    case .invisible(let scalar):
      return Diagnostic(
        .invisibleCharacter, "an invisible character stands here: \(name(scalar))",
        at: firstOf(scalar, span, source),
        label: "this is \(code(scalar)), often pasted from a web page",
        help: "take it out; inside quotes it is written `\\u{\(hex(scalar))}`")
    case .looseMark(let scalar):
      return Diagnostic(
        .strayCharacter, "the combining mark \(name(scalar)) has no letter to stand on", at: span,
        label: "this is \(code(scalar))", help: "take it out, or put it behind its letter")
    case .unclosedQuote:
      return Diagnostic(
        .unclosedQuote, "the quotation mark that opens here is never closed",
        at: Span(span.lower, span.lower + 1), label: "the text begins here",
        help: "close it with another `\"`")
    case .unknownEscape:
      return Diagnostic(
        .unknownEscape, "a backslash in this text begins no escape", at: span,
        help: #"write `\\` for a backslash; others are `\"`, `\n`, `\t` and `\u{…}`"#)
    case .tooManyMarks:
      return Diagnostic(
        .tooManyMarks, "more than \(NameFolding.markLimit) combining marks in a row", at: span,
        help: "take the marks out")
    case .tooLong:
      return Diagnostic(
        .nameTooLong, "a word or text that is too long", at: span,
        label: "\(span.upper - span.lower) bytes", help: "shorten it")
    }
  }

  /// The first byte of a token that is not UTF-8.
  private static func firstBadByte(_ span: Span, _ source: SourceText) -> Span {
    var index = span.lower
    while index < span.upper,
      let (_, length) = UTF8Reader.scalar(in: source.bytes, at: index, end: span.upper)
    {
      index += length
    }
    return Span(min(index, span.upper - 1), min(index, span.upper - 1) + 1)
  }

  /// Where a character stands first in a token.
  private static func firstOf(
    _ scalar: Unicode.Scalar, _ span: Span, _ source: SourceText
  ) -> Span {
    var index = span.lower
    while index < span.upper,
      let (found, length) = UTF8Reader.scalar(in: source.bytes, at: index, end: span.upper)
    {
      if found == scalar { return Span(index, index + length) }
      index += length
    }
    return span
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = hex(scalar)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\0" { return "NUL" }
    if scalar.value == 0xA0 { return "no-break space" }
    if scalar.value == 0xFEFF { return "byte order mark" }
    return scalar.properties.name ?? scalar.properties.nameAlias ?? code(scalar)
  }
}
