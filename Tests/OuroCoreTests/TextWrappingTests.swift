import Testing

@testable import OuroCore

@Suite struct TextWrappingTests {
  @Test func `a first word that is too wide begins on the first line`() {
    #expect(TextWrapping.wrap("abcdefgh ij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(
      TextWrapping.join(["abcdef", "g"], width: 4, hang: 2) == ["ab", "  cd", "  ef", "  g"])
  }

  @Test func `a character wider than the line stands alone on it`() {
    #expect(TextWrapping.split("表表", width: 1) == ["表", "表"])
  }
}
