import OuroCore
import Testing

struct NameKeyTests {
  /// The key as its definition says, a byte at a time.
  private func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    for byte in name.utf8 {
      let isBlank = [0x20, 0x09, 0x0A, 0x0D].contains(byte)
      if isBlank, key.last == 0x20 { continue }
      key.append(isBlank ? 0x20 : (0x41...0x5A).contains(byte) ? byte + 32 : byte)
    }
    return key
  }

  @Test func `a key is the same whether bytes are read one by one or together`() {
    let letters = Array("aZz@[`{A~ .&'-09  \t").map(String.init)
    var number: UInt32 = 1
    func letter() -> String {
      number = number &* 1_664_525 &+ 1_013_904_223
      return letters[Int(number >> 16) % letters.count]
    }
    for length in 0...40 {
      for _ in 0..<200 {
        let name = (0..<length).map { _ in letter() }.joined()
        #expect(NameFolding.key(name) == key(name), "\(name.debugDescription)")
        #expect(NameFolding.key(Array(name.utf8)) == key(name), "\(name.debugDescription)")
      }
    }
  }

  @Test func `every byte of ASCII is folded alike at every place`() {
    for byte in UInt8(0)..<0x80 {
      for place in 0..<17 {
        var bytes = Array(repeating: UInt8(ascii: "x"), count: 17)
        bytes[place] = byte
        #expect(NameFolding.key(bytes) == key(String(decoding: bytes, as: UTF8.self)))
      }
    }
  }

  @Test func `of two blanks one is kept wherever eight bytes end`() {
    for place in 0..<23 {
      var bytes = Array(repeating: UInt8(ascii: "Q"), count: 24)
      (bytes[place], bytes[place + 1]) = (0x20, 0x20)
      #expect(NameFolding.key(bytes).count == 23, "\(place)")
    }
  }

  @Test func `letters beyond ASCII are folded too`() {
    #expect(NameFolding.key("ÉLECTRICITÉ DE FRANCE") == NameFolding.key("Électricité de France"))
    #expect(NameFolding.key("O\u{2019}Reilly Holdings") == NameFolding.key("o'reilly holdings"))
  }

  @Test func `a name is found without its article`() {
    #expect(NameFolding.nameKey("The Clearing House") == NameFolding.key("clearing house"))
    #expect(NameFolding.nameKey("Theranos Holdings") == NameFolding.key("theranos holdings"))
    #expect(NameFolding.nameKey("the ") == NameFolding.key("the "))
  }
}
