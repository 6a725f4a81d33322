import Glibc

/// Starts the built `ouro` and waits for what it shows.
enum Launcher {
  struct Failure: Error { let what: String }

  /// The `ouro` beside this program.
  static var siblingCommand: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &path, path.count - 1)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return String(decoding: bytes[..<slash], as: UTF8.self) + "/ouro"
  }

  /// Milliseconds from starting the shell on a pseudo-terminal to its prompt.
  static func millisecondsToPrompt(_ command: String) throws -> Double {
    let (master, terminal) = try openTerminal()
    defer { close(master) }
    let watch = Stopwatch()
    let child = try spawn([command], input: terminal, output: terminal)
    defer { end(child) }
    try wait(for: "ouro> ", on: master)
    return watch.elapsed.wall
  }

  /// Milliseconds from starting `ouro ask` to its end.
  static func millisecondsToAsk(_ command: String, _ question: String) throws -> Double {
    let watch = Stopwatch()
    let child = try spawn([command, "ask", question], input: "/dev/null", output: "/dev/null")
    var status: CInt = 0
    unsafe waitpid(child, &status, 0)
    guard status == 0 else { throw Failure(what: "ouro ask ended with \(status)") }
    return watch.elapsed.wall
  }

  /// A pseudo-terminal: its controlling end, and the path of the other one.
  private static func openTerminal() throws -> (master: CInt, path: String) {
    let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: CInt = 0
    var number: CInt = 0
    guard master >= 0, unsafe ioctl(master, LinuxTerminal.setLock, &unlocked) == 0,
      unsafe ioctl(master, LinuxTerminal.getNumber, &number) == 0
    else { throw Failure(what: "no pseudo-terminal") }
    return (master, "/dev/pts/\(number)")
  }

  private static func spawn(
    _ words: [String], input: String, output: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, output, O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, LinuxTerminal.spawnInNewSession)
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var child: pid_t = 0
    let problem = unsafe posix_spawn(&child, words[0], &actions, &attributes, arguments, environ)
    guard problem == 0 else { throw Failure(what: "cannot start \(words[0])") }
    return child
  }

  private static func wait(for words: String, on descriptor: CInt) throws {
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: seen, as: UTF8.self).contains(words) {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count > 0 else { throw Failure(what: "the shell showed no prompt") }
      seen += buffer[..<count]
    }
  }

  private static func end(_ child: pid_t) {
    var status: CInt = 0
    kill(child, SIGTERM)
    unsafe waitpid(child, &status, 0)
  }
}

/// Constants of <asm/ioctls.h> and <spawn.h> that C macros hide from Swift.
private enum LinuxTerminal {
  static let setLock: UInt = 0x4004_5431
  static let getNumber: UInt = 0x8004_5430
  static let spawnInNewSession: Int16 = 0x80
}
