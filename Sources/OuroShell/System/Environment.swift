import Glibc

/// The variables of the environment.
enum Environment {
  /// The value of a variable; `nil` when it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }
}
