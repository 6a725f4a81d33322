/// Which columns of a table are worth drawing.
enum UsedColumns {
  /// Those in which some row says something.
  static func indices(_ columns: [String], _ rows: [[String]]) -> [Int] {
    columns.indices.filter { column in
      rows.contains { column < $0.count && !$0[column].isEmpty }
    }
  }
}
