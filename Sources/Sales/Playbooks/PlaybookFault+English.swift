import Scoring

/// The sentences of playbook faults, all in this one file.
extension PlaybookFault {
    /// What is wrong, as a sentence that begins with where.
    public var what: String { "\(path.isEmpty ? "The playbook" : path) \(words.what)." }

    /// What to write instead, as a sentence.
    public var remedy: String { "\(words.remedy)." }

    private typealias Words = (what: String, remedy: String)

    /// Each group speaks for its own cases; the last resort is never reached while every case has its words.
    private var words: Words {
        textWords ?? shapeWords ?? nameWords ?? factWords ?? pointWords ?? gradeWords ?? criterionWords ?? stageWords
            ?? reasonWords ?? ("is not right", "Look at it again")
    }

    private var textWords: Words? {
        switch code {
        case .syntax(let problem):
            ("cannot be read as YAML: \(problem)", "Look at this line and the one above: quotes, colons, indentation")
        case .duplicateKey(let key):
            ("names \(key) twice in one section", "Keep one of the two, or give the other a name of its own")
        case .tooLarge:
            ("is larger than any playbook needs to be", "Leave out what repeats itself; a few hundred lines will do")
        default: nil
        }
    }

    private var shapeWords: Words? {
        switch code {
        case .missing(let key):
            ("has no \(key)", "Add \(key)")
        case .unknownKey(let key, let nearest, let known):
            (
                "has \(key), which means nothing here",
                "Write \(PlaybookFault.choice(nearest, of: known)), or leave it out"
            )
        case .wrongShape(let found, let due):
            ("is \(found) where \(due.words) is due", "Write \(due.example)")
        case .unknownWord(let word, let nearest, let known):
            ("is “\(word)”, which is not a word it knows", "Write \(PlaybookFault.choice(nearest, of: known))")
        case .emptyText:
            ("is empty", "Write what people should read here")
        default: nil
        }
    }

    private var nameWords: Words? {
        switch code {
        case .notAName(let name):
            (
                "is named “\(name)”, which cannot be a name",
                "Use small letters, digits and _, a letter first, at most 60"
            )
        case .duplicateName(let name):
            ("uses the name \(name) a second time", "Give each its own name, or keep one of them")
        case .reservedName(let name):
            ("is named \(name), a name that has a meaning already", "Choose another name, e.g. our_\(name)")
        case .undeclared(let noun, let name, let nearest):
            ("names the \(noun.words) \(name), which is not declared", noun.remedy(for: name, nearest: nearest))
        default: nil
        }
    }

    private var factWords: Words? {
        switch code {
        case .notAChoice(let value, let field, let nearest, let choices):
            ("asks for “\(value)”, which \(field) never is", "Write \(PlaybookFault.choice(nearest, of: choices))")
        case .unfitTest(let field, let kind):
            ("tests \(field) in a way that cannot pass: it holds \(kind.words)", "Write \(kind.tests)")
        case .fieldElsewhere(let field, let holder):
            ("uses \(field), a field of \(holder.words)", "Use a field that is known here, or declare one for it")
        case .noChoices:
            ("offers nothing to choose from", "List at least one choice")
        case .emptyRange(let low, let high):
            ("ends at \(high), before it begins at \(low)", "Write the smaller number first: [\(high), \(low)]")
        case .neverHolds:
            ("can never be met", "Take out one of the parts that exclude each other, or list what may be met")
        case .shadowed(let earlier):
            (
                "never counts: case \(earlier) above it takes all it asks for",
                "Move it above case \(earlier), or drop it"
            )
        default: nil
        }
    }

    private var pointWords: Words? {
        switch code {
        case .emptyRule:
            ("can never count: it names nothing", "Add what it counts, or leave it out")
        case .neverCounts(let atMost):
            ("is \(atMost), so the rule never counts", "Write 1 or more, or leave the points out")
        case .countsTooMany(let atMost):
            (
                "is \(atMost), but no rule counts more than \(InterestRule.mostMarks)",
                "Write a smaller number; 10 is usual"
            )
        case .notPositive(let number):
            ("is \(number)", "Write more than 0")
        case .nothingAsks:
            (
                "has no engagement that asks for a response, so no lead would ever open",
                "Write “asks: yes” on those that do, e.g. a demo request"
            )
        default: nil
        }
    }

    private var gradeWords: Words? {
        switch code {
        case .outOfScale(let points):
            ("is \(points), but scores run from 0 to 100", "Write a number from 0 to 100")
        case .outOfReach(let points, let highest):
            ("is \(points), but the rules reach \(highest) at most", "Write \(highest) or less, or raise the points")
        case .gradesOutOfOrder(let better, let worse):
            ("lets \(better) begin no higher than \(worse)", "Write more for \(better) than for \(worse)")
        default: nil
        }
    }

