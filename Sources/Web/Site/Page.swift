/// A page as its template writes it down: flat values, already formatted. Its stored properties are the template's
/// tags, handed over by the encoding that the compiler writes. Nothing in it is optional: what may be missing is a list
/// of none or one.
protocol Page: Encodable, Sendable {
    /// The template's name.
    static var template: String { get }
    /// What stands around it.
    var chrome: Chrome { get }
}
