import OuroCore

/// Questions about the base itself.
package enum CatalogNode: Hashable, Sendable {
  case about(NameNode)
  case relations
  case documents
  case words
  case namesLike(TextNode)
}

extension ParserCursor {
  /// Grammar: catalog ::= "about" name | "relations" | "documents" | "words" | "names" "like" TEXT
  mutating func parseOptionalCatalog() throws(SyntaxError) -> CatalogNode? {
    if accept(.about) { return .about(try parseName()) }
    if accept(.relations) { return .relations }
    if accept(.documents) { return .documents }
    if accept(.words) { return .words }
    guard accept(.namesLike) else { return nil }
    return .namesLike(try parseText())
  }
}

extension CatalogNode {
  var canonical: String {
    switch self {
    case .about(let name): "about " + name.canonical
    case .relations: "relations"
    case .documents: "documents"
    case .words: "words"
    case .namesLike(let text): "names like " + QuotedText.quote(text.text)
    }
  }
}
