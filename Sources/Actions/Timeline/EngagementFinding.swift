import Sales
import Storage

extension Store {
    /// The engagement of that id, here or elsewhere; nil where there is none.
    func engagement(named name: String) throws -> Kept<Engagement>? {
        if let id = ID<Engagement>(name), let found = try find(Engagement.self, id) { return found }
        return try find(Engagement.self, externalID: name)
    }
}
