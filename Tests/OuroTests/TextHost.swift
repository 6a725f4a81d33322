import Ouro
import Synchronization

/// A host that holds its files in memory.
final class TextHost: OuroHost {
  private let files: Mutex<[String: [UInt8]]>

  init(files: [String: String]) { self.files = Mutex(files.mapValues { Array($0.utf8) }) }

  func text(_ path: String) -> String? {
    files.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    guard let bytes = files.withLock({ $0[path] }) else { throw .unreadable("no such file") }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String, relativeTo base: String?) throws(HostProblem) {
    files.withLock { $0[path] = bytes }
  }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { 0 }
}
