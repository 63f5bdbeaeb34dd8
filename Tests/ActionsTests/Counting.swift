import Actions
import SQLPort
import Sales
import Storage
import TestKit

extension Desk {
    /// How many leads there are.
    func leadCount() async throws -> Int { try await counted { try $0.count(Lead.self) } }
    /// How many opportunities there are.
    func opportunityCount() async throws -> Int { try await counted { try $0.count(Opportunity.self) } }
    /// Whether an address may not be written to.
    func isSuppressed(_ email: String) async throws -> Bool {
        try await counted { try $0.suppressions(addressKey: email).isEmpty == false }
    }

    private func counted<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        let workspace = workspace.id
        return try await database.read { try body(Store($0, workspace: workspace)) }
    }
}
