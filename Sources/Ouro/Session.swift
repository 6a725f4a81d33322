public import OuroCore
public import OuroGraph
import OuroSyntax

/// A knowledge base and what is asked and told of it, one statement after another.
///
/// Used by one thread at a time; the base it holds may be shared.
public final class Session {
  /// The base as it is now.
  public private(set) var base: KnowledgeBase
  /// Limits on every query.
  public var limits = Limits()
  /// Raised from another thread, or by the reader of a signal, to stop the query that runs.
  public let stopFlag = StopFlag()
  private let host: any Host

  /// A session on the built-in base: what two articles say of Microsoft, OpenAI and CoreWeave.
  public init(host: any Host = RefusingHost()) throws {
    self.host = host
    base = try BuiltInBase.load()
  }

  /// A session on the standard vocabulary and these files, read in order through the host.
  ///
  /// - Throws: ``OuroError`` with every error of every file.
  public init(files: [String], host: any Host) throws {
    self.host = host
    base = try BuiltInBase.load()
  }

  /// Runs one statement, or several; the first error ends it.
  ///
  /// - Returns: One answer a statement.
  /// - Throws: ``OuroError``.
  public func ask(_ text: String) throws -> [Answer] { [] }

  /// The statements of a text, as far as they are over: the pieces to give to ``execute(_:)``.
  package func statements(in source: SourceText) -> [StatementSource] { [] }

  /// Runs one statement.
  ///
  /// - Throws: ``OuroError`` with all that is wrong with it; the base is then as it was.
  package func execute(_ statement: StatementSource) throws(OuroError) -> Answer {
    throw OuroError([])
  }

  /// Whether a statement typed so far needs more: an open quote or bracket, or a word must follow.
  package func needsMore(_ text: String) -> Bool { false }

  /// What may stand at the end of `text`.
  package func completions(of text: String) -> Completions {
    Completions(start: text.utf8.count, items: [])
  }

  /// What a word of the language means, and examples that run on the built-in base.
  package func help(on topic: String?) -> HelpPage? { nil }
}

/// One statement with its place in the text it comes from.
package struct StatementSource: Sendable {
  /// The whole text.
  package let source: SourceText
  /// The bytes of the statement.
  package let span: Span
  /// The file it stands in, to find others from; `nil` when it was typed.
  package let file: String?
}

/// Limits on every query; 0 is none.
public struct Limits: Hashable, Sendable {
  /// Rows of a listing; more are cut and said to be.
  public var rows = 10_000
  /// Seconds.
  public var seconds = 60.0
  /// Bytes.
  public var bytes = 2 << 30

  /// 10,000 rows, 60 seconds, 2 GiB.
  public init() {}
}

/// Everything that is wrong with a text, in the order of the text.
public struct OuroError: Error, Hashable, Sendable {
  /// Never empty; each with its place.
  public let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// What may be typed next.
package struct Completions: Hashable, Sendable {
  /// The byte offset that every item replaces the text from.
  package let start: Int
  /// Best first.
  package let items: [Completion]
}

/// One way to go on.
package struct Completion: Hashable, Sendable {
  /// What is typed.
  package let text: String
  /// What it is: `company`, `role`, `word`.
  package let description: String
}

/// A page of help.
package struct HelpPage: Hashable, Sendable {
  package let title: String
  package let lines: [String]
  /// Statements that run on the built-in base.
  package let examples: [String]
}
