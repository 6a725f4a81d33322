import Testing

extension Net {
  /// Runs a test on random bases and wants most of what it looked at to be something.
  static func onBases(
    _ purpose: UInt64, _ amount: Int,
    _ test: (RandomBase, Asked, inout Dice) throws -> (full: Int, all: Int)
  ) throws {
    var (full, all) = (0, 0)
    for number in 0..<amount {
      let seed = Net.seed(purpose, number)
      let base = RandomBase(seed: seed)
      let asked = try Asked(base.text)
      var dice = Dice(seed: seed &+ 1)
      let found = try test(base, asked, &dice)
      full += found.full
      all += found.all
    }
    #expect(full * 100 >= all * 60, "\(full) of \(all) had something in them")
  }
}
