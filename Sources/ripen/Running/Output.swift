import Foundation
import Wire

/// Where a command's answer goes: text for people, or one JSON document.
struct Output: Sendable {
    let terminal: Terminal
    let json: Bool

    init(_ options: StoreOptions) { self.init(json: options.json) }

    init(json: Bool) {
        terminal = Configuration.current.terminal
        self.json = json
    }

    /// Prints `payload` where JSON was asked for, else the page that `page` writes.
    func show(_ payload: some Encodable, _ page: (inout Sheet) -> Void) throws {
        guard !json else { return print(try WireText.document(payload, spread: terminal.width != nil)) }
        var sheet = Sheet(terminal)
        page(&sheet)
        Output.write(sheet.text, to: .standardOutput)
    }

    /// Says something beside the answer: on the error stream, so that the answer can be piped. Silent with --json.
    func aside(_ page: (inout Sheet) -> Void) {
        guard !json else { return }
        var sheet = Sheet(terminal)
        page(&sheet)
        Output.write(sheet.text, to: .standardError)
    }

    /// Tells what went wrong.
    func tell(_ complaint: Complaint) {
        if json, let document = try? WireText.document(complaint.payload, spread: terminal.width != nil) {
            print(document)
        }
        let advice = complaint.advice.map { "\n  " + $0 }.joined()
        Output.write("ripen: \(complaint.message)\(advice)\n", to: .standardError)
    }

    /// Says something on the error stream.
    static func mutter(_ text: String) { write(text + "\n", to: .standardError) }

    private func print(_ document: String) { Output.write(document + "\n", to: .standardOutput) }

    /// Writes all of it; a reader that went away is no fault of ours.
    static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
