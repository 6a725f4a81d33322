/// What the program is called.
package enum Version {
  package static let number = "0.1.0"

  package static let text = """
    Ouro \(number)
    The sources are under Apache-2.0. This program links GNU readline and is distributed
    under the terms of the GNU General Public License, version 3 or later.
    """
}
