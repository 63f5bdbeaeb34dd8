/// Something to do with the record type of a noun that is known only at run time.
public protocol NounVisitor {
    /// What it answers.
    associatedtype Answer
    /// Does it for one type.
    func visit<R: Record>(_ type: R.Type) throws -> Answer
}

extension Noun {
    /// Does `visitor`'s work with this noun's record type.
    public func visit<V: NounVisitor>(_ visitor: V) throws -> V.Answer {
        switch self {
        case .users: try visitor.visit(User.self)
        case .accounts: try visitor.visit(Account.self)
        case .people: try visitor.visit(Person.self)
        case .lists: try visitor.visit(ContactList.self)
        case .listMembers: try visitor.visit(ListMember.self)
        case .campaigns: try visitor.visit(Campaign.self)
        case .costs: try visitor.visit(Cost.self)
        case .leads: try visitor.visit(Lead.self)
        case .leadPeople: try visitor.visit(LeadPerson.self)
        case .engagements: try visitor.visit(Engagement.self)
        case .activities: try visitor.visit(Activity.self)
        case .notes: try visitor.visit(Note.self)
        case .tasks: try visitor.visit(SalesTask.self)
        case .answers: try visitor.visit(Sales.Answer.self)
        case .conversions: try visitor.visit(Conversion.self)
        case .opportunities: try visitor.visit(Opportunity.self)
        case .opportunityPeople: try visitor.visit(OpportunityPerson.self)
        case .products: try visitor.visit(Product.self)
        case .suppressions: try visitor.visit(Suppression.self)
        }
    }
}
