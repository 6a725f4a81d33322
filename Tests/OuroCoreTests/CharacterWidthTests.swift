import OuroCore
import Testing

@Suite struct CharacterWidthTests {
  /// The figures are those of PyPI's wcwidth 0.9.4, `wcswidth`.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("日本", 4), ("👨‍👩‍👧", 2), ("🇯🇵", 2), ("❤️", 2), ("❤", 1), ("e\u{301}", 1),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("नमस्ते", 4), ("हिन्दी", 4), ("ไทย", 3), ("👍🏽", 2),
    ("1️⃣", 2), ("ＡＢＣ", 6), ("ｱｲｳ", 3), ("☎", 1), ("™️", 2), ("مرحبا", 5), ("…", 1), ("─→", 2),
    ("தமிழ்", 4), ("မြန်မာ", 5), ("\u{0600}1", 2), ("\u{2630}", 2), ("\u{3248}", 1),
  ])
  func `Text takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(CharacterWidth.of(text) == columns)
  }

  @Test func `Control characters take none`() {
    #expect(CharacterWidth.of("\u{7}\u{1B}\u{9B}\u{200B}") == 0)
  }
}
