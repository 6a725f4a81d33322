import OuroCore
import Synchronization
import Testing

/// What is made ahead on another thread is what would be made in turn.
struct AheadTests {
  /// Makes the numbers up to a last one, and counts those it made.
  private struct Numbers: Producer {
    final class Count: Sendable { let made = Atomic<Int>(0) }

    let last: Int
    let count: Count
    private var next = 0

    init(to last: Int, _ count: Count = Count()) {
      self.last = last
      self.count = count
    }

    mutating func next(into product: inout [Int]) -> Bool {
      guard next < last else { return false }
      next += 1
      product.append(next)
      count.made.add(1, ordering: .relaxed)
      return true
    }
  }

  @Test(arguments: [0, 1, 2, 5]) func `products come in order, and end once for all`(
    _ spares: Int
  ) {
    for last in [0, 1, 2, 1000] {
      let numbers = Ahead(Numbers(to: last), spares: Array(repeating: [], count: spares))
      var taken: [Int] = []
      var product: [Int] = []
      while numbers.next(into: &product) {
        taken.append(contentsOf: product.suffix(1))
        product.removeAll()
      }
      #expect(taken == Array(1..<last + 1))
      let isOneMore = numbers.next(into: &product)
      #expect(!isOneMore)
    }
  }

  @Test func `the thread makes no more than there is room for, and ends when nobody wants more`() {
    let count = Numbers.Count()
    do {
      let numbers = Ahead(Numbers(to: .max, count), spares: [[], []])
      var product: [Int] = []
      for _ in 0..<10 {
        let isOne = numbers.next(into: &product)
        #expect(isOne)
        product.removeAll()
      }
      #expect(count.made.load(ordering: .relaxed) <= 12)
    }
    let atEnd = count.made.load(ordering: .relaxed)
    #expect(atEnd <= 13)
  }
}
