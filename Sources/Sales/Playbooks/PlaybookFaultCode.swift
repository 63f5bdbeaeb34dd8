public import Scoring

extension PlaybookFault {
    /// What can be wrong in a playbook. Every case is something that is detected, and has its own sentence.
    public enum Code: Hashable, Sendable {
        // The text.
        /// It is not YAML.
        case syntax(problem: String)
        /// A key stands twice in one section.
        case duplicateKey(String)
        /// More text than any playbook needs, or a few words that unfold into very many.
        case tooLarge

        // The shape.
        /// A section or a key that is needed is not there.
        case missing(key: String)
        /// A key that means nothing here.
        case unknownKey(String, nearest: String?, known: [String])
        /// Something of another shape than is due, e.g. text where a number is due.
        case wrongShape(found: String, due: Shape)
        /// A word that is not among those allowed here.
        case unknownWord(String, nearest: String?, known: [String])
        /// Nothing stands where people need something to read.
        case emptyText

        // Names.
        /// A name with other signs than small letters, digits and underscores.
        case notAName(String)
        /// A name that is taken already.
        case duplicateName(String)
        /// An own field named like a built-in fact, or like a word of conditions.
        case reservedName(String)
        /// A name that nothing declares.
        case undeclared(Noun, String, nearest: String?)

        // Facts and conditions.
        /// A value that is not among those of the field.
        case notAChoice(String, field: String, nearest: String?, choices: [String])
        /// A test that what the field holds cannot pass, e.g. `at_least` on a text.
        case unfitTest(field: String, holds: OwnField.Kind)
        /// A field that belongs to something else than is looked at here.
        case fieldElsewhere(String, holder: OwnField.Holder)
        /// A choice field without choices.
        case noChoices
        /// A range that ends before it begins.
        case emptyRange(low: Int64, high: Int64)
        /// A condition that nothing meets.
        case neverHolds
        /// A case that an earlier one always takes. Cases count from 1.
        case shadowed(by: Int)

        // Points.
        /// A rule of fit without cases, or of interest without kinds.
        case emptyRule
        /// A rule that lets no engagement count.
        case neverCounts(atMost: Int)
        /// A rule that asks to count more engagements than any rule may.
        case countsTooMany(atMost: Int)
        /// A number or a duration that must be more than 0.
        case notPositive(String)
        /// A threshold below 0 or above 100.
        case outOfScale(Points)
        /// A threshold that no lead can reach.
        case outOfReach(Points, highest: Points)
        /// A better grade that asks for no more than the next one.
        case gradesOutOfOrder(better: String, worse: String)
        /// No engagement asks for a response, so no lead could ever open.
        case nothingAsks

        // Criteria and gates.
        /// A level the criterion does not have.
        case unknownLevel(String, criterion: String, levels: [String])
        /// A single level, which would leave nothing to answer.
        case tooFewLevels
        /// An amount asked of a criterion whose answers carry none.
        case takesNoAmount(criterion: String)
        /// More parts asked for than there are, or none.
        case impossibleChoice(count: Int, parts: Int)
        /// A gate that lets everything through.
        case openGate
        /// A framework that asks nothing.
        case emptyFramework

        // Types and stages.
        /// No type of opportunity, or a type without stages.
        case noStages
        /// A stage no opportunity can come to.
        case unreachableStage(String)
        /// A chance outside 0 to 100.
        case notAChance(Int)

        // Reasons, limits, labels.
        /// No reason is declared for this use.
        case noReason(Reason.Use)
        /// A reason to wait that does not say until when.
        case revisitMissing
        /// A revisit on a reason nobody comes back from.
        case revisitUnasked(Reason.Use)
        /// A revisit before today.
        case revisitInPast(Int)
        /// A reason of class *invalid* for something that was honest interest.
        case invalidReason(Reason.Use)
        /// A label for something that has none.
        case unknownLabel(String, nearest: String?, known: [String])
    }

    /// What a playbook declares and refers to by name.
    public enum Noun: String, Hashable, Sendable, CaseIterable {
        case kind, criterion, fact, field, stage
    }

    /// What may be due at a place of the text.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        case section, list, text, wholeNumber, points, yesOrNo, duration, wholeDays
        case value, twoNumbers, test, condition, requirements, revisit, holds
    }
}
