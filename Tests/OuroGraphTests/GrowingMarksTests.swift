import Testing

@testable import OuroGraph

/// Marks that turn from a table into bits.
@Suite struct GrowingMarksTests {
  @Test("marks tell what is new, while they are few and when they are many")
  func news() {
    var marks = GrowingMarks(universe: 2560)
    for step in 0..<40 {
      let number = UInt32(step * 63)
      #expect(!marks.contains(number))
      let (isNew, isNewAgain) = (marks.insert(number), marks.insert(number))
      #expect(isNew && !isNewAgain)
      for earlier in 0...step { #expect(marks.contains(UInt32(earlier * 63))) }
      #expect(!marks.contains(number + 1))
    }
  }
}
