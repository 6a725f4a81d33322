package import Ouro
import Synchronization

/// The host of `--safe`: the files named on the command line, until they are loaded, and the clock.
package final class SafeHost: OuroHost {
  private let system = SystemHost()
  private let allowed: [String]
  private let isSealed = Atomic<Bool>(false)

  /// A host that reads these paths, as written on the command line, and nothing else.
  package init(allowing paths: [String]) { allowed = paths }

  /// From now on nothing is read.
  package func seal() { isSealed.store(true, ordering: .relaxed) }

  package func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    try allow(path, relativeTo: base)
    return try system.read(path, relativeTo: nil)
  }

  package func open(
    _ path: String, relativeTo base: String?
  ) throws(HostProblem) -> any OuroFile {
    try allow(path, relativeTo: base)
    return try system.open(path, relativeTo: nil)
  }

  private func allow(_ path: String, relativeTo base: String?) throws(HostProblem) {
    guard base == nil, !isSealed.load(ordering: .relaxed), allowed.contains(path) else {
      throw .refused
    }
  }

  package func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?
  ) throws(HostProblem) {
    throw .refused
  }

  package func identity(_ path: String, relativeTo base: String?) -> String {
    base == nil && allowed.contains(path) ? system.identity(path, relativeTo: nil) : path
  }

  package func seconds() -> Double { system.seconds() }

  package func show(_ progress: ReadingProgress?) { system.show(progress) }
}
