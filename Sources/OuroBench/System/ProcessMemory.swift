import Glibc

/// How much memory this process holds, in megabytes of 2^20 bytes.
enum ProcessMemory {
  static var resident: Double { Double(figure("VmRSS:")) / 1024 }
  static var peak: Double { Double(figure("VmHWM:")) / 1024 }

  /// A figure of the system's account, in kilobytes.
  private static func figure(_ name: String) -> Int {
    let bytes = (try? FileHost().read("/proc/self/status", relativeTo: nil)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let words = lines.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace)
    return words.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0
  }
}
