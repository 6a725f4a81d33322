/// What definitions came to so far, by the party that they were asked for.
struct DefinitionTable {
  /// A definition and whom it is asked for; a kind is asked for nobody.
  struct Key: Hashable {
    let defined: Defined
    let argument: PartyID?
  }

  struct Entry {
    let key: Key
    /// In the order found.
    private(set) var members: [PartyID] = []
    private var marks: GrowingMarks
    /// Beside each member the look at which it was found.
    private var looks: [Int] = []
    private var lookByMember: [PartyID: Int] = [:]
    /// What each look found, for the deals behind the members.
    var found: [Membership] = []
    var leftOut = LeftOut()
    /// How far the members of others were taken in already.
    var seen: [Int: Int] = [:]
    /// Entries that use this one.
    var users: [Int] = []
    private var isUser: Set<Int> = []
    var isQueued = false
    var isComplete = false

    /// - Parameter partyCount: Of the base.
    init(_ key: Key, partyCount: Int) {
      self.key = key
      marks = GrowingMarks(universe: partyCount)
    }

    func contains(_ party: PartyID) -> Bool { marks.contains(party.raw) }

    /// The look at which a member was found. Only reasons ask for it: what is looked up is gathered then.
    mutating func look(of party: PartyID) -> Int? {
      for place in lookByMember.count..<members.count {
        lookByMember[members[place]] = looks[place]
      }
      return lookByMember[party]
    }

    /// Takes in the members that a look found; returns whether any was new.
    mutating func take(_ parties: [PartyID], at look: Int) -> Bool {
      let before = members.count
      for party in parties where marks.insert(party.raw) {
        members.append(party)
        looks.append(look)
      }
      return members.count > before
    }

    mutating func add(user: Int) {
      if isUser.insert(user).inserted { users.append(user) }
    }
  }

  /// The entry being worked out.
  struct Frame {
    let argument: [PartyID]
    /// `nil` where nothing is tabled.
    var entry: Int?
    /// That of the recursion; `nil` outside one.
    var component: Int?
    /// Whether only new members of others matter.
    var isGrowth = false
    /// Which members of others are looked at.
    var windows: [Int: Range<Int>] = [:]
  }

  private let partyCount: Int
  private(set) var places: [Key: Int] = [:]
  var entries: [Entry] = []
  /// How many times an entry was looked at: what a look finds rests on earlier ones.
  var looks = 0
  var frame: Frame?
  private var queue: [Int] = []

  /// - Parameter partyCount: Of the base.
  init(partyCount: Int) { self.partyCount = partyCount }

  /// The place of an entry; a new one waits to be worked out.
  mutating func place(of key: Key) -> Int {
    if let known = places[key] { return known }
    let place = entries.count
    places[key] = place
    entries.append(Entry(key, partyCount: partyCount))
    enqueue(place)
    return place
  }

  mutating func enqueue(_ place: Int) {
    guard !entries[place].isQueued, !entries[place].isComplete else { return }
    entries[place].isQueued = true
    queue.append(place)
  }

  /// The entries that wait, in the order they came; none wait behind it.
  mutating func takeQueue() -> [Int] {
    let waiting = queue
    queue = []
    return waiting
  }

  mutating func restore(queue waiting: [Int]) { queue = waiting }
}

/// Entries whose deals are still to be collected, each once.
struct OpenEntries {
  private var waiting: [Int] = []
  private var seen: Set<Int> = []

  mutating func add(_ entry: Int) {
    if seen.insert(entry).inserted { waiting.append(entry) }
  }

  mutating func next() -> Int? { waiting.popLast() }
}