    private var criterionWords: Words? {
        switch code {
        case .unknownLevel(let level, let criterion, let levels):
            (
                "asks for “\(level)”, which is no answer to \(criterion)",
                "Write one of \(levels.joined(separator: ", "))"
            )
        case .tooFewLevels:
            ("leave nothing to answer", "Write two levels or more, weakest first, or leave them out for no and yes")
        case .takesNoAmount(let criterion):
            (
                "asks for an amount, but answers to \(criterion) carry none",
                "Write “amount: yes” on criteria.\(criterion)"
            )
        case .impossibleChoice(let count, let parts):
            ("is \(count), but there are \(parts) to choose from", "Write a number from 1 to \(max(parts, 1))")
        case .openGate:
            ("asks for nothing that must be met, so every lead would pass", "Name at least one criterion under must")
        case .emptyFramework:
            ("asks nothing", "List its criteria in the order they are asked, or leave it out")
        default: nil
        }
    }

    private var stageWords: Words? {
        switch code {
        case .noStages:
            ("has no stages for an opportunity to be in", "Add at least one type with at least one stage")
        case .unreachableStage(let stage):
            ("lets nothing come to \(stage)", "Name a stage that can be reached, or leave “from” out")
        case .notAChance(let chance):
            ("is \(chance), but a chance runs from 0 to 100", "Write a whole number from 0 to 100")
        default: nil
        }
    }

    private var reasonWords: Words? {
        switch code {
        case .noReason(let use):
            ("has no reason for \(use.rawValue)", "Add at least one under reasons.\(use.rawValue)")
        case .revisitMissing:
            (
                "does not say when to come back",
                "Write “revisit: 30” (days), “revisit: date” or “revisit: {before_end: 60}”"
            )
        case .revisitUnasked(let use):
            ("names a revisit, which \(use.rawValue) never has", "Leave it out, or move the reason to nurture")
        case .revisitInPast(let days):
            ("is \(days) days, which is before today", "Write 0 or more")
        case .invalidReason(let use):
            (
                "is of class invalid, but who is in \(use.rawValue) was interested",
                "Move it to disqualified, or drop class"
            )
        case .unknownLabel(let key, let nearest, let known):
            ("labels \(key), which has no label", "Write \(PlaybookFault.choice(nearest, of: known))")
        default: nil
        }
    }

    /// The nearest word, or else all there are.
    private static func choice(_ nearest: String?, of known: [String]) -> String {
        nearest ?? (known.count == 1 ? known[0] : "one of \(known.joined(separator: ", "))")
    }
}

extension PlaybookFault.Noun {
    fileprivate var words: String {
        switch self {
        case .kind: "engagement"
        case .criterion: "criterion"
        case .fact: "fact"
        case .field: "field"
        case .stage: "stage"
        }
    }

    fileprivate func remedy(for name: String, nearest: String?) -> String {
        let declare = nearest.map { "Write \($0), or declare" } ?? "Declare"
        return switch self {
        case .kind: "\(declare) \(name) under engagements"
        case .criterion: "\(declare) \(name) under criteria"
        case .fact, .field: "\(declare) \(name) under fields"
        case .stage: "\(declare) \(name) among the stages of this type"
        }
    }
}

extension PlaybookFault.Shape {
    fileprivate var words: String { wordsAndExample.words }
    fileprivate var example: String { wordsAndExample.example }

    private var wordsAndExample: (words: String, example: String) {
        switch self {
        case .section: ("a section", "keys and values below it, indented, or {key: value}")
        case .list: ("a list", "[one, two], or one item a line, each after a dash")
        case .text: ("text", "some words")
        case .wholeNumber: ("a whole number", "digits only, e.g. 30")
        case .points: ("a number of points", "a number, e.g. 15, 2.5 or -10")
        case .yesOrNo: ("yes or no", "yes or no")
        case .duration: ("a duration", "e.g. 15m, 4h or 30d; a bare number is days")
        case .wholeDays: ("a number of days", "whole days, e.g. 14 or 14d")
        case .value: ("a value", "a word, a whole number, yes or no")
        case .twoNumbers: ("a range", "the low and the high number, e.g. [20, 500]")
        case .test: ("one test", "exactly one of at_least, at_most, between, contains")
        case .condition: ("a condition", "e.g. {employees: {at_least: 50}}")
        case .requirements: ("criteria", "names, e.g. [need, budget], or {budget: {level: identified, amount: 5000}}")
        case .revisit: ("a revisit", "a number of days, date, or {before_end: 60}")
        case .holds: ("a kind of field", "text, number, flag, day, or a list of choices")
        }
    }
}

extension OwnField.Kind {
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .number: "a whole number"
        case .flag: "yes or no"
        case .day: "a day"
        case .choice: "one of its choices"
        }
    }

    fileprivate var tests: String {
        switch self {
        case .text: "the text, a list of texts, or {contains: …}"
        case .number: "the number, or {at_least: …}, {at_most: …}, {between: [low, high]}"
        case .flag: "yes or no"
        case .day: "{known: …}; days are not compared"
        case .choice: "one of its choices, or a list of them"
        }
    }
}

extension OwnField.Holder {
    fileprivate var words: String {
        switch self {
        case .person: "people"
        case .account: "accounts"
        case .lead: "leads"
        case .opportunity: "opportunities"
        }
    }
}
