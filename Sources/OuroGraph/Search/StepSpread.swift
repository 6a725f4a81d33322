/// Steps from each place to the nearest of some, breadth first, in arrays that are used again.
struct StepSpread {
  /// By place; ``Reach/unreached`` for those too far, and for those that lead nowhere.
  var steps: [Int32]
  /// Whether there was more beyond the limit.
  private(set) var isCut = false
  /// In the order met.
  private var reached: [Int] = []
  /// How many of those were gone on from.
  private var done = 0

  init(count: Int) { steps = Array(repeating: Reach.unreached, count: count) }

  /// Forgets what was reached.
  mutating func begin() {
    for place in reached { steps[place] = Reach.unreached }
    reached.removeAll(keepingCapacity: true)
    (isCut, done) = (false, 0)
  }

  /// The first time counts.
  @inline(__always)
  mutating func reach(_ place: Int, over distance: Int32) {
    guard steps[place] == Reach.unreached else { return }
    steps[place] = distance
    reached.append(place)
  }

  /// The next place to go on from, and how far those next to it are; `nil` when there is none within
  /// the limit.
  @inline(__always)
  mutating func next(within limit: Int) -> (place: Int, distance: Int32)? {
    guard done < reached.count else { return nil }
    let place = reached[done]
    let distance = steps[place] + 1
    guard Int(distance) <= limit else {
      isCut = true
      return nil
    }
    done += 1
    return (place, distance)
  }
}
