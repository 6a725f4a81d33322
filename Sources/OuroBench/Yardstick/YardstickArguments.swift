/// The command line that the yardstick starts its peers with.
struct YardstickArguments {
  struct Wrong: Error, CustomStringConvertible { let description: String }

  /// The payments.
  let table: String
  /// Whom the items ask about.
  let parameters: String
  /// Items left out.
  private(set) var skipped: Set<String> = []
  /// Seconds an item may be repeated for.
  private(set) var budget = 3.0
  /// How often the table is loaded.
  private(set) var loads = 3
  /// So often is a question asked at most.
  private(set) var runs = 101
  /// Threads that work at once; 0 for all cores.
  private(set) var threads = 0

  /// `TABLE.csv PARAMETERS.json --skip A,B --budget SECONDS --loads N --runs N --threads N`
  init(_ words: [String]) throws {
    guard words.count >= 2 else { throw Wrong(description: "name a table and its parameters") }
    table = words[0]
    parameters = words[1]
    var rest = words[2...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Wrong(description: "\(option) wants a value") }
      switch option {
      case "--skip": skipped = Set(value.split(separator: ",").map(String.init))
      case "--budget": budget = Double(value) ?? budget
      case "--loads": loads = Int(value) ?? loads
      case "--runs": runs = Int(value) ?? runs
      case "--threads": threads = Int(value) ?? threads
      default: throw Wrong(description: "no such option: \(option)")
      }
    }
  }
}
