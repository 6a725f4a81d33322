// What is no sentence: each is wrong in one way, and has no tree.
extension Corpus {
  static let invalid =
    unfinished + misjoined + misplaced + unknown + wrongValues + wrongTelling
    + wrongMeasures

  private static let unfinished = [
    "payers of", "payers of and", "payers", "CoreWeave and", "CoreWeave,", "CoreWeave or",
    "payers of CoreWeave except", "payers of CoreWeave but", "payers of both", "payers of either",
    "payers of CoreWeave sorted", "payers of CoreWeave sorted by", "payers of CoreWeave first",
    "payers of CoreWeave according to", "payers of CoreWeave counting",
    "payers of CoreWeave as of", "payers of CoreWeave as known", "payers of CoreWeave originating",
    "changes in deals", "changes in deals between 2024",
    "changes in path from OpenAI between 2024 and 2025",
    "changes in deals between $1m and $2m",
    "payers of CoreWeave counting only", "payers of CoreWeave counting planned and",
    "payers of CoreWeave with", "payments over", "payments over $", "payments since",
    "payments between $1bn", "payments between $1bn and", "payments certainly", "payments for",
    "loop from", "loop from Microsoft to", "loops with every step", "loops by", "loops by cash or",
    "3 loops", "3 all loops", "3 shortest payers of OpenAI", "3 shortest",
    "groups by", "groups from Microsoft", "groups through Microsoft", "3 largest groups",
    "disputed groups", "(groups)", "why groups", "why not the groups by money",
    "changes in groups between 2024 and 2025", "payers of groups", "parties that are groups",
    "groups paid by Microsoft", "distance", "distance from", "distance from Microsoft",
    "distance from Microsoft to", "distance to Microsoft", "the distance from Microsoft to FT",
    "loops without", "loops without Microsoft", "loops in date", "loops in order",
    "loops with amounts", "loops with amounts within", "loops with amounts within 20",
    "path", "path from", "path from Microsoft to", "path from Microsoft via", "path of 3 steps",
    "path from Microsoft of 3", "OpenAI pays", "OpenAI pays CoreWeave, ", "CoreWeave denies",
    "CoreWeave denies that Microsoft pays", "OpenAI pays CoreWeave [noah 1", "(payers of CoreWeave",
    "who", "who does OpenAI", "does OpenAI", "is OpenAI", "is OpenAI a payer", "whom does OpenAI",
    "about", "names like", "companies that", "companies that are", "companies that are paid by",
    "companies that pay CoreWeave and", "companies that have no", "companies that have at least 2",
    "explain", "why", "why not",
    "why not not payers of CoreWeave", "why OpenAI pays", "why OpenAI is payer",
    "why does OpenAI pay CoreWeave", "history", "history of", "history of payers of CoreWeave",
    "count of", "count", "kind", "relation payment", "relation payment:", "document",
    "document noah:", "rate", "rate 1 EUR is", "rate 1 EUR is 1.08 USD on", "use",
    "save",
    "forget", "load \"x.csv\" as", "load \"x.csv\" as payment with \"Sender\"", "expect",
    "expect payers of CoreWeave", "expect payers of CoreWeave to", "expect deals to be",
    "expect error \"O301\"", "export loops", "export loops to", "CoreWeave's", "the", "\"Core", "$",
  ]

  private static let misjoined = [
    "payers of CoreWeave and backers of OpenAI or owners of Nvidia",
    "payers of CoreWeave and OpenAI or Microsoft", "Microsoft and OpenAI or Nvidia",
    "payers of CoreWeave except OpenAI or backers of Nvidia",
    "payers of CoreWeave and backers of OpenAI except Microsoft",
    "companies or funds except firms",
    "payers of CoreWeave over $1bn and OpenAI",
    "payers of Microsoft, OpenAI", "Microsoft, OpenAI", "Microsoft, OpenAI or payers of CoreWeave",
    "payers of both Microsoft or OpenAI", "payers of either Microsoft and OpenAI",
    "companies that pay CoreWeave or back OpenAI",
    "payers of CoreWeave counting planned or withdrawn",
    "loops by cash and goods",
    "deals between Microsoft or CoreWeave",
    "payments between $1bn or $2bn",
  ]

