import OuroGraph

/// A document's own text, and where it was found.
struct DocumentFile {
  let text: String
  /// The host's one name for the file.
  let place: String

  /// `nil` when it is not at hand: documents need not be shipped with a base.
  init?(_ path: String, relativeTo base: String?, _ host: any OuroHost) {
    guard let bytes = try? host.read(path, relativeTo: base) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    place = host.identity(path, relativeTo: base)
  }
}

extension Document {
  /// The path by which a base at some place finds the document's file: as it was told, where that
  /// still leads there.
  func path(from target: String, _ host: any OuroHost) -> String? {
    guard let file, let place else { return file }
    return host.identity(file, relativeTo: target) == place ? file : place
  }
}
