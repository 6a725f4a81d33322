extension RawSpan {
  /// A byte, its place checked.
  @inlinable @inline(__always)
  package func byte(_ index: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: index, as: UInt8.self)
  }

  /// Eight bytes, their place checked.
  @inlinable @inline(__always)
  package func word(_ index: Int) -> UInt64 {
    unsafe unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

extension UInt64 {
  /// Spreads every bit over all of them, for a hash.
  @inlinable @inline(__always)
  package var mixed: UInt64 {
    let product = multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
