import Ouro

/// Finds every error of one file, be it a base or a script.
struct FileCheck {
  private let options: RunOptions
  private let host: any OuroHost

  init(_ options: RunOptions, host: any OuroHost) {
    self.options = options
    self.host = host
  }

  /// A base stands on the vocabulary alone, a script on a base: the file is what it has fewer errors
  /// as.
  func diagnostics(_ source: SourceText) -> [Diagnostic] {
    if !options.knowledge.isEmpty { return diagnostics(source, on: options.knowledge) }
    let asBase = diagnostics(source, on: [])
    guard !asBase.isEmpty else { return [] }
    let asScript = diagnostics(source, on: nil)
    return asScript.count < asBase.count ? asScript : asBase
  }

  /// The errors on files, on the vocabulary, or, for `nil`, on the built-in base.
  private func diagnostics(_ source: SourceText, on files: [String]?) -> [Diagnostic] {
    do throws(OuroError) {
      let session: Session
      if let files {
        session = try Session(
          files: files, host: host, currency: options.currency, skipsBadRows: options.keepsGoing,
          threads: options.limits.threads)
      } else {
        session = try Session(host: host)
      }
      options.apply(to: session)
      return session.check(source, file: source.name)
    } catch {
      return error.diagnostics
    }
  }
}
