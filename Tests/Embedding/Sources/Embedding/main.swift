import Ouro

// Asks, tells and asks again by `import Ouro` alone; ends with 1 when an answer is not as expected.
let session = try Session()
let payers = try session.prepare("payers of $who").ask(["who": "CoreWeave"])
print(payers.text())

let own = try Session(text: "company Acme; company Blue; Acme pays Blue, nearly $2m, on 2025-03-01")
let answer = try own.ask("payees of Acme over $1m")
let names = answer.parties.map(\.name)
print(names.joined(separator: ", "))

do {
  _ = try session.ask("payers of CoreWave")
} catch let error as OuroError {
  print(error.diagnostics.map { "\($0.code) \($0.suggestions)" }.joined())
}
guard payers.parties.map(\.name) == ["Microsoft", "OpenAI"], names == ["Blue"] else {
  fatalError("an answer is not as expected")
}
