import OuroCore

/// `groups by money`
package struct GroupsNode: Hashable, Sendable {
  package let modifiers: [RouteModifier]
  package let place: NodeSpan
}

extension ParserCursor {
  /// Grammar: groups ::= article? "groups" pathmod*
  mutating func parseGroups() throws(SyntaxError) -> GroupsNode {
    let start = index
    skipArticle()
    try expect(.groups)
    let modifiers = try parseRouteModifiers()
    return GroupsNode(modifiers: modifiers, place: NodeSpan(span(from: start)))
  }
}

extension GroupsNode {
  var canonical: String { "groups" + modifiers.asTail }
}

extension LoopsNode {
  /// The loops that make groups.
  package init(_ groups: GroupsNode) {
    self.init(
      qualities: [], choice: .all, modifiers: groups.modifiers.map { .route($0) },
      place: groups.place)
  }
}
