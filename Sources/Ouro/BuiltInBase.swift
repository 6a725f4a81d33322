package import OuroGraph

/// The base that is there without a file: the standard vocabulary and the two articles.
package enum BuiltInBase {
  package static func load() throws -> KnowledgeBase {
    var builder = KnowledgeBuilder()
    return builder.build()
  }
}
