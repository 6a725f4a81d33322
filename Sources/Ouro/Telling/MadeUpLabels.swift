import OuroCore
import OuroGraph

/// Labels made up by number, such as `d7`, of deals told behind one that is forgotten: each is then
/// that of the next deal.
struct MadeUpLabels {
  /// The first of them, and what it is called afterwards.
  private var first: (old: String, new: String)?
  private var count = 0

  /// - Complexity: O(deals behind).
  init(_ base: KnowledgeBase, behind label: String) {
    guard let entry = base.entry(ofLabel: NameFolding.key(label)), !entry.isFollowUp else { return }
    for raw in base.deals.all.dropFirst(entry.deal.index + 1)
    where base.deals.isUnnamed(DealID(raw)) {
      let (old, new) = (base.deals.label(DealID(raw)), DealTable.madeUpLabel(DealID(raw - 1)))
      first = first ?? (old, new)
      count += 1
    }
  }

  var notices: [Notice] {
    guard let first else { return [] }
    let changed =
      count == 1
      ? "the label made up for 1 deal told later is another now"
      : "the labels made up for \(count) deals told later are others now"
    return [.remark("\(changed): `\(first.old)` is `\(first.new)`")]
  }
}
