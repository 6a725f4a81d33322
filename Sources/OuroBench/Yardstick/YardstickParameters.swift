import FoundationEssentials

/// Whom the yardstick's items ask about, as its generator chose them.
struct YardstickParameters: Decodable {
  /// Who has most payers, about a median number of them, and the 95th percentile.
  let hub, median, mid: String
  /// The 80th percentile of the amounts.
  let threshold: Int
  /// Givers and receivers to measure distances between.
  let pairs: [[String]]

  private enum CodingKeys: String, CodingKey {
    case hub, median, mid, pairs
    case threshold = "T"
  }

  init(file: String) throws {
    let bytes = try FileHost().read(file, relativeTo: nil)
    self = try JSONDecoder().decode(YardstickParameters.self, from: Data(bytes))
  }
}
