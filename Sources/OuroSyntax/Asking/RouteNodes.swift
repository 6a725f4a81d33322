import OuroCore

/// `all paths from Microsoft to CoreWeave by money`
package struct PathsNode: Hashable, Sendable {
  package let choice: PathChoice
  package let from: OperandNode
  package let to: OperandNode?
  package let modifiers: [RouteModifier]
  package let place: NodeSpan
}

/// `path` alone is `shortest path`.
package enum PathChoice: String, Hashable, Sendable {
  case all, shortest
}

/// `loops from Microsoft within 4 steps`
package struct LoopsNode: Hashable, Sendable {
  package let qualities: [QualityNode]
  /// `loop` alone is every loop within the bound; so is `all loops`.
  package let isShortest: Bool
  package let modifiers: [LoopModifier]
  package let place: NodeSpan
}

/// What stands behind `loop`, in any order.
package enum LoopModifier: Hashable, Sendable {
  case from(OperandNode)
  case through(OperandNode)
  case route(RouteModifier)
}

/// What narrows paths and loops.
package enum RouteModifier: Hashable, Sendable {
  case within(DepthNode)
  /// `of 3 steps`
  case exactly(DepthNode)
  case via(OperandNode)
  case avoiding(OperandNode)
  case by([FlowNode])
  case everyStep(BoundNode)
}

/// What flows.
package enum FlowNode: Hashable, Sendable {
  case channel(WordNode)
  case money
  case relation(WordNode)
  case anything
}
