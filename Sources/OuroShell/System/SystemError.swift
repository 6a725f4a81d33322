import Glibc

/// Why the outside would not do something.
package struct SystemError: Error, Hashable, Sendable {
  /// The system's error number; 0 for a reason of our own.
  package let number: Int32
  /// Why, in the system's words or our own.
  package let words: String

  /// What `errno` says now.
  static var last: SystemError { SystemError(number: errno) }

  package init(number: Int32) {
    self.number = number
    words = unsafe String(cString: strerror(number))
  }

  init(words: String) {
    number = 0
    self.words = words
  }
}
