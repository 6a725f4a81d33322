import Glibc

/// Threads whose stack is as large as they are told, not as the shell's limit has it.
enum StackThread {
  /// Runs `body` on a new thread.
  static func start(
    bytes: Int, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    let boxed = unsafe Unmanaged.passRetained(Body(run: body)).toOpaque()
    let failure = unsafe withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) {
      guard let attributes = $0.baseAddress else { return ENOMEM }
      unsafe pthread_attr_init(attributes)
      defer { unsafe pthread_attr_destroy(attributes) }
      unsafe pthread_attr_setstacksize(attributes, bytes)
      var thread = pthread_t()
      return unsafe pthread_create(&thread, attributes, enter, boxed)
    }
    if failure != 0 { throw SystemError(number: failure) }
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { boxed in
      guard let boxed = unsafe boxed else { return nil }
      unsafe Unmanaged<Body>.fromOpaque(boxed).takeRetainedValue().run()
      return nil
    }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
