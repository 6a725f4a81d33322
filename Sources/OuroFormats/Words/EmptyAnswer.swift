import OuroGraph

extension Answer {
  /// Whether a notice says why there is no row.
  var saysWhyEmpty: Bool {
    notices.contains { if case .empty = $0 { true } else { false } }
  }
}
