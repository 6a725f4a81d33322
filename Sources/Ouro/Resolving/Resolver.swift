import OuroCore
import OuroGraph
import OuroSyntax

/// Turns what was asked into the algebra: words become numbers, sugars disappear.
///
/// The parser has made sure that every word is known in its class; what is left to find here are
/// names that two parties share, and bounds in places where they mean nothing.
struct Resolver {
  let base: KnowledgeBase
  /// The day that "now" means, when it was given from outside.
  var today: Day?
  /// Raised, it ends the search for names that were meant.
  var stop: StopFlag?
  /// In a definition: the key of what stands for the party that it is asked for.
  var variable: [UInt8]?
  /// The definitions met so far.
  let uses = DefinitionUses()

  /// - Throws: What is wrong with the question, without its place in the source.
  func resolve(_ node: QueryNode) throws(Diagnostic) -> Query {
    try refuseMeasuring(node)
    try refuseUndivided(node)
    try refuseWhyNot(node)
    try refuseShapes(node)
    try refuseThirdDay(node)
    uses.forget()
    var query = Query(try form(node.ask), world: try world(node.world))
    query.definitions = try definitions()
    return query
  }

  private func form(_ ask: AskNode) throws(Diagnostic) -> QueryForm {
    switch ask {
    case .set(let node): try setForm(node)
    case .records(let node) where !node.keys.isEmpty: .measure(try measure(.total, of: node))
    case .records(let node): .records(try records(node))
    case .count(let node): .count(try countable(node))
    case .measure(let node): .measure(try measure(Measure(node.measure), of: node.records))
    case .share(let node): .share(try share(node))
    case .paths(let node): .paths(try paths(node))
    case .loops(let node): .loops(try loops(node))
    case .groups(let node): .groups(try groups(node))
    case .distance(let node): .distance(try distance(node))
    case .trace(let node): .trace(try trace(node))
    case .question(let node): try question(node)
    case .changes(let node): .changes(try changes(node))
    case .evidence(let node): .evidence(try evidence(node))
    case .pattern(let node): .bindings(try pattern(node))
    case .catalog(let node): try catalog(node)
    }
  }

  func countable(_ node: CountNode) throws(Diagnostic) -> Countable {
    switch node {
    case .set(let node): .set(try set(node))
    case .records(let node): .records(try whole(node))
    case .paths(let node): .paths(try paths(node))
    case .loops(let node): .loops(try loops(node))
    case .groups(let node): .groups(try groups(node))
    case .pattern(let node): .bindings(try pattern(node))
    }
  }

  func whole(_ node: RecordsNode) throws(Diagnostic) -> RecordPattern {
    try checkWhole(node.order, at: node.place.span)
    return try records(node)
  }

  private func catalog(_ node: CatalogNode) throws(Diagnostic) -> QueryForm {
    switch node {
    case .about(let name): try card(name)
    case .relations: .catalog(.relations)
    case .documents: .catalog(.documents)
    case .words: .catalog(.words)
    case .namesLike(let text): .catalog(.namesLike(text.text))
    }
  }

  /// A card counts loops too, over everything that moves value.
  func card(_ name: NameNode) throws(Diagnostic) -> QueryForm {
    _ = flow([])
    return .card(try party(name))
  }

  private func world(_ nodes: [WorldNode]) throws(Diagnostic) -> WorldView {
    var world = WorldView()
    world.viewpoint.day = today ?? base.today
    world.viewpoint.publishedBy = today
    for node in nodes {
      switch node {
      case .asOf(let date):
        world.viewpoint.day = date.last
        world.namesDay = true
      case .asKnownOn(let date):
        world.viewpoint.publishedBy = date.last
        world.viewpoint.wantsPublication = true
      case .accordingTo(let names):
        world.viewpoint.speakers =
          (world.viewpoint.speakers ?? []) + (try names.names.map(party))
      case .originatingWith(let names):
        world.viewpoint.origins = (world.viewpoint.origins ?? []) + (try names.names.map(party))
      case .counting(let only, let statuses):
        let named = statuses.reduce(into: StatusSet([])) { $0.insert(StatusSet($1)) }
        world.statuses = only ? named : world.statuses.union(named)
      case .countingEverything:
        world.statuses = .everything
        world.ignoresDays = true
      case .withSources: world.showsSources = true
      case .inCurrency(let node):
        world.exchange = ExchangeView(currency: node.currency, period: node.date)
      }
    }
    // What holds on a day that was named has begun on it, whatever counts.
    if world.namesDay { world.ignoresDays = false }
    return world
  }
}
