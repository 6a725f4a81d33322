/// A mistake with its place, what is wrong, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// What kind of mistake.
  public let code: DiagnosticCode
  /// What is wrong, in one plain sentence: lower-case start, no full stop.
  public let message: String
  /// Which bytes of the source it is about.
  public let span: Span
  /// The words under the underline; may be empty.
  public let label: String
  /// Facts that help to see why.
  public private(set) var notes: [String]
  /// What to do next, in the imperative.
  public let help: String?
  /// A whole statement that parses, to use instead.
  public private(set) var correction: String?
  /// Near names, nearest first.
  public let suggestions: [String]
  /// Where it stands, once the source is known.
  public private(set) var place: Place?

  /// A diagnostic; only code, message and span are always there.
  public init(
    _ code: DiagnosticCode, _ message: String, at span: Span, label: String = "",
    notes: [String] = [], help: String? = nil, correction: String? = nil,
    suggestions: [String] = []
  ) {
    self.code = code
    self.message = message
    self.span = span
    self.label = label
    self.notes = notes
    self.help = help
    self.correction = correction
    self.suggestions = suggestions
  }

  /// The same with one more note.
  package func noting(_ note: String) -> Diagnostic {
    var noting = self
    noting.notes.append(note)
    return noting
  }

  /// The same with a whole statement to use instead.
  package func correcting(_ statement: String?) -> Diagnostic {
    var correcting = self
    correcting.correction = statement
    return correcting
  }

  /// The same at a place that is known already; a place that is already there is kept.
  package func located(at place: Place) -> Diagnostic {
    guard self.place == nil else { return self }
    var located = self
    located.place = place
    return located
  }

  /// The same with its place in `source`; a place that is already there is kept.
  public func located(in source: SourceText) -> Diagnostic {
    guard place == nil else { return self }
    var located = self
    located.place = source.place(of: span)
    return located
  }
}
