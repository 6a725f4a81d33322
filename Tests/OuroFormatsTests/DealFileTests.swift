import OuroCore
import OuroFormats
import OuroGraph
import Testing

struct DealFileTests {
  /// A base with payments and purchases, and how to read a file into it.
  private struct Desk {
    var builder = KnowledgeBuilder()
    var options = DealFileOptions()
    let payment, purchase: RelationID
    var summary = DealFileSummary()

    init() throws {
      var payment = RelationDeclaration(
        noun: "payment", subjectRoles: ["payer", "sender"], verbs: ["pays"], objectRoles: ["payee"])
      payment.moves = "cash"
      self.payment = try builder.declareRelation(payment)
      var purchase = RelationDeclaration(
        noun: "purchase", subjectRoles: ["customer"], verbs: ["buys from"],
        objectRoles: ["supplier"])
      purchase.parent = self.payment
      self.purchase = try builder.declareRelation(purchase)
    }

    mutating func read(_ text: String, budget: Budget = Budget()) throws(DealFileError) {
      let reader = DealFileReader(name: "pay.csv", options)
      summary = try reader.read(Array(text.utf8), into: &builder, budget: budget)
    }

    /// The deals as words.
    func deals() -> [String] {
      var builder = builder
      let base = builder.build()
      return (0..<base.deals.count).map { number in
        let deal = base.deal(DealID(at: number))
        let words = [
          base.name(deal.subject), base.name(deal.object), deal.amount?.description ?? "-",
          deal.since?.description ?? "-",
        ]
        return words.joined(separator: " ")
      }
    }

    var remarks: [String] {
      summary.notices.map { if case .remark(let words) = $0 { words } else { "" } }
    }

    /// What is wrong with a file; the base stays as it is.
    func refusal(of text: String) -> [Diagnostic] {
      var copy = self
      do throws(DealFileError) {
        try copy.read(text)
        return []
      } catch {
        if case .refused(let diagnostics, _) = error { return diagnostics }
        return []
      }
    }
  }

  @Test(arguments: [
    "payer,payee,amount,date", "From,TO,Amount,DATE", "source,target,amount,date",
    "giver,receiver,amount,date", "SENDER,payee,amount,date", "pay-er,Pay_ee,a mount,date",
  ])
  func `headings name the parties by role or direction, in any case`(header: String) throws {
    var desk = try Desk()
    try desk.read(header + "\nAcme,Bolt,\"$4,000 \",2015-03-25\nBolt,Acme,,\n")
    #expect(desk.deals() == ["Acme Bolt $4,000 2015-03-25", "Bolt Acme - -"])
    #expect(desk.summary.rows == 2 && desk.summary.deals == 2 && desk.summary.newParties == 2)
    #expect(desk.remarks == [])
  }

  @Test func `a mapping wins over headings, and columns of no meaning are told`() throws {
    var desk = try Desk()
    desk.options.mapping = [
      ColumnMapping(header: "Who", word: "payer"), ColumnMapping(header: "sum", word: "amount"),
    ]
    try desk.read("payer,Who,payee,sum,kind\nx,Acme,Bolt,5 EUR,rent\n")
    #expect(desk.deals() == ["Acme Bolt €5 -"])
    #expect(desk.summary.unknownColumns == ["payer", "kind"])
    #expect(desk.remarks == ["pay.csv: `payer`, `kind`: columns are not read"])
  }