  private static let misplaced = [
    "payers CoreWeave", "payers payers CoreWeave", "and CoreWeave", "payers of CoreWeave)", "()",
    "payees of Payer", "who pays companies that pay OpenAI",
    "payers of ()", "who CoreWeave", "who is CoreWeave", "select payers from CoreWeave",
    "companies that have 2 payers", "companies paid OpenAI", "companies pay OpenAI",
    "CoreWeave payers", "payers of CoreWeave payers", "path to CoreWeave",
    "path to CoreWeave from Microsoft", "largest 3 payers of CoreWeave",
    "indirect disputed payers of CoreWeave", "disputed largest payers of CoreWeave",
    "payers of CoreWeave with sources over $1bn", "payers of CoreWeave with sources first 3",
    "payers of CoreWeave first 3 over $1bn",
    "indirect companies", "all shortest loops", "all disputed loops", "indirect loops",
    "explain explain Microsoft", "profile", "profile explain Microsoft",
    "explain use \"deals.ouro\"", "count of count of deals",
    "count of relations", "relations of CoreWeave", "payments of CoreWeave", "?", ";",
    "Microsoft over $1bn", "Microsoft that pay OpenAI", "deals that pay OpenAI",
    "the relations", "OpenAI pays CoreWeave Microsoft", "payments over $1bn $2bn",
    "is OpenAI CoreWeave", "expect use \"x\" to be empty",
    "payers of CoreWeave?with sources", "payers of CoreWeave??",
  ]

  private static let unknown = [
    "payers of Nobdy", "payrs of CoreWeave", "payments in noha", "loops by gold", "option",
    "claims of nothing", "CoreWeave denies nothing", "names like wave", "use deals",
    "forget everything", "payers of \"Corewave\"", "payers of the company Nobody",
    "load \"x.csv\" as nonsense", "payers of CoreWeave counting maybe",
    "payers of CoreWeave sorted by size", "payers of $nobody", "payers of $words",
    "payments over $nobody",
    "payers of Bank of Ireland", "OpenAI pays CoreWeave [noha 1]", "OpenAI pays CoreWeave, soon",
  ]

  private static let wrongValues = [
    "payments over 5", "payments over > 5", "payments over 1,5", "payments over --5",
    "payments over ½", "payments over ٣", "payments over $-5",
    "payments over $5 XYZ", "payments over 5 dollars", "payments over 5 XYZ",
    "payments over $5 USD",
    "payments over 27%", "payments over nearly $5", "payments over $who",
    "payments since yesterday", "payments on 2021-02-30",
    "payments on 28/03/2025", "payments on March 28 2025", "payments since Q5 2025",
    "payments in 2025", "payments since 25",
    "payments first ten", "payments first -1",
    "indirect payers of CoreWeave within three steps",
    "loops of 3", "payments for chips",
    "payers of \"Core\\qWeave\"",
  ]

  private static let wrongTelling = [
    "OpenAI pays CoreWeave [noah]", "OpenAI pays CoreWeave [3]", "OpenAI pays CoreWeave []",
    "OpenAI pays CoreWeave, 5", "OpenAI pays CoreWeave, for chips",
    "OpenAI pays CoreWeave, from 2025", "OpenAI pays CoreWeave, citing unnamed people",
    "OpenAI pays CoreWeave [noah 1], $1bn",
    "relation payment: pays payee", "relation payment payer pays payee",
    "kind company (", "kind company ()",
    "find", "find X", "find X,", "find X where", "find X where Y pays CoreWeave",
    "find where X pays X",
    "find X where X", "find X where X pays", "find X where X is",
    "find X where X pays CoreWeave and",
    "find X where not", "find X where X is not", "find X Y where X pays Y",
    "find X where X pays payers of CoreWeave", "find X where X is CoreWeave",
    "define", "define enabler", "define enabler of", "define enabler of X",
    "define enabler of X as",
    "define enabler of X backers of X", "define enabler of payers as payers of payers",
    "define enabler of X as backers of Y", "define enabler of as as payers of CoreWeave",
    "define hub as payers of X", "define hub of X as payments to X", "define enabler of X Y as X",
    "document noah by TechRadar", "document noah: file \"x\"",
    "rate 1 EUR is 1.08 USD", "names may new", "option denied", "denies option",

  ]
}
