import Glibc
@unsafe @preconcurrency import CReadline

/// What was entered, kept in a file for next time.
///
/// Each entry is added to the file at once, so that shells side by side do not lose each other's and
/// a crash loses nothing.
@MainActor
struct History {
  private let path: String?

  private static let length: Int32 = 10_000
  /// Entries longer than this are not worth their weight.
  private static let longestEntry = 32 << 10

  /// The history as it is on disk.
  ///
  /// - Returns: Also why there is none, when it cannot be kept.
  static func open() -> (History, note: String?) {
    using_history()
    stifle_history(length)
    // Times between entries tell where an entry of several lines ends.
    history_comment_char = CChar(bitPattern: UInt8(ascii: "#"))
    history_write_timestamps = 1
    guard let folder = Folders.state else {
      return (History(path: nil), "no history is kept: HOME is not set")
    }
    let path = folder + "/history"
    do throws(SystemError) {
      try Folders.make(folder)
      try makeFile(path)
    } catch {
      return (History(path: nil), "no history is kept: \(path): \(error.words)")
    }
    unsafe read_history(path)
    if history_length >= length { unsafe history_truncate_file(path, length) }
    return (History(path: path), nil)
  }

  /// Adds an entry, unless it begins with a blank or repeats the last.
  func add(_ entry: String) {
    let isHidden = entry.isEmpty || entry.hasPrefix(" ") || entry.hasPrefix("\t")
    guard !isHidden, entry.utf8.count <= Self.longestEntry, entry != last else { return }
    unsafe add_history(entry)
    if let path { unsafe append_history(1, path) }
  }

  private var last: String? {
    let number = history_base + history_length - 1
    guard let entry = unsafe history_get(number), let line = unsafe entry.pointee.line else {
      return nil
    }
    return unsafe String(cString: line)
  }

  /// Readable by its owner alone, under any umask.
  private static func makeFile(_ path: String) throws(SystemError) {
    let number = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .last }
    let file = Descriptor(number: number)
    defer { file.close() }
    if try file.status().isRegular { file.setMode(0o600) }
  }
}
