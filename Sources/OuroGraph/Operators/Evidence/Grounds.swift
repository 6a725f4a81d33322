import OuroCore

/// A set with the members of each of its parts worked out: what reasons are read from.
struct Grounds {
  indirect enum Form {
    /// Named, every party, or all of a kind: by no deal.
    case listed
    case everyone
    case kind(KindID)
    case related(RoleStep, operand: Grounds, DealTest)
    case closure(ClosureGround)
    case defined(DefinedGround)
    case union([Grounds])
    case intersection([Grounds])
    case difference(Grounds, [Grounds])
    case filtered(Grounds, [Condition])
    case ranked(Grounds, Ranking)
    case routes(RouteGrounds)
  }

  /// One condition of a clause.
  enum Condition {
    /// Being in a set: of a kind, or standing in a role to somebody.
    case member(Grounds)
    case disputed(Membership)
    case count(RoleStep, PartyCondition.Comparison, Int, DealTest)
    case countDefined(Defined, PartyCondition.Comparison, Int)
  }

  /// What the deals of each come to, the first place first.
  struct Ranking {
    let places: [PartyID]
    let sums: [PartyID: Money]

    func place(of party: PartyID) -> Int { (places.firstIndex(of: party) ?? places.count) + 1 }
  }

  let set: PartySet
  /// The same set with the members of its operands in their places.
  let shallow: PartySet
  /// Sorted, each once.
  let members: [PartyID]
  let form: Form
  /// Those whom deals that do not count would make members.
  let candidates: [PartyID]

  func contains(_ party: PartyID) -> Bool { SortedIDs.contains(members, party) }

  /// Whether its members are members by no deal, and by nothing to be told: named outright.
  var isListed: Bool { if case .listed = form { true } else { false } }
}

/// Over any number of steps: how far each party is from where chains end.
struct ClosureGround {
  let step: RoleStep
  let operand: Grounds
  let test: DealTest
  let maxSteps: Int?
  let isUltimate: Bool
  /// By party: steps to the nearest of the operand's, `Reach.unreached` for none.
  let distance: [Int32]
}

/// The routes that a set is made of, and the sets that they begin, end and pass in.
struct RouteGrounds {
  let routes: [Route]
  let isLoop: Bool
  /// Where paths begin; `nil` for loops.
  var from: Grounds?
  /// Where paths end; `nil` for anywhere, and for loops.
  var to: Grounds?
  /// Of each, some member is on the route.
  var through: [Grounds] = []
}
