import OuroCore
import OuroGraph

/// A small base told by hand: what two articles say of three companies.
struct Samples {
  let base: KnowledgeBase
  let microsoft, openAI, coreWeave, times, noahWire, techRadar: PartyID
  let contracts, option, agreements, backing, payment: DealID
  let capital, cash, goods: ChannelID

  init() throws {
    var builder = KnowledgeBuilder()
    let company = try builder.declareKind("company")
    let publication = try builder.declareKind("publication")
    let words = try Samples.declareRelations(&builder)
    microsoft = try builder.declareParty("Microsoft", kind: company, aliases: ["MSFT"])
    openAI = try builder.declareParty("OpenAI", kind: company)
    coreWeave = try builder.declareParty("CoreWeave", kind: company)
    times = try builder.declareParty("Financial Times", kind: publication, aliases: ["FT"])
    noahWire = try builder.declareParty("Noah Wire Services", kind: publication)
    techRadar = try builder.declareParty("TechRadar", kind: publication)
    let noah = try builder.declareDocument(
      Document(
        label: "noah", title: nil, publisher: noahWire, date: nil, file: nil, address: nil,
        paragraphs: ["Deadlines were missed.", "CoreWeave denies\nthat."]))
    let radar = try builder.declareDocument(
      Document(
        label: "techradar", title: nil, publisher: techRadar,
        date: Period(year: 2025, month: 3), file: nil, address: nil, paragraphs: nil))
    func cite(_ document: DocumentID, _ paragraph: Int) -> Source {
      .document(document, [Passage(paragraph: paragraph, words: nil)])
    }
    let purchase = Denial.Fact(subject: microsoft, relation: words.purchase, object: coreWeave)

    var content = Assertion()
    content.status = .ongoing
    content.inference = Inference(words: "biggest customer")
    contracts = try builder.addFact(
      purchase, content, by: Attribution(sources: [cite(radar, 10), cite(noah, 2)]),
      label: "contracts")

    content = Assertion()
    content.amount = HedgedMoney(.nearly, Samples.dollars(12))
    content.purpose = "data-centre capacity"
    option = try builder.addFact(
      purchase, content, by: Attribution(sources: [cite(noah, 1)]), label: "option")
    content = Assertion()
    content.status = .withdrawn
    content.reason = "missed deadlines"
    var attribution = Attribution(sources: [cite(noah, 1)])
    attribution.speaker = times
    let withdrawal = try builder.addFollowUp(
      on: option, content, by: attribution, label: "withdrawal")

    content = Assertion()
    content.status = .withdrawn
    attribution = Attribution(sources: [cite(radar, 8)])
    attribution.speaker = times
    attribution.chain = [.unnamed("sources familiar with the matter")]
    agreements = try builder.addFact(purchase, content, by: attribution, label: "agreements")
    _ = builder.addDenial(
      by: coreWeave, of: withdrawal, fact: nil, Assertion(), sources: [cite(noah, 2)])

    content = Assertion()
    content.description = "biggest backer"
    backing = try builder.addFact(
      Denial.Fact(subject: microsoft, relation: words.investment, object: openAI), content,
      by: Attribution(sources: [.file("deals.ouro", line: 12)]), label: "backing")
    content = Assertion()
    content.amount = HedgedMoney(.exactly, Samples.dollars(1))
    payment = try builder.addFact(
      Denial.Fact(subject: openAI, relation: words.payment, object: coreWeave), content,
      by: Attribution(sources: [.session(1)]), label: nil)
    base = builder.build()
    (cash, goods, capital) = (ChannelID(0), ChannelID(1), ChannelID(2))
  }

  static func dollars(_ billions: UInt32) -> Money {
    Money(ExactDecimal(billionths: Int128(billions) * 1_000_000_000_000_000_000) ?? .zero, .dollar)
  }

  private static func declareRelations(
    _ builder: inout KnowledgeBuilder
  ) throws -> (payment: RelationID, purchase: RelationID, investment: RelationID) {
    var payment = RelationDeclaration(
      noun: "payment", subjectRoles: ["payer"], verbs: ["pays"], objectRoles: ["payee"])
    payment.moves = "cash"
    let paymentID = try builder.declareRelation(payment)
    var purchase = RelationDeclaration(
      noun: "purchase", subjectRoles: ["customer"], verbs: ["buys from"], objectRoles: ["supplier"])
    purchase.parent = paymentID
    purchase.returns = "goods"
    purchase.moves = "cash"
    let purchaseID = try builder.declareRelation(purchase)
    var investment = RelationDeclaration(
      noun: "investment", subjectRoles: ["backer"], verbs: ["backs"], objectRoles: ["venture"])
    investment.moves = "capital"
    return (paymentID, purchaseID, try builder.declareRelation(investment))
  }

  func answer(_ content: AnswerContent, _ notices: [Notice] = []) -> Answer {
    Answer(content: content, notices: notices, base: base)
  }

  /// Payers of CoreWeave.
  func payers(_ deals: [DealID]) -> AnswerContent {
    .parties(PartyListing(heading: "payer", rows: [PartyRow(party: microsoft, deals: deals)]))
  }

  /// Microsoft, OpenAI, CoreWeave and back.
  var loop: Route {
    Route(
      parties: [microsoft, openAI, coreWeave],
      steps: [
        RouteStep(from: microsoft, to: openAI, channels: [capital], deals: [backing]),
        RouteStep(from: openAI, to: coreWeave, channels: [cash], deals: [payment]),
        RouteStep(from: coreWeave, to: microsoft, channels: [goods], deals: [contracts]),
      ], bottleneck: nil)
  }
}

extension WorldView {
  /// With the paragraphs cited.
  static var showingSources: WorldView {
    var view = WorldView()
    view.showsSources = true
    return view
  }
}
