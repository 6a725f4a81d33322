package import OuroGraph

/// Writes one table an answer, with a header row, for spreadsheets and for loading again.
///
/// There is no place for notices in it.
package struct CSVWriter: AnswerWriter {
  package init() {}

  package func write(_ answer: Answer) -> String {
    CSVText.encode(CSVSheets(answer).sheet, stop: answer.stop)
  }
}
