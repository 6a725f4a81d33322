import OuroCore
import OuroFormats
import OuroGraph
import OuroSyntax
import Synchronization

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
    let pieces: FilePieces
    do throws(HostProblem) {
      pieces = FilePieces(try host.open(path, relativeTo: base))
    } catch {
      throw OuroError([Diagnostic(cannotLoad: path, because: error, at: span)])
    }
    var next = builder
    let size = pieces.size
    let result = Result { () throws(DealFileError) in
      try DealFileReader(name: path, options).read(pieces, into: &next, budget: budget) { bytes in
        host.show(ReadingProgress(file: path, bytes: bytes, size: size))
      }
    }
    host.show(nil)
    // What else is wrong may only follow from bytes that were not read.
    if let problem = pieces.problem {
      throw OuroError([Diagnostic(cannotLoad: path, because: problem, at: span)])
    }
    builder = next
    do throws(DealFileError) { return try result.get() } catch { throw OuroError(error, at: span) }
  }
}

/// A file of the host for readers that do not know of hosts: it ends where it cannot be read on.
private final class FilePieces: BytePieces {
  private let file: any OuroFile
  private let firstProblem = Mutex<HostProblem?>(nil)

  init(_ file: any OuroFile) { self.file = file }

  var size: Int { file.size }

  /// Why it cannot be read on.
  var problem: HostProblem? { firstProblem.withLock { $0 } }

  func piece(at offset: Int) -> [UInt8] {
    if problem != nil { return [] }
    do throws(HostProblem) {
      return try file.bytes(at: offset)
    } catch {
      firstProblem.withLock { $0 = $0 ?? error }
      return []
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
