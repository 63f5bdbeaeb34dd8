/// What a file of rows can hold. The raw value is the word at the command line.
public enum ImportKind: String, CaseIterable, Hashable, Sendable {
    case list, accounts, people, leads, engagements, activities, decisions, opportunities, costs, notes, tasks, products
    case users, suppressions

    /// The fields a row of this kind may fill, in the order in which they are exported.
    public var fields: [ImportField] {
        switch self {
        case .list: ImportFields.list
        case .accounts: ImportFields.accounts
        case .people: ImportFields.people
        case .leads: ImportFields.leads
        case .engagements: ImportFields.engagements
        case .activities: ImportFields.activities
        case .decisions: ImportFields.decisions
        case .opportunities: ImportFields.opportunities
        case .costs: ImportFields.costs
        case .notes: ImportFields.notes
        case .tasks: ImportFields.tasks
        case .products: ImportFields.products
        case .users: ImportFields.users
        case .suppressions: ImportFields.suppressions
        }
    }

    /// The field of that name.
    public func field(_ name: String) -> ImportField? {
        fields.first { $0.name == name }
    }

    /// The kind of that name; refused with the nearest one.
    public static func named(_ name: String) throws(ImportRefusal) -> ImportKind {
        if let kind = ImportKind(rawValue: name) { return kind }
        throw .unknownKind(name: name, nearest: Sales.nearest(name, in: allCases.map(\.rawValue)))
    }
}
