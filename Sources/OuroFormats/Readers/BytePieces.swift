/// The bytes of a file, had piece by piece, so that they are never all in memory at once.
package protocol BytePieces: AnyObject, Sendable {
  /// How many bytes there are, as far as is known beforehand.
  var size: Int { get }

  /// The bytes from a place on, as many as come at once; none at the end.
  func piece(at offset: Int) -> [UInt8]
}
