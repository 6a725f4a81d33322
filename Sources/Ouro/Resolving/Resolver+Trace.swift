import OuroCore
import OuroGraph
import OuroSyntax

extension Resolver {
  func trace(_ node: TraceNode) throws(Diagnostic) -> TracePattern {
    // Cash, capital and credit, when nothing is named.
    var modifiers = try RouteModifiers(node.modifiers, self, usual: [.money])
    // What is derived moves no amount that could be followed.
    modifiers.flow = modifiers.flow.told
    let course: TracePattern.Course
    let ends: PartySet
    switch node.course {
    case .onward(let money, let from, let to):
      course = .onward(money, to: try to.map(anyOf))
      ends = try anyOf(from)
    case .back(let of):
      course = .back
      ends = try anyOf(of)
    }
    var pattern = TracePattern(
      course, of: ends, by: TraceMethod(node.method), flow: modifiers.flow)
    pattern.most = modifiers.steps.most
    pattern.avoiding = modifiers.avoiding
    pattern.everyDeal = modifiers.everyStep
    return pattern
  }

  /// Money is followed wherever it goes: the shape of a way says nothing of it.
  func refuseShapes(_ node: QueryNode) throws(Diagnostic) {
    guard case .trace(let trace) = node.ask else { return }
    let kept = trace.modifiers.filter { !$0.shapesWays }
    guard kept.count < trace.modifiers.count else { return }
    let sound = TraceNode(trace.course, by: trace.method, kept, at: trace.place)
    throw Diagnostic(
      .misplaced,
      "`via`, `of … steps`, dates and near amounts choose between paths, and here money is followed",
      at: trace.place.span,
      help: "leave them out: `within … steps` says how far to look, `avoiding` what to leave out",
      correction: node.asking(.trace(sound)).canonical)
  }
}

extension RouteModifier {
  fileprivate var shapesWays: Bool {
    switch self {
    case .via, .exactly, .inDateOrder, .amountsWithin: true
    case .within, .avoiding, .without, .by, .everyStep: false
    }
  }
}

extension TraceMethod {
  fileprivate init(_ node: MethodNode) {
    switch node {
    case .proportion: self = .proportion
    case .firstInFirstOut: self = .firstInFirstOut
    case .lastInFirstOut: self = .lastInFirstOut
    case .poison: self = .poison
    }
  }
}
