import Ouro

let session = try Session(text: "company Acme; company Blue; Acme pays Blue, nearly $2m")
print(try session.ask("payers of Blue").parties.map(\.name))
