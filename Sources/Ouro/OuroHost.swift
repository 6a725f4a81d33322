import OuroCore
public import OuroGraph

/// What the library asks of the outside; it opens no file and reads no clock by itself.
public protocol OuroHost: Sendable {
  /// The bytes of a file, whole.
  ///
  /// - Parameters:
  ///   - path: As written in a statement or on the command line.
  ///   - base: The path of the file that names it; paths are relative to its folder. `nil` for the
  ///     working directory.
  /// - Throws: ``HostProblem``.
  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8]

  /// A file to be read piece by piece: what tables are read through, so that their bytes are never
  /// all in memory. Unless the host says otherwise, it is read whole.
  ///
  /// - Throws: ``HostProblem``.
  func open(_ path: String, relativeTo base: String?) throws(HostProblem) -> any OuroFile

  /// The first bytes of a file that is there, be it whose it may, or `nil` when there is none: what is
  /// looked at before a file is replaced. At least 64 of them, if there are so many. Unless the host
  /// says otherwise, a file that cannot be opened is none, but for one that is too large.
  ///
  /// - Throws: ``HostProblem`` for a file that is there and cannot be read.
  func beginning(of path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8]?

  /// Puts bytes in a file, whole or not at all: the old file stays until the new one is safe.
  ///
  /// - Throws: ``HostProblem``.
  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem)

  /// The same for somebody who may stop it: the old file then stays, and whatever is thrown is not
  /// told. Unless the host says otherwise, it is written to its end.
  ///
  /// - Throws: ``HostProblem``.
  func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?, until stop: StopFlag
  ) throws(HostProblem)

  /// One name for all spellings of a path, to tell whether a file was read already.
  func identity(_ path: String, relativeTo base: String?) -> String

  /// Seconds since some fixed moment, never going back.
  func seconds() -> Double

  /// Told now and then how far a table is read, and `nil` when that is over, so that somebody who waits
  /// sees it. Unless the host says otherwise, nobody does.
  func show(_ progress: ReadingProgress?)
}

/// How far a file is read.
public struct ReadingProgress: Hashable, Sendable {
  /// Its path, as written.
  public let file: String
  /// How many of its bytes are read.
  public let bytes: Int
  /// How many it has, as far as is known.
  public let size: Int
}

extension OuroHost {
  /// Shows nothing.
  public func show(_ progress: ReadingProgress?) {}

  /// The bytes that come first when the file is opened.
  public func beginning(
    of path: String, relativeTo base: String?
  ) throws(HostProblem) -> [UInt8]? {
    let file: any OuroFile
    do throws(HostProblem) {
      file = try open(path, relativeTo: base)
    } catch {
      switch error {
      case .refused, .unreadable: return nil
      // It is there, and would be lost.
      case .tooLarge, .endless, .unwritable: throw error
      }
    }
    return try file.bytes(at: 0)
  }

  /// Writes all of it.
  public func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?, until stop: StopFlag
  ) throws(HostProblem) {
    try write(bytes, to: path, relativeTo: base)
  }

  /// The file, read whole.
  public func open(
    _ path: String, relativeTo base: String?
  ) throws(HostProblem) -> any OuroFile {
    WholeFile(bytes: try read(path, relativeTo: base))
  }
}

/// A file that is open, read from any place on, by whichever thread wants it.
public protocol OuroFile: Sendable {
  /// How many bytes it has, as far as is known beforehand.
  var size: Int { get }

  /// The bytes from a place on, as many as come at once; none at the end.
  ///
  /// - Throws: ``HostProblem``.
  func bytes(at offset: Int) throws(HostProblem) -> [UInt8]
}

/// A file whose bytes are all at hand.
public struct WholeFile: OuroFile {
  private let whole: [UInt8]

  /// A file of these bytes.
  public init(bytes: [UInt8]) { whole = bytes }

  /// How many bytes there are.
  public var size: Int { whole.count }

  /// All bytes from a place on.
  public func bytes(at offset: Int) -> [UInt8] {
    offset == 0 ? whole : Array(whole.dropFirst(offset))
  }
}

/// Why the outside could not be had.
public enum HostProblem: Error, Hashable, Sendable {
  /// Switched off: `--safe`, or an embedded session without a host.
  case refused
  /// The file cannot be written, with the system's words for why.
  case unwritable(String)
  /// The file cannot be read, with the system's words for why.
  case unreadable(String)
  /// The file holds more than may be read.
  case tooLarge
  /// A line or a statement is longer than any may be; the number of the line it begins in.
  case endless(line: Int)
}

/// The host of `--safe`, and of an embedded session by default: everything is refused.
public struct RefusingHost: OuroHost {
  /// A host that refuses.
  public init() {}

  /// Refuses.
  public func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    throw .refused
  }

  /// Refuses.
  public func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?
  ) throws(HostProblem) {
    throw .refused
  }

  /// The path as written.
  public func identity(_ path: String, relativeTo base: String?) -> String { path }

  /// Time stands still.
  public func seconds() -> Double { 0 }
}
