import OuroCore
package import OuroGraph

/// The base that is there without a file: the standard vocabulary and the two articles.
package enum BuiltInBase {
  /// The vocabulary alone: what a base of one's own begins with.
  package static func vocabulary() throws(OuroError) -> KnowledgeBase {
    try load([("vocabulary.ouro", PackageResources.vocabulary_ouro)])
  }

  /// The vocabulary and the articles.
  package static func articles() throws(OuroError) -> KnowledgeBase {
    try load([
      ("vocabulary.ouro", PackageResources.vocabulary_ouro),
      ("articles.ouro", PackageResources.articles_ouro),
    ])
  }

  private static func load(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws(OuroError) -> KnowledgeBase {
    var empty = KnowledgeBuilder()
    var loader = KnowledgeLoader(empty.build(), host: RefusingHost())
    for file in files {
      loader.load(SourceText(name: file.name, bytes: file.bytes), file: nil)
    }
    return try loader.finish().base
  }
}
