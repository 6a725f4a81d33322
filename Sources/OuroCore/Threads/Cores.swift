import Glibc

/// The machine's cores.
package enum Cores {
  /// How many there are to work on.
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
