/// What kind of mistake a diagnostic is about; the hundreds are the stage that found it.
public enum DiagnosticCode: Int, Hashable, Sendable, CaseIterable {
  // O1: characters
  case notUTF8 = 101
  case invisibleCharacter = 102
  case strayCharacter = 103
  case unclosedQuote = 104
  case unknownEscape = 105
  case tooManyMarks = 106
  case nameTooLong = 107

  // O2: sentences
  case unexpected = 201
  case mixedJoiners = 202
  case tooDeep = 203
  case tooLong = 204
  case unfinished = 205
  case misplaced = 206

  // O3: names and words
  case unknownName = 301
  case ambiguousName = 302
  case unknownWord = 303
  case unknownLabel = 304
  case unknownDocument = 305
  case clash = 306
  case otherKind = 307
  case notGiven = 308
  case circular = 309

  // O4: values
  case badNumber = 401
  case badMoney = 402
  case badDate = 403
  case badRange = 404

  // O5: limits
  case timeUp = 501
  case memoryUp = 502
  case interrupted = 503
  case tooLarge = 504
  case nestedTooDeep = 505

  // O6: data
  case noSuchParagraph = 601
  case wordsNotFound = 602
  case notTold = 603
  case sumTooLarge = 604
  case notMet = 607
  case badColumns = 605
  case badRow = 606

  // O7: the outside
  case cannotRead = 701
  case cannotWrite = 702
  case refused = 703
  case notReplaced = 704

  // O9: our own mistakes
  case internalFault = 901
}

extension DiagnosticCode: CustomStringConvertible {
  /// `O301`.
  public var description: String { "O\(rawValue)" }

  /// What the code means, in a sentence or two, for `.help O301`.
  public var explanation: String {
    switch self {
    case .notUTF8: "Ouro reads UTF-8. Save the text as UTF-8, or check that it is a text at all."
    case .invisibleCharacter:
      "A character that cannot be seen stands here, often pasted from a web page. Type a plain blank."
    case .strayCharacter: "A character that no sentence has outside quotes. Put the name in quotes."
    case .unclosedQuote: "A quotation mark opens a name or a text and none closes it."
    case .unknownEscape: #"Inside quotes a backslash begins \" \\ \n \t or \u{…}, nothing else."#
    case .tooManyMarks: "More than 30 combining marks in a row are no name of anything."
    case .nameTooLong: "Names have at most 4,096 bytes."
    case .unexpected: "The sentence holds a word where another kind of word must stand."
    case .mixedJoiners:
      "`and`, `or` and `except` mean different things in different orders. Brackets say which is meant."
    case .tooDeep: "Phrases nest at most 200 deep."
    case .tooLong: "One statement joins at most 10,000 terms and holds at most 1 MiB."
    case .unfinished: "The sentence stops where a word must follow."
    case .misplaced: "The words are right, but in a place where they mean nothing."
    case .unknownName:
      "No party of the knowledge base has this name. Names are declared, as in `company Acme`."
    case .ambiguousName:
      "Two parties share the name. Their kind tells them apart: `the company Aurora`."
    case .unknownWord:
      "The word is no role, kind, verb or relation of the knowledge base. `words` lists them."
    case .unknownLabel: "No deal or claim has this label."
    case .unknownDocument: "No document has this name. `documents` lists them."
    case .clash: "One spelling would stand for two things that can stand in the same place."
    case .notGiven:
      "A `$word` stands for a value given from outside, with `--set` or by the program."
    case .circular:
      "A definition may use itself, but not behind `except` or `not`, in a count, a rank, or on paths and loops."
    case .otherKind: "The party was declared with another kind."
    case .badNumber:
      "Numbers have digits 0-9, commas between thousands, and a point before decimals."
    case .badMoney: "Money has a currency: `$12bn`, `USD 12,000,000`, `€1.5m`."
    case .badDate:
      "Dates are `2025`, `2025-03`, `2025-03-28`, `March 2025`, `28 March 2025` or `Q1 2025`."
    case .badRange: "A range goes from the smaller to the larger, in one currency."
    case .timeUp: "The query took longer than `--seconds` allows. Narrow it, or raise the limit."
    case .memoryUp: "The query needed more than `--memory` allows. Narrow it, or raise the limit."
    case .interrupted: "The query was stopped from the keyboard. Nothing was changed."
    case .tooLarge: "Files have at most 1 GiB, their lines at most 1 MiB."
    case .nestedTooDeep: "Files use files at most 16 deep."
    case .noSuchParagraph: "The document's file has no paragraph of this number."
    case .wordsNotFound: "The paragraph does not hold the words cited from it."
    case .notTold: "A knowledge file holds what is told. Questions and commands belong in scripts."
    case .sumTooLarge:
      "The amounts add up to more than 29 digits, or loops to more than 19. Narrow the question."
    case .notMet: "An `expect` statement holds an answer against what it should be."
    case .badColumns:
      "The header of a file of deals names its columns. Two of them must be the parties of each deal."
    case .badRow:
      "A row of a file of deals has as many fields as the header, and names both parties."
    case .cannotRead: "The file is missing, is no file, or may not be read."
    case .cannotWrite: "The output could not be written."
    case .refused: "Reading, writing and running anything outside is switched off here."
    case .notReplaced:
      "`save` replaces a base that was saved, and no other file. `export` replaces none that was read."
    case .internalFault: "This is a fault of Ouro, not of the question. Please report it."
    }
  }
}
