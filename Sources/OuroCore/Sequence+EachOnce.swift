extension Sequence where Element: Hashable {
  /// The elements in order, each where it comes first.
  package func eachOnce() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
