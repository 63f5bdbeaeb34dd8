import Gateway

/// The files that pages ask for: one style sheet, made of its components in their order, and one script.
enum Assets {
    /// Every component, tokens first: the order of the layers is said there.
    static let stylesheet = Asset(
        name: "ripen.css",
        bytes: [
            PackageResources.tokens_css, PackageResources.page_css, PackageResources.shell_css,
            PackageResources.forms_css, PackageResources.tables_css, PackageResources.panels_css,
            PackageResources.board_css, PackageResources.charts_css, PackageResources.paper_css,
        ].joined())
    /// What pages can do beyond what they do without it.
    static let script = Asset(name: "keys.js", bytes: PackageResources.keys_js)

    static let all = [stylesheet, script]
}
