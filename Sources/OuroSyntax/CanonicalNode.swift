/// A node that is printed so that it reads back as the same.
protocol CanonicalNode {
  var canonical: String { get }
}

extension Array where Element: CanonicalNode {
  /// Each behind a blank.
  var asTail: String { map { " " + $0.canonical }.joined() }
}
