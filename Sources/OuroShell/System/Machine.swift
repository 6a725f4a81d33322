import Glibc

/// The computer the program runs on.
enum Machine {
  /// Bytes of memory it has; `nil` when it does not say.
  static var memory: Int? {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let bytes = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && bytes > 0 ? pages * bytes : nil
  }
}
