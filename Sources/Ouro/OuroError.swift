public import OuroCore

/// Everything that is wrong with a text, in the order of the text.
public struct OuroError: Error, Hashable, Sendable {
  /// Never empty; each with its place.
  public let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension OuroError: CustomStringConvertible {
  /// The diagnostics as a terminal shows them, without colour.
  public var description: String {
    let renderer = DiagnosticRenderer(color: false)
    return diagnostics.map(renderer.render).joined(separator: "\n")
  }
}
