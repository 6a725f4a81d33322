import OuroCore
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("日本 e\u{301}", "日本 e\u{301}"), ("a\u{1B}[31m", "a\\u{1B}[31m"),
    ("a\nb\tc", "a\\nb\\tc"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{9B}", "\\u{9B}"),
    ("zero\u{200B}", "zero\\u{200B}"), ("\u{FEFF}x", "\\u{FEFF}x"), ("\u{3164}", "\\u{3164}"),
    ("\u{E0041}", "\\u{E0041}"), ("\r\n", "\\u{D}\\n"),
  ])
  func `Hidden characters are written as escapes, others kept`(text: String, shown: String) {
    #expect(VisibleText.clean(text) == shown)
  }

  @Test(arguments: ["👨‍👩‍👧", "❤️", "می‌خواهم"])
  func `Joiners and variation selectors stay, since scripts need them`(text: String) {
    #expect(VisibleText.clean(text) == text)
  }

  @Test func `Cleaning twice changes nothing more`() {
    for value in 0...0x2FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = VisibleText.clean(String(Character(scalar)))
      if once.unicodeScalars.contains(where: VisibleText.isHidden) {
        Issue.record("U+\(String(value, radix: 16)) is hidden still")
      }
    }
  }
}
