import Ouro

let session = try Session()
let payers = try session.ask("payers of CoreWeave")
for party in payers.parties { print(party.name) }

print(payers.text(as: .plain))

let ledger = """
  company Acme; company Blue; company Carol
  publication Daily Ledger
  document june: by Daily Ledger, 2025-06-01

  rent: Acme leases from Blue, about $40m, since 2024 [june 2]
  sale: Blue pays Carol, $12m, on 2025-03-01 [june 3]
  stake: Carol backs Acme, at least $10m [june 5]
  Acme denies stake [june 6]
  """
let own = try Session(text: ledger)

for deal in try own.ask("payments from companies").deals {
  print(deal.label, deal.amount?.description ?? "not stated")
}

_ = try own.ask("extra: Carol pays Blue, nearly $3m")
print(try own.ask("payers of Blue").parties.map(\.name))

let loops = try own.ask("loops of 3 steps by money")
for steps in loops.steps {
  print(steps.map { own.base.name($0.from) }.joined(separator: " → "))
}
print(loops.text())

var count = 0
try own.visitLoops("loops by money") { parties in
  count += 1
  return count < 1_000
}
print(count)

let question = own.prepare("payments to $who over $floor")
let floor = Money(ExactDecimal(10_000_000), .dollar)
let answer = try question.ask(["who": "Carol", "floor": .money(floor)])
print(answer.deals.map(\.label))

do {
  _ = try own.ask("payers of Blu")
} catch {
  print(error)
}

struct Shelf: OuroHost {
  let files: [String: String]

  func read(_ path: String, relativeTo base: String?) throws(HostProblem) -> [UInt8] {
    guard let text = files[path] else { throw .unreadable("no such file") }
    return Array(text.utf8)
  }

  func write(
    _ bytes: [UInt8], to path: String, relativeTo base: String?
  ) throws(HostProblem) { throw .refused }

  func identity(_ path: String, relativeTo base: String?) -> String { path }

  func seconds() -> Double { 0 }
}

let shelf = Shelf(files: ["pay.csv": "payer,payee,amount\nAcme,Blue,$5m\nAcme,Blue\n"])
let table = try Session(files: ["pay.csv"], host: shelf, skipsBadRows: true)
print(try table.ask("payments").deals.count)
for case .remark(let words) in table.loadNotices { print(words) }
