import Ouro

/// Finds every error of one file, be it a base or a script.
struct FileCheck {
  private let knowledge: [String]
  private let host: any OuroHost

  /// - Parameter knowledge: What scripts are run on; empty for the built-in base.
  init(_ knowledge: [String], host: any OuroHost) {
    self.knowledge = knowledge
    self.host = host
  }

  /// A base stands on the vocabulary alone, a script on a base: the file is what it has fewer errors
  /// as.
  func diagnostics(_ source: SourceText) -> [Diagnostic] {
    if !knowledge.isEmpty { return diagnostics(source, on: knowledge) }
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
        session = try Session(files: files, host: host)
      } else {
        session = try Session(host: host)
      }
      return session.check(source, file: source.name)
    } catch {
      return error.diagnostics
    }
  }
}
