package import OuroCore

/// `document noah: by Noah Wire Services, file "noah-wire.txt"`
package struct DocumentNode: Hashable, Sendable {
  package let label: TextNode
  package let title: TextNode?
  package let publisher: NameNode
  /// The last one of each wins; printed in this order.
  package let date: Period?
  package let file: TextNode?
  package let address: TextNode?

  package init(
    label: TextNode, title: TextNode? = nil, publisher: NameNode, date: Period? = nil,
    file: TextNode? = nil, address: TextNode? = nil
  ) {
    self.label = label
    self.title = title
    self.publisher = publisher
    self.date = date
    self.file = file
    self.address = address
  }
}

extension ParserCursor {
  /// Grammar: document ::= "document" WORD ":" ( TEXT "," )? "by" name
  /// ( "," ( date | "file" TEXT | "at" TEXT ) )*
  mutating func parseDocument() throws(SyntaxError) -> DocumentNode {
    let label = try parseNewWord()
    try expect(sign: ":")
    let title = acceptText()
    if title != nil { try expect(sign: ",") }
    try expect(.by)
    let publisher = try parseSpeaker()
    var date: Period?
    var file: TextNode?
    var address: TextNode?
    while accept(sign: ",") {
      if accept(.file) {
        file = try parseText()
      } else if accept(.at) {
        address = try parseText()
      } else {
        date = try parseDate()
      }
    }
    return DocumentNode(
      label: label, title: title, publisher: publisher, date: date, file: file, address: address)
  }
}

extension DocumentNode {
  var canonical: String {
    var parts: [String] = []
    if let title { parts.append(QuotedText.quote(title.text)) }
    parts.append("by " + publisher.canonical)
    if let date { parts.append(date.description) }
    if let file { parts.append("file " + QuotedText.quote(file.text)) }
    if let address { parts.append("at " + QuotedText.quote(address.text)) }
    return "document \(label.text): " + parts.joined(separator: ", ")
  }
}
