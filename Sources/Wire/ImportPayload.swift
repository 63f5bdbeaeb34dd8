public import Actions
import Foundation
import Sales

/// What an import did: `{import, kind, rows, created, updated, unchanged, refused, leads_opened, seconds, …}`.
public struct ImportPayload: Encodable, Sendable {
    @Shown var `import`: String?
    let kind: String
    let file: String
    let dryRun: Bool
    let rows: Int
    let created: Int
    let updated: Int
    let unchanged: Int
    let refused: Int
    let leadsOpened: Int
    let listed: Int
    let seconds: Double
    let mapping: [String: String]
    let leftOut: [String]
    let warnings: [String]
    let refusals: [RowPayload]

    /// The payload of `report`.
    public init(_ report: ImportReport) {
        `import` = report.id?.description
        kind = report.kind.rawValue
        file = report.file
        dryRun = report.dryRun
        rows = report.counts.rows
        created = report.counts.created
        updated = report.counts.updated
        unchanged = report.counts.unchanged
        refused = report.counts.refused
        leadsOpened = report.counts.leadsOpened
        listed = report.counts.listed
        seconds = (report.seconds * 1_000).rounded() / 1_000
        mapping = report.mapping.columns.reduce(into: [:]) { $0[$1.column] = $1.field }
        leftOut = report.mapping.unknown
        warnings = report.warnings.map(\.sentence)
        refusals = report.refusals.map(RowPayload.init)
    }

    /// A row that did not go in.
    struct RowPayload: Encodable, Sendable {
        let line: Int
        let code: String
        let message: String

        init(_ row: RefusedRow) {
            line = row.line
            code = row.code
            message = row.sentence
        }
    }
}
