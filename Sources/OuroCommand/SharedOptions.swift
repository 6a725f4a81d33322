import ArgumentParser
import Ouro
import OuroFormats
import OuroShell

/// The options that every subcommand has.
struct SharedOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("knowledge")], parsing: .singleValue,
    help: "A knowledge base, in place of the built-in one; several are read in order into one.",
    completion: .file(extensions: ["ouro"]))
  var knowledge: [String] = []

  @Option(
    help: "How answers are written: \(Self.formats). Default: table on a terminal, else plain.",
    completion: .list(OutputFormat.allCases.map(\.name)),
    transform: Self.format)
  var format: OutputFormat?

  @Option(
    help: "The currency of amounts in tables that name none, such as EUR. Default: XXX, none.",
    transform: Self.currency)
  var currency: Currency?

  @Option(
    help: "The day that now means, such as 2025-03-28. Default: the base's latest publication.",
    transform: Self.today)
  var today: Day?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "What $NAME stands for: money, a date, a number, a name or a text; never pasted as text.",
      valueName: "name=value"),
    transform: Self.parameter)
  var parameters: [Parameter] = []

  @Flag(help: "Refuse statements that read, write or run anything outside.")
  var safe = false

  @Flag(
    help: """
      Leave out rows of tables that cannot be read, and tell which; in `run`, go on after a \
      statement that fails: the exit status is that of the first failure.
      """)
  var keepGoing = false

  @Flag(help: "Say how many milliseconds each query took.")
  var timings = false

  @Option(help: "When colours are used: auto, always or never. NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Option(
    help: "Seconds a query may take; 0 for no limit. Default: \(Int(Limits().seconds)).",
    transform: Self.seconds)
  var seconds = Limits().seconds

  @Option(
    help: """
      Memory a query may keep, such as 512MB or 2GiB; 0 for no limit. Default: 2GiB, or half of the \
      machine's where that is less.
      """,
    transform: Self.memory)
  var memory = RunOptions.usualMemory

  @Option(
    help: "Rows of a listing, more are cut; 0 for no limit. Default: \(Limits().rows).",
    transform: Self.rows)
  var rows = Limits().rows

  @Option(
    help: "Cores to work on at once; 0 for all. The answers are the same.",
    transform: Self.threads)
  var threads = Limits().threads

  /// What the options come to.
  var options: RunOptions {
    var options = RunOptions()
    options.knowledge = knowledge
    options.format = format
    options.isSafe = safe
    options.timings = timings
    options.keepsGoing = keepGoing
    options.color = color
    options.limits.seconds = seconds
    options.limits.bytes = memory
    options.limits.rows = rows
    options.limits.threads = threads
    options.currency = currency
    options.today = today
    for parameter in parameters { options.parameters[parameter.name] = parameter.value }
    return options
  }
}

/// A value given to a name.
struct Parameter {
  let name: String
  let value: String
}

extension ColorChoice: ExpressibleByArgument {}

// How the values of options are read.
extension SharedOptions {
  fileprivate static let formats = OutputFormat.allCases.map(\.name).joined(separator: ", ")

  fileprivate static func format(_ text: String) throws -> OutputFormat {
    if let format = OutputFormat(name: text) { return format }
    throw ValidationError("`\(text)` is no format; there are \(formats).")
  }

  fileprivate static func currency(_ text: String) throws -> Currency {
    if let currency = Currency(code: text.uppercased()) { return currency }
    throw ValidationError("`\(text)` is no currency; codes are those of ISO 4217, such as EUR.")
  }

  fileprivate static func today(_ text: String) throws -> Day {
    if let period = SettingReader.period(text) { return period.last }
    throw ValidationError("`\(text)` is no date; write it as 2025-03-28.")
  }

  fileprivate static func parameter(_ text: String) throws -> Parameter {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isName = parts[0].first?.isLetter ?? false
    guard parts.count == 2, isName else {
      throw ValidationError("`\(text)` gives no value to a name, as in floor=$1bn.")
    }
    return Parameter(name: String(parts[0]), value: String(parts[1]))
  }

  fileprivate static func seconds(_ text: String) throws -> Double {
    if let limit = SettingReader.seconds(text) { return limit }
    throw ValidationError("`\(text)` is no number of seconds, such as 60 or 0.5.")
  }

  fileprivate static func memory(_ text: String) throws -> Int {
    if let limit = SettingReader.bytes(text) { return limit }
    throw ValidationError("`\(text)` is no size, such as 512MB or 2GiB.")
  }

  fileprivate static func threads(_ text: String) throws -> Int {
    if let count = SettingReader.count(text), count <= 1024 { return count }
    throw ValidationError("`\(text)` is no number of cores, such as 1.")
  }

  fileprivate static func rows(_ text: String) throws -> Int {
    if let limit = SettingReader.count(text) { return limit }
    throw ValidationError("`\(text)` is no number of rows, such as 10000.")
  }
}
