import Ouro

// On the built-in base; Session(text: "company Acme; …") is one of your own.
let session = try Session()
for party in try session.ask("payers of CoreWeave").parties { print(party.name) }

let question = session.prepare("payers of $who over $floor")
let floor = Money(ExactDecimal(1_000_000), .dollar)
let answer = try question.ask(["who": "CoreWeave", "floor": .money(floor)])
// Rows, sources and notices; answer.deals, .claims and .steps to loop over.
print(answer.text(as: .markdown))

// Any number of loops, each as soon as it is found; none is kept.
var longest = 0
try session.visitLoops("loops within 6 steps") { parties in
  longest = max(longest, parties.count)
  return true  // go on
}
print("the longest has \(longest) steps")
