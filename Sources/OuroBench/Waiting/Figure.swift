/// One thing measured, with the goal it is held against.
struct Figure {
  /// What is measured; also what the command line chooses it by.
  let name: String
  let goal: Double?
  let unit: String
  let rounds: Int
  let measure: () throws -> Double

  init(
    _ name: String, goal: Double?, unit: String, rounds: Int,
    measure: @escaping () throws -> Double
  ) {
    self.name = name
    self.goal = goal
    self.unit = unit
    self.rounds = rounds
    self.measure = measure
  }

  /// Prints median and best.
  ///
  /// - Returns: Whether it could be measured.
  func measureAndPrint() -> Bool {
    do {
      var times: [Double] = []
      for _ in 0..<rounds { times.append(try measure()) }
      times.sort()
      let median = times[times.count / 2]
      print(line(median: median, best: times[0]))
      return true
    } catch {
      print("\(pad(name, 34)) not measured: \(error)")
      return false
    }
  }

  private func line(median: Double, best: Double) -> String {
    let verdict = goal.map { "goal \(Int($0)) \(unit): \(median < $0 ? "met" : "missed")" } ?? ""
    return
      "\(pad(name, 34)) median \(tenths(median)) \(unit), best \(tenths(best)) \(unit)  \(verdict)"
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
