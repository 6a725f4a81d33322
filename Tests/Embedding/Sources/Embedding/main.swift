import Ouro

// Asks, tells and asks again by `import Ouro` alone; ends with 1 when an answer is not as expected.
let session = try Session()
let payers = try session.prepare("payers of $who").ask(["who": "CoreWeave"])
print(payers.text())

let own = try Session(text: "company Acme; company Blue; Acme pays Blue, nearly $2m, on 2025-03-01")
let answer = try own.ask("payees of Acme over $1m")
print(answer.text(as: .plain))

/// What is wrong with a statement.
func mistakes(in statement: String, _ session: Session) -> [Diagnostic] {
  do throws(OuroError) {
    _ = try session.ask(statement)
    return []
  } catch {
    return error.diagnostics
  }
}

let found = [
  payers.parties.map(\.name) == ["Microsoft", "OpenAI"],
  answer.parties.map(\.name) == ["Blue"],
  mistakes(in: "payers of CoreWave", session).first?.suggestions == ["CoreWeave"],
]
precondition(found == [true, true, true], "an answer is not as expected: \(found)")
