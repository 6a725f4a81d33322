/// Items by what they have in common, in the order in which that is met first.
struct KeyedGroups<Key: Hashable, Item> {
  private var places: [Key: Int] = [:]
  private(set) var all: [(key: Key, items: [Item])] = []

  mutating func add(_ item: Item, to key: Key) {
    if let place = places[key] {
      all[place].items.append(item)
    } else {
      places[key] = all.count
      all.append((key, [item]))
    }
  }
}
