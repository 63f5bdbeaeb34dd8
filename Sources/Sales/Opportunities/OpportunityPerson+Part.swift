/// What somebody thinks of the deal.
public enum Stance: String, Hashable, Sendable, CaseIterable {
    case supporter, neutral, opponent
}

extension Opportunity {
    /// A person's part in it: a new one, a part that is another now, or somebody who had left and is back. A role and a
    /// stance that are not said stay as they are. Refuses an opportunity that is not open, and a stance that is none.
    public func part(
        of person: ID<Person>, role: String?, stance: String?, known: OpportunityPerson?, id: ID<OpportunityPerson>
    ) throws(Refusal) -> OpportunityPerson {
        try mustBeOpen(for: .edit)
        var part = known ?? OpportunityPerson(blank: id)
        part.opportunityID = self.id
        part.personID = person
        part.leftAt = nil
        if let role { part.role = role.unlessBlank.map { $0.lowercased().replacing(" ", with: "_") } }
        guard let said = stance else { return part }
        guard let word = said.unlessBlank else {
            part.stance = nil
            return part
        }
        guard let known = Stance(rawValue: word.lowercased()) else {
            throw Refusal(.unknownStance(said, nearest: nearest(word, in: Stance.allCases.map(\.rawValue))))
        }
        part.stance = known.rawValue
        return part
    }

    /// A part that somebody has no longer; the timeline keeps it. Refuses an opportunity that is not open.
    public func leaving(_ part: OpportunityPerson, on occasion: Occasion) throws(Refusal) -> OpportunityPerson {
        try mustBeOpen(for: .edit)
        var part = part
        part.leftAt = occasion.at
        return part
    }
}
