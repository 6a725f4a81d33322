import OuroCore
import OuroGraph

/// Amounts as JSON objects, all of one shape: ends as decimal strings, and the words.
enum JSONAmount {
  /// `{"low":"11500000000","high":"12000000000","highOpen":true,"currency":"USD","hedge":"nearly",…}`;
  /// an end that is open is said to be, an unknown end is null.
  static func value(_ amount: HedgedMoney?) -> JSONValue {
    guard let amount else { return .null }
    return .object(members(amount))
  }

  /// What deals come to: null when none states an amount; of several that do not add up to one
  /// figure the words, and each as a part.
  static func value(_ summary: AmountSummary) -> JSONValue {
    guard let first = summary.parts.first else { return .null }
    var object = summary.parts.count == 1 ? members(first) : several(summary.parts)
    if summary.words != first.description {
      object = object.map { $0.key == "text" ? ($0.key, .text(summary.words)) : $0 }
    }
    if summary.missing > 0 { object.append(("without_amount", .whole(summary.missing))) }
    return .object(object)
  }

  private static func members(_ amount: HedgedMoney) -> [(key: String, value: JSONValue)] {
    var object: [(key: String, value: JSONValue)] = [
      ("low", .text(orNull: amount.low?.description)),
      ("high", .text(orNull: amount.high?.description)),
    ]
    if amount.lowOpen { object.append(("lowOpen", .bool(true))) }
    if amount.highOpen { object.append(("highOpen", .bool(true))) }
    object.append(("currency", .text(amount.currency.code)))
    object.append(("hedge", amount.hedge == .exactly ? .null : .text(amount.hedge.rawValue)))
    object.append(("text", .text(amount.description)))
    return object
  }

  private static func several(_ parts: [HedgedMoney]) -> [(key: String, value: JSONValue)] {
    let unknown = ["low", "high", "currency", "hedge", "text"].map { ($0, JSONValue.null) }
    return unknown + [("parts", .array(parts.map { .object(members($0)) }))]
  }
}
