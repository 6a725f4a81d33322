import OuroGraph

extension Answer {
  /// With a word on its deals without a date, when a day was asked: they hold on that as on any.
  var tellingDateless: Answer {
    let count = world.namesDay ? content.datelessDeals(in: base) : 0
    guard count > 0 else { return self }
    var telling = self
    telling.notices.append(.onAnyDay(count))
    return telling
  }
}
