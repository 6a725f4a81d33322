// Totals, averages, medians, tables, and one currency for all.
extension Corpus {
  static let measures = [
    "why total of payments to CoreWeave",
    "why not average of deals between OpenAI and CoreWeave",
    "total of payments to CoreWeave",
    "total of the payments between Microsoft and CoreWeave over $1bn since 2024",
    "average of 3 largest payments",
    "median of disputed deals about OpenAI counting everything?",
    "payments to CoreWeave per payer",
    "payments per payer and year sorted by amount first 3",
    "total of payments per payer",
    "count of payments over $1bn per document",
    "average of deals per giver and receiver",
    "deals per relation", "deals per status and currency sorted by name descending",
    "deals since 2024 per quarter and month in EUR",
    "total of payments to CoreWeave in EUR",
    "total of payments in techradar in USD at 2025-03-31 rates with sources",
    "largest payers of CoreWeave in EUR at Q1 2025 rates",
    "payments over €1bn in EUR according to FT",
    "total of payments in EUR as of 2025",
    "deals per payer as known on 2025-03-31",
    "median of deals originating with FT in USD",
    "explain total of payments in EUR counting planned",
    "total of claims", "claims per document",
    "\"Total\"'s payers",
  ]

  static let wrongMeasures = [
    "total of", "total of payers of CoreWeave", "average payments", "median of CoreWeave",
    "payments per", "payments per company", "payments per payer year",
    "payers of CoreWeave per year", "payments per payer and", "payments in", "payments in GRO",
    "payments in EUR at 2025", "payments in EUR at rates", "payments in EUR per payer",
    "loops per year",
  ]
}
