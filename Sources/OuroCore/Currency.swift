/// A currency by its ISO 4217 code; `XXX` stands for amounts of no currency.
public struct Currency: Hashable, Comparable, Sendable {
  /// Three letters, packed; ordered as the code is.
  private let packed: UInt32

  /// A currency of the ISO 4217 list, in capitals; `nil` for any other word.
  public init?(code: String) {
    guard Currency.codes.contains(code) else { return nil }
    self.init(unchecked: code)
  }

  private init(unchecked code: String) {
    packed = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The currency a sign stands for: `$`, `€`, `£`, `¥`.
  public init?(sign: Unicode.Scalar) {
    switch sign {
    case "$": self = .dollar
    case "€": self = .euro
    case "£": self = .pound
    case "¥": self = .yen
    default: return nil
    }
  }

  /// The three letters.
  public var code: String {
    String(
      decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)],
      as: UTF8.self)
  }

  /// The sign written before an amount, when the currency has one here.
  public var sign: String? {
    switch self {
    case .dollar: "$"
    case .euro: "€"
    case .pound: "£"
    case .yen: "¥"
    default: nil
    }
  }

  /// Alphabetical by code.
  public static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }

  /// US dollar.
  public static let dollar = Currency(unchecked: "USD")
  /// Euro.
  public static let euro = Currency(unchecked: "EUR")
  /// Pound sterling.
  public static let pound = Currency(unchecked: "GBP")
  /// Japanese yen.
  public static let yen = Currency(unchecked: "JPY")
  /// No currency: ISO 4217's `XXX`.
  public static let none = Currency(unchecked: "XXX")

  /// Every code in use, and `XXX`.
  public static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW \
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD \
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED \
    VES VND VUV WST XAF XCD XDR XOF XPF XXX YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init))
}
