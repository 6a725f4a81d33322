import Glibc

/// Where the user's files are, after the XDG base directory specification.
enum Folders {
  /// `$XDG_STATE_HOME/ouro`, else `~/.local/state/ouro`.
  static var state: String? { folder("XDG_STATE_HOME", "/.local/state") }

  /// `$XDG_CONFIG_HOME/ouro/init.ouro`, else `~/.config/ouro/init.ouro`.
  static var settings: String? { folder("XDG_CONFIG_HOME", "/.config").map { $0 + "/init.ouro" } }

  static func isMissing(_ path: String) -> Bool {
    unsafe access(path, F_OK) != 0 && [ENOENT, ENOTDIR].contains(errno)
  }

  /// Makes a folder and those above it, for the user alone.
  static func make(_ path: String) throws(SystemError) {
    if !isMissing(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try make(String(path[..<slash]))
    }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// A relative path in the variable is to be ignored, says the specification.
  private static func folder(_ variable: String, _ usual: String) -> String? {
    if let set = Environment.value(variable), set.hasPrefix("/") { return set + "/ouro" }
    return Environment.value("HOME").map { $0 + usual + "/ouro" }
  }
}
