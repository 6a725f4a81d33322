@unsafe @preconcurrency import CReadline
import Glibc

/// How readline is told what Ouro wants of it, once.
@MainActor
enum ReadlineSetup {
  static func apply() {
    Signals.watch([SIGWINCH])
    unsafe rl_readline_name = UnsafePointer(strdup("Ouro"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    if !Terminal.isTerminal(1) { unsafe rl_outstream = fdopen(2, "w") }
    rl_initialize()
    bindKeys()
    setCompletion()
    if Terminal.isDumb { set("enable-bracketed-paste", "off") }
  }

  private static func bindKeys() {
    for name in ["emacs", "vi-insert", "vi-command"] {
      guard let keys = unsafe rl_get_keymap_by_name(name) else { continue }
      for key: Int32 in [10, 13] { unsafe rl_bind_key_in_map(key, enterKey, keys) }
    }
    if let keys = unsafe rl_get_keymap_by_name("emacs") {
      unsafe rl_bind_keyseq_in_map("\\e\\C-m", newLineKey, keys)
    }
  }

  /// Names hold spaces, so the word to complete is everything before the cursor, and where it really
  /// begins is for the session to say.
  private static func setCompletion() {
    unsafe rl_completer_word_break_characters = UnsafePointer(strdup(""))
    unsafe rl_basic_quote_characters = UnsafePointer(strdup(""))
    unsafe rl_completer_quote_characters = nil
    rl_sort_completion_matches = 0
    unsafe rl_attempted_completion_function = completeKey
    unsafe rl_completion_display_matches_hook = listKey
    set("show-all-if-ambiguous", "on")
  }

  private static func set(_ variable: String, _ value: String) {
    unsafe rl_variable_bind(variable, value)
  }
}
