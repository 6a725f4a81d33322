import OuroCore

extension Parser {
  /// A question in canonical form with brackets around each phrase that stands in the place of a
  /// name, and each term: the same question, its nesting laid open.
  package func bracketed(_ query: QueryNode) -> String {
    let source = SourceText(name: "", text: query.canonical)
    let spans = parse(source, Span(0, source.bytes.count)).bracketable
    let text = Parser.text(source, in: spans)
    let again = SourceText(name: "", text: text)
    // Brackets that make it too deep are left away.
    let isSound = parse(again, Span(0, again.bytes.count)).statement != nil
    return isSound ? text : query.canonical
  }

  private static func text(_ source: SourceText, in spans: [Span]) -> String {
    let distinct = Set(spans)
    var opening: [Int: Int] = [:]
    var closing: [Int: Int] = [:]
    for span in distinct {
      opening[span.lower, default: 0] += 1
      closing[span.upper, default: 0] += 1
    }
    var bytes: [UInt8] = []
    for (place, byte) in (source.bytes + [0]).enumerated() {
      bytes += Array(repeating: UInt8(ascii: ")"), count: closing[place] ?? 0)
      bytes += Array(repeating: UInt8(ascii: "("), count: opening[place] ?? 0)
      if place < source.bytes.count { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
