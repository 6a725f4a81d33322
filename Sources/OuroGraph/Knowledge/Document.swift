public import OuroCore

/// Something published that claims are cited to.
public struct Document: Hashable, Sendable {
  /// The word that citations use.
  public let label: String
  /// Its title, when one was given.
  public let title: String?
  /// Who published it.
  public let publisher: PartyID
  /// When; `nil` for an undated one.
  public let date: Period?
  /// Where its text is, relative to the file that declared it.
  public let file: String?
  /// The one name that the host has for that file, when it was at hand.
  package let place: String?
  /// Where it can be found by others.
  public let address: String?
  /// Its paragraphs, when its file was at hand: runs of non-blank lines, the first is number 1.
  public internal(set) var paragraphs: [String]?

  package init(
    label: String, title: String?, publisher: PartyID, date: Period?, file: String?,
    address: String?, paragraphs: [String]?, place: String? = nil
  ) {
    self.label = label
    self.title = title
    self.publisher = publisher
    self.date = date
    self.file = file
    self.address = address
    self.paragraphs = paragraphs
    self.place = place
  }

  /// Splits a document's text into its paragraphs: runs of non-blank lines.
  package static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var current: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { paragraphs.append(current.joined(separator: "\n")) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { paragraphs.append(current.joined(separator: "\n")) }
    return paragraphs
  }
}
