/// Names that do harm where text from outside is taken for more than text.
enum HostileNames {
  static let all = terminal + quotes + formulas + markup + pictures + options

  private static let terminal = [
    "red\u{1B}[31m", "\u{1B}]52;c;ZXZpbA==\u{07}", "a\u{202E}b", "two\nlines", "tab\there",
    "bell\u{07}", "c1\u{9B}31m", "zero\u{200B}width", "tag\u{E0041}", "line\u{2028}sep",
    "\u{1B}]8;;https://evil\u{1B}\\link", "cr\rback", "del\u{7F}", "iso\u{2066}late\u{2069}",
    "nul\u{0}byte", "\u{0}first", "crlf\r\nline", "\nfirst", "last\n",
  ]
  private static let quotes = [
    "\"", "\"\"", "'", "say \"hi\"", "\"quoted\"", "back\\slash", "ends in \\", "\\\"", "a,b", ";",
    " blank ",
    "accented\"\u{301},quote", "\\\u{301}\"", "|\u{301}|", "=\u{301}1", "<\u{301}b>",
    "#\u{301}quot;",
  ]
  private static let formulas = [
    "=cmd()", "+1-2", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=already", "''=twice", "-5", "=-5",
    "=HYPERLINK(\"http://e\",\"x\")",
  ]
  private static let markup = [
    "<script>alert(1)</script>", "&lt;b&gt;", "AT&T", "|", "a | b", "`code`",
    "**bold** _it_ ~~no~~",
    "[link](javascript:alert(1))", "![x](http://e)", "# heading", "- item", "1. item", "> quote",
    "$$x^2$$", "[^1]", "<!--", "---", "{{ liquid }}",
  ]
  private static let pictures = [
    "\"];evil[", "\\N\\G\\l", "n1 -> n2", "\"] --> n9[\"", "%%{init: {}}%%", "#quot;", "#35;",
    "end", "fa:fa-ban", "<b>bold</b>", "*/", "//", "]]>",
  ]
  private static let options = ["--x", "-rf", "$HOME", "$(id)", "../../etc"]
}
