import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax

/// Reads tables of deals into a builder for `load` and for knowledge files that are tables.
struct DealTables {
  let host: any OuroHost
  let budget: Budget

  /// Whether a path names a table: by the end of its name.
  static func isTable(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// Adds every row of a file.
  ///
  /// - Throws: ``OuroError`` with what is wrong with the first rows; the builder is then as it was.
  func read(
    _ path: String, relativeTo base: String?, _ options: DealFileOptions,
    into builder: inout KnowledgeBuilder, at span: Span
  ) throws(OuroError) -> DealFileSummary {
    let bytes: [UInt8]
    do throws(HostProblem) {
      bytes = try host.read(path, relativeTo: base)
    } catch {
      throw OuroError([Diagnostic(cannotLoad: path, because: error, at: span)])
    }
    do throws(DealFileError) {
      return try DealFileReader(name: path, options).read(bytes, into: &builder, budget: budget)
    } catch {
      throw OuroError(error, at: span)
    }
  }
}

extension OuroError {
  /// Rows that were refused, the ones not shown counted.
  init(_ problem: DealFileError, at span: Span) {
    switch problem {
    case .refused(let shown, let more):
      let last = shown.count - 1
      self.init(
        shown.enumerated().map { number, diagnostic in
          number == last && more > 0 ? diagnostic.noting("and \(more) more bad rows") : diagnostic
        })
    case .stopped(let why): self.init([Diagnostic(outOfBudget: why, at: span)])
    }
  }
}
