public import Sales
import Yams

/// Playbooks as text that a sales manager reads and edits: YAML in, YAML out, and the four that are shipped.
public enum PlaybookText {
    /// Reads a draft and validates it as a whole.
    ///
    /// Refuses with every fault at once, in the order of the text, each with line, column and remedy: what is not YAML,
    /// what has the wrong shape, and what the linter of `Playbook` finds.
    public static func read(_ text: String) throws(PlaybookFaults) -> Playbook {
        let notes = Notes()
        let root = try root(of: text)
        let playbook = PlaybookReader(Place(root, path: "", mark: root.mark, notes: notes)).playbook()
        let faults = notes.faults + playbook.faults().filter { !notes.explain($0) }.map(notes.located)
        guard faults.isEmpty else { throw PlaybookFaults(faults) }
        return playbook
    }

    /// The playbook in canonical form: sections in a fixed order, short forms where there are some. Reading it gives
    /// the same playbook, as long as reasons and outcomes stand together by use and activity.
    public static func write(_ playbook: Playbook) -> String {
        PlaybookWriter(playbook).text()
    }

    /// The names of the playbooks that come with the product.
    public static let shippedNames = ["startup", "consulting", "agency", "dealership"]

    /// The text of a shipped playbook; nil when none has that name.
    public static func shipped(_ name: String) -> String? {
        switch name {
        case "startup": String(decoding: PackageResources.startup_yaml, as: UTF8.self)
        case "consulting": String(decoding: PackageResources.consulting_yaml, as: UTF8.self)
        case "agency": String(decoding: PackageResources.agency_yaml, as: UTF8.self)
        case "dealership": String(decoding: PackageResources.dealership_yaml, as: UTF8.self)
        default: nil
        }
    }
}

extension PlaybookText {
    private static func root(of text: String) throws(PlaybookFaults) -> Node {
        guard Bounds.allow(text) else { throw whole(.tooLarge) }
        let node: Node?
        do {
            // The mark that some systems put before a text is no part of it.
            node = try compose(yaml: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
        } catch {
            throw PlaybookFaults([SyntaxFault.fault(of: error, in: text)])
        }
        guard let node, node.null == nil else { throw whole(.wrongShape(found: "nothing", due: .section)) }
        guard Bounds.allow(node) else { throw whole(.tooLarge) }
        return node
    }

    /// A fault of the text as a whole.
    private static func whole(_ code: PlaybookFault.Code) -> PlaybookFaults {
        PlaybookFaults([PlaybookFault(code, at: "", line: 1, column: 1)])
    }
}
