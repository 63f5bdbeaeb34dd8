public import Actions
public import Sales

/// What validating a draft found: `{file, valid, faults[]}`.
public struct PlaybookCheckPayload: Encodable, Sendable {
    let file: String
    let valid: Bool
    @Shown var name: String?
    let faults: [FaultPayload]

    /// The payload of a draft with these faults.
    public init(file: String, name: String?, faults: [PlaybookFault]) {
        self.file = file
        self.name = name
        valid = faults.isEmpty
        self.faults = faults.map(FaultPayload.init)
    }

    struct FaultPayload: Encodable, Sendable {
        @Shown var line: Int?
        @Shown var column: Int?
        let path: String
        let what: String
        let remedy: String

        init(_ fault: PlaybookFault) {
            line = fault.line
            column = fault.column
            path = fault.path
            what = fault.what
            remedy = fault.remedy
        }
    }
}

/// One version of a playbook with its text.
public struct PlaybookTextPayload: Encodable, Sendable {
    let version: Int
    let text: String

    /// The payload of that version.
    public init(version: Int, text: String) {
        self.version = version
        self.text = text
    }
}

/// A published version.
public struct PublicationPayload: Encodable, Sendable {
    let version: Int
    let name: String
    let title: String
    let leadsRescored: Int

    /// The payload of a version under which so many leads were counted anew.
    public init(_ published: PublishedPlaybook, rescored: Int) {
        version = published.version
        name = published.playbook.name
        title = published.playbook.title
        leadsRescored = rescored
    }
}

/// One version in the list of versions.
public struct PlaybookVersionPayload: Encodable, Sendable {
    let version: Int
    let name: String
    let publishedAt: String
    let by: String

    /// The payload of `version`.
    public init(_ version: PlaybookVersion) {
        self.version = version.version
        name = version.name
        publishedAt = version.publishedAt.description
        by = version.by
    }
}
