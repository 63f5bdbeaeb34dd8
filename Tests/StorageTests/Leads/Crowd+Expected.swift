import Sales
import Scoring
import Storage

/// What a list should show, worked out without the store.
extension Crowd {
    /// The leads a filter lets through, in order.
    func expected(_ filter: LeadFilter, _ sort: LeadSort) -> [ID<Lead>] {
        let through = leads.filter { matches($0, filter.whole) }
        return through.sorted { comes($0, before: $1, sort) }.map(\.id)
    }

    private func comes(_ one: Lead, before other: Lead, _ sort: LeadSort) -> Bool {
        for key in sort.keys {
            let (left, right) = (value(one, key), value(other, key))
            if left != right { return (left < right) != key.descending }
        }
        return (one.id < other.id) != sort.keys[0].descending
    }

    private func value(_ lead: Lead, _ key: LeadSort.Key) -> Sortable {
        let standing = standings[lead.id]
        let last: Int64 = key.descending ? .min : .max
        switch key.name {
        case .interest: return .number(Int64(standing?.interest.whole ?? 0))
        case .number: return .number(lead.number)
        case .opened: return .number(lead.openedAt.milliseconds)
        case .nextTouch: return .number(standing?.nextTouchAt?.milliseconds ?? .max)
        case .revisit: return .number(lead.revisitOn?.number ?? last)
        case .heard: return .number((standing?.buyerAt ?? lead.openedAt).milliseconds)
        case .grade: return .text(standing?.grade.description ?? "")
        case .source: return .text(Folding.name(lead.source) ?? (key.descending ? "" : "\u{10FFFF}"))
        case .account:
            let account = lead.accountID.flatMap { accounts[$0]?.name }
            return .text(Folding.name(account) ?? (key.descending ? "" : "\u{10FFFF}"))
        case .name:
            let person = lead.personID.flatMap { people[$0]?.fullName }
            let account = lead.accountID.flatMap { accounts[$0]?.name }
            return .text(Folding.name(person) ?? Folding.name(account) ?? (key.descending ? "" : "\u{10FFFF}"))
        case .fit, .state, .attempts, .since: return .number(0)
        }
    }

    private enum Sortable: Equatable {
        case number(Int64)
        case text(String)

        static func < (left: Sortable, right: Sortable) -> Bool {
            switch (left, right) {
            case (.number(let one), .number(let other)): one < other
            case (.text(let one), .text(let other)): one.utf8.lexicographicallyPrecedes(other.utf8)
            default: false
            }
        }
    }

    private func matches(_ lead: Lead, _ condition: FilterCondition<LeadTest>) -> Bool {
        switch condition {
        case .test(let test): matches(lead, test)
        case .all(let parts): parts.allSatisfy { matches(lead, $0) }
        case .any(let parts): parts.contains { matches(lead, $0) }
        case .not(let part): !matches(lead, part)
        }
    }

    private func matches(_ lead: Lead, _ test: LeadTest) -> Bool {
        let standing = standings[lead.id]
        let person = lead.personID.flatMap { people[$0] }
        let account = lead.accountID.flatMap { accounts[$0] }
        switch test {
        case .states(let states): return states.contains(lead.state)
        case .owners(let owners): return lead.ownerID.map(owners.contains) ?? false
        case .campaigns(let campaigns): return lead.campaignID.map(campaigns.contains) ?? false
        case .sources(let keys): return Folding.name(lead.source).map(keys.contains) ?? false
        case .grades(let grades): return standing.map { grades.contains($0.grade) } ?? false
        case .cooling: return lead.coolingSince != nil
        case .withoutTouch: return lead.state.isOpen && standing?.nextTouchAt == nil
        case .without(.owner): return lead.ownerID == nil
        case .words(.industry, let texts): return account?.industry.map(texts.contains) ?? false
        case .figure(let figure, let from, let to):
            guard let value = value(of: figure, lead, account) else { return false }
            return value >= from ?? .min && value <= to ?? .max
        case .named(let who, let start):
            let names = [who == .account ? nil : person?.fullName, who == .person ? nil : account?.name]
            return names.contains { Folding.name($0)?.hasPrefix(start) ?? false }
        case .own(let test):
            let texts = [lead.own, account?.own ?? OwnFields()].flatMap { own in
                own.texts.filter { OwnFields.key($0.key) == test.field }.map(\.value)
            }
            return texts.contains { matches($0, test.comparison) }
        default: return false
        }
    }

    private func matches(_ text: String, _ comparison: OwnFieldTest.Comparison) -> Bool {
        switch comparison {
        case .texts(let wanted): return wanted.contains(OwnFields.textKey(text))
        case .range(let from, let to):
            guard let number = OwnFields.number(text) else { return false }
            return number >= from ?? .min && number <= to ?? .max
        }
    }

    private func value(of figure: LeadFigure, _ lead: Lead, _ account: Account?) -> Int64? {
        let standing = standings[lead.id]
        switch figure {
        case .employees: return account?.employees
        case .heard: return (standing?.buyerAt ?? lead.openedAt).milliseconds
        case .interest: return standing.map { Int64($0.interest.whole) }
        case .number: return lead.number
        case .nextTouch: return standing?.nextTouchAt?.milliseconds
        default: return nil
        }
    }
}
