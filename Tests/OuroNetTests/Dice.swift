import Foundation

/// Random numbers from a seed (SplitMix64), so that what was found can be had again.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() >> 33) % sides }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + roll(range.count)
  }

  mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }

  mutating func pickIfAny<Element>(_ choices: [Element]) -> Element? {
    choices.isEmpty ? nil : pick(choices)
  }

  mutating func shuffle<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    var shuffled: [Element] = []
    while !rest.isEmpty { shuffled.append(rest.remove(at: roll(rest.count))) }
    return shuffled
  }
}

/// How much is woven: `SEED=n` repeats a run, `OURO_TEST_QUICK=1` does a tenth of it from one seed.
enum Net {
  static let isQuick = ProcessInfo.processInfo.environment["OURO_TEST_QUICK"] != nil

  static let seed: UInt64 = {
    let given = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
    let seed = given ?? (isQuick ? 1 : UInt64.random(in: 0...999_999))
    print("The net's seed is \(seed); SEED=\(seed) repeats it.")
    return seed
  }()

  /// The whole amount, a tenth of it, or so many times as much as `TIMES` says.
  static func amount(_ whole: Int) -> Int { isQuick ? max(1, whole / 10) : whole * times }

  private static let times =
    ProcessInfo.processInfo.environment["TIMES"].flatMap { Int($0) }.map { max(1, $0) } ?? 1

  /// The seed of one case, told apart by what it is for.
  static func seed(_ purpose: UInt64, _ number: Int) -> UInt64 {
    var dice = Dice(seed: seed &+ purpose &* 1_000_003)
    return dice.next() &+ UInt64(number) &* 7919
  }
}
