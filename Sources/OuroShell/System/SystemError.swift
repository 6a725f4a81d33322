import Glibc

/// An error number of the system.
package struct SystemError: Error, Hashable, Sendable {
  package let number: Int32

  /// What `errno` says now.
  static var last: SystemError { SystemError(number: errno) }

  /// The system's words for it.
  package var words: String { unsafe String(cString: strerror(number)) }
}
