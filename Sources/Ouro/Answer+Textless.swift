import OuroFormats
import OuroGraph

extension Answer {
  /// With a word on the documents whose paragraphs are asked for and not at hand.
  var tellingTextless: Answer {
    guard showsSources else { return self }
    let labels = CitedSources.documentsWithoutText(in: self).map {
      "`\(base.document($0).label)`"
    }
    guard !labels.isEmpty else { return self }
    var telling = self
    telling.notices.append(
      .remark(
        "the text of \(labels.joined(separator: ", ")) is not at hand: only what is cited of it is shown"
      ))
    return telling
  }
}
