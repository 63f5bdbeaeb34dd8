import Actions
import Sales

/// One version as its text.
struct PlaybookTextPage: Page {
    static let template = "text"
    let chrome: Chrome
    let playbookPath: String
    let title: String
    let text: String
}

/// A new version being written.
struct PlaybookDraftPage: Page {
    static let template = "draft"

    /// One thing that is wrong in it.
    struct Fault: Encodable, Hashable, Sendable {
        var place: String
        var what: String
        var remedy: String
    }
    let chrome: Chrome
    let playbookPath: String
    let publishPath: String
    let validatePath: String
    let text: String
    /// A sentence that sums the faults up, or another refusal; none where nothing was refused.
    let refusal: [String]
    let hasMissing = false
    let missing: [String] = []
    let faults: [Fault]
    /// Said where the draft was checked and has none.
    let praise: [String]

    init(
        _ text: String, at seat: Seat, chrome: Chrome, faults: PlaybookFaults? = nil, refusal: String? = nil,
        praise: String? = nil
    ) {
        let root = "\(seat.path)/playbook"
        self.chrome = chrome
        self.text = text
        playbookPath = root
        publishPath = "\(root)/publish"
        validatePath = "\(root)/validate"
        self.faults =
            faults?.faults.map { fault in
                let place = fault.line.map { line in "Line \(line)" + (fault.column.map { ", column \($0)" } ?? "") }
                return Fault(place: place ?? fault.path, what: fault.what, remedy: fault.remedy)
            } ?? []
        let count = self.faults.count
        let sum = faults.map { _ in
            "The draft has \(count) \(count == 1 ? "fault" : "faults"). Nothing was published; your text is below."
        }
        self.refusal = (sum ?? refusal).map { [$0] } ?? []
        self.praise = praise.map { [$0] } ?? []
    }
}