  @Test func `headings that are near enough are guessed, and said to be`() throws {
    var desk = try Desk()
    try desk.read("sourceNodeId,targetNodeId,value,time\n280,15349,147.8,1\n")
    #expect(desk.deals() == ["280 15349 147.8 -"])
    #expect(
      desk.remarks.first
        == "pay.csv: `sourceNodeId` is read as the payer, `targetNodeId` is read as the payee, "
        + "`value` is read as the amount; `with \"…\" as …` says otherwise")
    let two = desk.refusal(of: "source id,source name,payee\n1,A,B\n")
    #expect(two.map(\.message) == ["no column is the payer"])
  }

  @Test(arguments: [
    (
      "Payer Name,Payee Name,Amount (USD),Payment Date,Description", "$5 2024-01-02",
      "amount, in USD"
    ),
    ("from,to,Amount [€],When,Memo", "€5 2024-01-02", "amount, in EUR"),
    ("payer,payee,Payment Amount,dt,Remarks", "5 2024-01-02", "amount"),
    ("payer,payee,amt,Transaction Date (UTC),comments", "5 2024-01-02", "amount"),
    ("Payor,Beneficiary,Amount in EUR,Booked on,Memo", "€5 2024-01-02", "amount, in EUR"),
    ("Remitter,Recipient,Sum in €,Posted,Memo", "€5 2024-01-02", "amount, in EUR"),
    ("Paid By,Paid_to,Value IN GBP,Paid on,Memo", "£5 2024-01-02", "amount, in GBP"),
  ])
  func `headings of amounts, days and notes are recognised`(
    header: String, told: String, amount: String
  ) throws {
    var desk = try Desk()
    try desk.read(header + "\nAcme,Bolt,5,2024-01-02,rent\n")
    #expect(desk.deals() == ["Acme Bolt \(told)"])
    let base = desk.builder.build()
    #expect(base.deal(DealID(0)).details.note == "rent")
    #expect(desk.summary.unknownColumns == [])
    let columns = header.split(separator: ",")
    #expect(desk.remarks.count == 1)
    if !header.hasPrefix("payer") && !header.hasPrefix("Payer") && !header.hasPrefix("from") {
      #expect(desk.remarks.first?.contains("`\(columns[0])` is read as the payer") ?? false)
      #expect(desk.remarks.first?.contains("`\(columns[1])` is read as the payee") ?? false)
    }
    for guess in [
      "`\(columns[2])` is read as the \(amount)", "`\(columns[3])` is read as the date",
    ] {
      #expect(desk.remarks.first?.contains(guess) ?? false)
    }
  }

  @Test(arguments: [
    "Amount (k),x", "Amount (USD m),x", "Amount (all),x", "Amount No,Date No",
    "Value Date,Booking Date",
    "Amount (USD),Amount (EUR)", "(USD),x", "Payment ID,x", "Amount in k,x", "Amount in all,x",
    "Counterparty,Booked", "Booked on,Posted", "Cur,Ccy",
  ])
  func `what could be read in two ways, or in another unit, is not read`(headings: String) throws {
    var desk = try Desk()
    try desk.read("payer,payee,\(headings)\nAcme,Bolt,5,2024\n")
    #expect(desk.deals() == ["Acme Bolt - -"])
    #expect(desk.summary.unknownColumns.count == 2)
    #expect(desk.remarks.first?.hasSuffix("columns are not read") ?? false)
    #expect(desk.remarks.dropFirst().allSatisfy { $0.hasPrefix("pay.csv: no ") })
    #expect(!desk.remarks.contains { $0.contains("(k)") && $0.contains("as amount") })
  }

  @Test func `a currency in the heading is that of amounts that name none, and of no others`()
    throws
  {
    var desk = try Desk()
    desk.options.currency = .euro
    desk.options.mapping = [ColumnMapping(header: "Sum (GBP)", word: "amount")]
    try desk.read("payer,payee,Sum (GBP),currency\nAcme,Bolt,5,\nAcme,Bolt,6,GBP\n")
    #expect(desk.deals() == ["Acme Bolt £5 -", "Acme Bolt £6 -"])
    desk.options.mapping = []
    let text = "payer,payee,Amount (USD),ccy\nA,B,5,EUR\nA,B,5,EUR\nA,B,£5,\nA,B,$5,USD\n"
    let wrong = desk.refusal(of: text)
    #expect(wrong.map { $0.place?.line } == [2, 3, 4])
    #expect(
      wrong.first?.message == "the row says EUR, and the heading `Amount (USD)` says USD")
  }

  @Test func `a heading that names a currency gives it to a column named outright`() throws {
    var desk = try Desk()
    desk.options.mapping = [ColumnMapping(header: "Betrag in EUR", word: "amount")]
    try desk.read("payer;payee;Betrag in EUR\nA;B;950\n")
    #expect(desk.deals() == ["A B €950 -"])
  }

  @Test func `a currency by a short heading is that of the row`() throws {
    var desk = try Desk()
    try desk.read("payer,payee,amount,Cur\nA,B,5,EUR\n")
    #expect(desk.deals() == ["A B €5 -"])
  }

  @Test(arguments: [
    (
      "Entered,colour\nA,B,2024-03-05,red", "day",
      "if `Entered` tells it, say so: `load \"pay.csv\" as payment with \"Entered\" as date`"
    ),
    (
      "Value Date,Booking Date\nA,B,2024,2025", "day",
      "if `Value Date` or `Booking Date` tells it, say so: "
        + "`load \"pay.csv\" as payment with \"Value Date\" as date`"
    ),
    (
      "Net amount,date\nA,B,5,2024-03-05", "amount",
      "if `Net amount` tells it, say so: `load \"pay.csv\" as payment with \"Net amount\" as amount`"
    ),
  ])
  func `days or amounts that are all lost are told, with the statement that reads them`(
    rest: String, what: String, advice: String
  ) throws {
    var desk = try Desk()
    try desk.read("payer,payee,\(rest)\n")
    #expect(desk.remarks.last == "pay.csv: no \(what) is read; \(advice)")
    desk = try Desk()
    try desk.read("payer,payee,date,Entered\nA,B,2024-03-05,2024-03-06\n")
    #expect(desk.remarks == ["pay.csv: `Entered`: column is not read"])
    desk.options.mapping = [ColumnMapping(header: "Who", word: "payer")]
    try desk.read("payer,Who,payee,sum,nr\nx,Acme,Bolt,5 EUR,2024-1\n")
    #expect(desk.remarks.count == 2)
  }

  @Test func `the statement that is offered names the columns that are likely, and the currency`()
    throws
  {
    var desk = try Desk()
    func offered(_ header: String) -> String? { desk.refusal(of: header + "\n").first?.correction }
    #expect(
      offered("Ref No,Day,Signed by,Goes to")
        == "load \"pay.csv\" as payment with \"Signed by\" as payer, \"Goes to\" as payee")
    #expect(
      offered("Ref No,Type,Club,Company")
        == "load \"pay.csv\" as payment with \"Club\" as payer, \"Company\" as payee")
    #expect(
      offered("Ref No,source id,source name,Club")
        == "load \"pay.csv\" as payment with \"source id\" as payer, \"Club\" as payee")
    desk.options.currency = .euro
    #expect(
      offered("x,payee") == "load \"pay.csv\" as payment in EUR with \"x\" as payer")
  }

  @Test func `the day of a row is the same in one column and in two`() throws {
    var (one, two) = (try Desk(), try Desk())
    // What begins later and does not end is not done: it is no day of today's.
    try one.read("payer,payee,date,since\nAcme,Bolt,2024-03-05,\nAcme,Bolt,,2025-01-01\n")
    try two.read(
      "payer,payee,since,until\nAcme,Bolt,2024-03-05,2024-03-05\nAcme,Bolt,2025-01-01,\n")
    for base in [one.builder.build(), two.builder.build()] {
      #expect(base.today == Day(year: 2024, month: 3, day: 5))
    }
  }

  @Test func `a missing party column is an error that lists the columns and says how to map them`()
    throws
  {
    var desk = try Desk()
    let wrong = desk.refusal(of: "Absender,payee\nAcme,Bolt\n")
    #expect(wrong.map(\.code) == [.badColumns])
    #expect(wrong.first?.notes == ["the columns are `Absender`, `payee`"])
    #expect(
      wrong.first?.correction == "load \"pay.csv\" as payment with \"Absender\" as payer")
    #expect(wrong.first?.place?.line == 1)
    #expect(
      desk.refusal(of: "payer,from,payee\n").first?.message
        == "the columns `payer` and `from` both tell the payer")
    let both = desk.refusal(of: "Date;\"Von \"\"A\"\"\";An\n2024;x;y\n")
    #expect(both.map(\.message) == ["no column is the payer, and none the payee"])
    #expect(
      both.first?.correction
        == #"load "pay.csv" as payment with "Von \"A\"" as payer, "An" as payee"#)
    let empty = desk.refusal(of: "")
    #expect(empty.map(\.code) == [.badColumns])
    #expect(empty.first?.place?.line == 1)
    desk.options.mapping = [ColumnMapping(header: "Nobody", word: "payer")]
    #expect(desk.refusal(of: "a,payee\n").first?.message == "no column is named `Nobody`")
  }

  @Test func `of a relation that takes from its object, from and to are not guessed`() throws {
    var desk = try Desk()
    desk.options.relation = desk.purchase
    let wrong = desk.refusal(of: "from,to\nAcme,Bolt\n")
    #expect(wrong.first?.notes.last == "`from` and `to` can be read either way of a purchase")
    try desk.read("customer,supplier\nAcme,Bolt\n")
    try desk.read("payer,payee\nAcme,Bolt\n")
    let base = desk.builder.build()
    #expect(base.deal(DealID(1)).relation == desk.purchase)
  }

  @Test func `the columns of a row make the deal`() throws {
    var desk = try Desk()
    try desk.read(
      """
      relation,payer,payee,amount,currency,hedge,since,until,status,for,note
      purchase,Acme,Bolt,12bn,USD,Nearly,2020,2021-03,Planned,chips,"a, b"
      n/a,Acme,Bolt,(none),-,,,,,,

      """)
    let base = desk.builder.build()
    let deal = base.deal(DealID(0))
    #expect(deal.relation == desk.purchase && deal.status == .planned)
    #expect(deal.amount?.description == "nearly $12bn")
    #expect(deal.since?.description == "2020" && deal.until?.description == "2021-03")
    #expect(deal.details.purpose == "chips" && deal.details.note == "a, b")
    #expect(base.deal(DealID(1)).relation == desk.payment)
    #expect(base.deal(DealID(1)).amount == nil)
    #expect(base.claim(base.claims(on: DealID(0))[0]).content.note == "a, b")
  }

  @Test func `a date is both ends of the deal, as after on`() throws {
    var desk = try Desk()
    try desk.read("payer,payee,date\nA,B,March 2015\nA,B,Q2 2015\nA,B,2015\nA,B,2015-03-25\n")
    let base = desk.builder.build()
    let deals = (0..<4).map { base.deal(DealID($0)) }
    #expect(deals.map { $0.since?.description } == ["2015-03", "Q2 2015", "2015", "2015-03-25"])
    #expect(deals.allSatisfy { $0.until == $0.since })
  }

  @Test func `the currency is the amount's own, else its column's, else the file's`() throws {
    var desk = try Desk()
    desk.options.currency = Currency(code: "CHF")
    try desk.read("payer,payee,amount,currency\nA,B,$5,\nA,B,5,eur\nA,B,5,\n")
    desk.options.currency = nil
    try desk.read("payer,payee,amount\nA,B,5\n")
    #expect(desk.deals() == ["A B $5 -", "A B €5 -", "A B 5 CHF -", "A B 5 -"])
    let wrong = desk.refusal(of: "payer,payee,amount,currency\nA,B,$5,EUR\n")
    #expect(
      wrong.map(\.message) == ["the amount is in USD, and the column `currency` says EUR"])
  }

  @Test func `a range and a hedge of an amount are kept, and a dash said to be read`() throws {
    var desk = try Desk()
    try desk.read(
      "payer,payee,amount\nA,B,900-950\nA,B,$900-950m\nA,B,900 – 950\nA,B,~950\nA,B,approx. $5m\n")
    #expect(
      desk.deals() == [
        "A B 900 to 950 -", "A B $900m to $950m -", "A B 900 to 950 -", "A B about 950 -",
        "A B about $5m -",
      ])
    #expect(
      desk.remarks == ["pay.csv: amounts like `900-950` are read as ranges, from one to the other"])
    try desk.read("payer,payee,amount,hedge\nA,B,950,ca.\nA,B,~950,about\n")
    #expect(desk.deals().suffix(2) == ["A B about 950 -", "A B about 950 -"])
    let wrong = desk.refusal(
      of: "payer,payee,amount\nA,B,ca. 900-950\nA,B,500-1bn\nA,B,950-900\nA,B,2024-03-05\n")
    #expect(
      wrong.map(\.message) == [
        "`ca. 900-950` is a range, and hedged besides",
        "`500-1bn` does not say the scale of its lower end", "the range ends below its beginning",
        "`2024-03-05` is no amount",
      ])
    #expect(wrong.dropLast(2).allSatisfy { $0.help != nil })
  }

  @Test(arguments: [
    ("A,B,-5,", DiagnosticCode.badMoney, 5, "amounts are never negative"),
    ("A,B,5 apples,", .badMoney, 5, "`apples` is no currency and no scale of amounts"),
    ("A,B,1.234,", .badNumber, 5, "`1.234` can be read as 1.234 or as 1234"),
    ("A,B,\"1,5\",", .badNumber, 6, "`1,5` can be read as 1.5 or as 15"),
    ("A,B,,03/04/2015", .badDate, 6, "`03/04/2015` can be read as 2015-04-03 or as 2015-03-04"),
    ("A,B,,2021-02-30", .badDate, 6, "there is no such day: `2021-02-30`"),
    ("A,B,,25/03/15", .badDate, 6, "the year of `25/03/15` has two figures"),
    ("A,B,,soon", .badDate, 6, "`soon` is no date"),
    (",B,,", .badRow, 1, "no party stands in the column `payer`"),
    ("A,-,,", .badRow, 3, "no party stands in the column `payee`"),
    ("A,B,5", .badRow, 1, "the row has 3 fields, the header 4"),
    ("A,B,5,,", .badRow, 1, "the row has 5 fields, the header 4"),
    ("A,\"B\"x,5,", .badRow, 6, "something follows the closing quotation mark of a field"),
    ("A,\"B,5,", .unclosedQuote, 3, "the quotation mark is never closed"),
  ])
  func `a bad cell is told with its line and column and the reason`(
    row: String, code: DiagnosticCode, column: Int, message: String
  ) throws {
    let desk = try Desk()
    let wrong = desk.refusal(of: "payer,payee,amount,date\nA,B,1,2015\n\(row)\n")
    #expect(wrong.map(\.code) == [code])
    #expect(wrong.map(\.message) == [message])
    #expect(wrong.first?.place?.source == "pay.csv")
    #expect(wrong.first?.place?.line == 3 && wrong.first?.place?.column == column)
    #expect(wrong.first?.place?.lineText == row)
    #expect(desk.deals() == [])
  }

  @Test func `words of other columns are told when they are not known`() throws {
    let desk = try Desk()
    func wrong(_ column: String, _ cell: String) -> String? {
      desk.refusal(of: "payer,payee,\(column)\nA,B,\(cell)\n").first?.message
    }
    #expect(wrong("status", "done") == "`done` is no status")
    #expect(wrong("currency", "EUROS") == nil)
    #expect(wrong("relation", "theft") == "no relation is named `theft`")
    #expect(wrong("document", "times") == "no document is named `times`")
    #expect(wrong("paragraph", "4") == "a paragraph is told, and no document")
    #expect(wrong("label", "two words") == "`two words` cannot be a label")
    let hedge = desk.refusal(of: "payer,payee,amount,hedge\nA,B,5,maybe\n")
    #expect(hedge.map(\.message) == ["`maybe` does not hedge an amount"])
    let ends = desk.refusal(of: "payer,payee,since,until\nA,B,2020,2019\n")
    #expect(ends.map(\.code) == [.badRange])
  }

  @Test func `other rows settle how a column is written, and that is said`() throws {
    var desk = try Desk()
    try desk.read("payer,payee,amount,date\nA,B,1.234,03/04/2015\nA,B,2.5,03/25/2015\n")
    #expect(desk.deals() == ["A B 1.234 2015-03-04", "A B 2.5 2015-03-25"])
    #expect(
      desk.remarks == [
        "pay.csv: amounts like `1.234` are read with a decimal point, as row 3 shows",
        "pay.csv: dates of the column `date` are read with the month first, as row 3 shows",
      ])
    desk = try Desk()
    try desk.read("payer;payee;amount\nA;B;1.234\nA;B;1,234\nA;B;2,50\n")
    #expect(desk.deals() == ["A B 1,234 -", "A B 1.234 -", "A B 2.5 -"])
    desk = try Desk()
    try desk.read("payer,payee,amount\nA,B,\"1,234\"\nA,B,\"1.234,50\"\n")
    #expect(desk.deals() == ["A B 1.234 -", "A B 1,234.5 -"])
  }

  @Test func `points between day and month say that the day comes first`() throws {
    var desk = try Desk()
    try desk.read("payer;payee;date\nA;B;01.02.2024\nA;B;03.02.2024\n")
    #expect(desk.deals() == ["A B - 2024-02-01", "A B - 2024-02-03"])
    #expect(
      desk.remarks == [
        "pay.csv: dates of the column `date` are read with the day first, as usual with points"
      ])
    let wrong = desk.refusal(
      of: "payer,payee,date\nA,B,25.03.2015\nA,B,03.25.2015\nA,B,03.04.2015\n")
    #expect(wrong.map { $0.place?.line } == [4])
  }

  @Test func `rows that show two things settle nothing`() throws {
    let desk = try Desk()
    let wrong = desk.refusal(
      of: "payer,payee,date\nA,B,25/03/2015\nA,B,03/25/2015\nA,B,03/04/2015\n")
    #expect(wrong.map { $0.place?.line } == [4])
  }

  @Test func `twenty bad rows are shown, the rest counted, and the base is as it was`() throws {
    var desk = try Desk()
    let rows = (0..<31).map { "New \($0),B,-\($0)\n" }.joined()
    let text = "payer,payee,amount\nA,B,1\n" + rows
    do throws(DealFileError) {
      try desk.read(text)
      Issue.record("not refused")
    } catch {
      guard case .refused(let shown, let more) = error else { return }
      #expect(shown.count == 20 && more == 11)
      #expect(shown.map { $0.place?.line } == (3...22).map { $0 })
    }
    #expect(desk.builder.dealCount == 0 && desk.builder.partyCount == 0)
    desk.options.skipsBadRows = true
    try desk.read(text)
    #expect(desk.summary.rows == 32 && desk.summary.deals == 1 && desk.summary.skipped == 31)
    #expect(desk.summary.newParties == 2)
    #expect(desk.summary.skippedRows.count == 20)
    #expect(
      desk.remarks.first == "pay.csv: 31 rows that cannot be read are left out; of the first 20:")
    #expect(desk.remarks.count == 21)
    #expect(desk.remarks[1].hasPrefix("pay.csv:3: ") && desk.remarks[20].hasPrefix("pay.csv:22: "))
  }

  @Test func `rows whose fields are all empty are no rows`() throws {
    var desk = try Desk()
    try desk.read("payer,payee\n,\n , \n\nA,B\n,,,\n")
    #expect(desk.summary.rows == 1 && desk.deals() == ["A B - -"])
  }

  @Test func `parties are found by name whatever the case, and need no declaration`() throws {
    var desk = try Desk()
    _ = try desk.builder.declareParty("Société Žilina", kind: nil, aliases: ["SZ"])
    try desk.read("payer,payee\nSOCIÉTÉ žilina,\"Bolt, \"\"B\"\"\"\nsz,\"bolt,  \"\"b\"\"\"\n")
    #expect(desk.builder.partyCount == 2)
    #expect(desk.deals() == Array(repeating: "Société Žilina Bolt, \"B\" - -", count: 2))
    let kind = try desk.builder.declareKind("company")
    let other = try desk.builder.declareKind("fund")
    _ = try desk.builder.declareParty("X", kind: kind, aliases: ["Aurora"])
    _ = try desk.builder.declareParty("Y", kind: other, aliases: ["Aurora"])
    #expect(desk.refusal(of: "payer,payee\nAurora,B\n").map(\.code) == [.ambiguousName])
  }

  @Test func `bytes that are not UTF-8 are refused where they are read`() throws {
    var desk = try Desk()
    let reader = DealFileReader(name: "pay.csv")
    let bytes = Array("payer,payee\nA,B".utf8) + [0xFF]
    #expect(throws: DealFileError.self) { try reader.read(bytes, into: &desk.builder) }
  }

  @Test func `a row with a label, a speaker or a document is a claim like any other`() throws {
    var desk = try Desk()
    let times = try desk.builder.declareParty("Times", kind: nil)
    _ = try desk.builder.declareDocument(
      Document(
        label: "news", title: nil, publisher: times, date: nil, file: nil, address: nil,
        paragraphs: nil))
    try desk.read(
      "payer,payee,label,according to,document,paragraph\nA,B,first,,,\nA,B,,Times,,\nA,B,,,news,4\nA,B,,,,\n"
    )
    let base = desk.builder.build()
    let claims = base.claimIDs.map(base.claim)
    #expect(claims.map(\.label) == ["first", nil, nil, nil])
    #expect(claims.map(\.speaker) == [nil, times, times, nil])
    #expect(claims.map { $0.source.document != nil } == [false, false, true, false])
    #expect(base.deals.rowCount == 1 && base.claims.count == 3 && base.claimCount == 4)
    #expect(desk.refusal(of: "payer,payee,label\nA,B,first\n").map(\.code) == [.clash])
  }

  @Test func `a stopped load leaves the base as it was`() throws {
    var desk = try Desk()
    let flag = StopFlag()
    flag.raise()
    let rows = String(repeating: "A,B\n", count: 3_000)
    #expect(throws: DealFileError.stopped(.stopped)) {
      try desk.read("payer,payee\n" + rows, budget: Budget(stop: flag))
    }
    #expect(desk.builder.dealCount == 0)
    #expect(throws: DealFileError.self) {
      try desk.read("payer,payee\n" + rows, budget: Budget(bytes: 100_000))
    }
    try desk.read("payer,payee\n" + rows)
    #expect(desk.builder.dealCount == 3_000)
  }

  @Test func `progress is told in bytes every 1,024 rows`() throws {
    var desk = try Desk()
    var seen: [Int] = []
    let rows = String(repeating: "A,B\n", count: 3_000)
    _ = try DealFileReader(name: "x").read(
      Array(("payer,payee\n" + rows).utf8), into: &desk.builder, progress: { seen.append($0) })
    #expect(seen.count == 3 && seen == seen.sorted())
  }

  @Test func `sources of rows are shown by file and row`() throws {
    var desk = try Desk()
    try desk.read("payer,payee,amount\nA,B,$5\n")
    let answer = Answer(content: .deals([DealID(0)]), base: desk.builder.build())
    #expect(PlainWriter().write(answer).contains("pay.csv row 2"))
    #expect(TableWriter().write(answer).contains("[1] pay.csv row 2: A pays B (d1), $5"))
    #expect(JSONWriter().write(answer).contains(#""sources":[{"file":"pay.csv","row":2}]"#))
  }
}
