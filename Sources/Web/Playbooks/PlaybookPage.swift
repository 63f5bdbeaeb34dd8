import Actions
import Sales
import Scoring

/// How this workspace sells, as people read it, and the versions it had.
struct PlaybookPage: Page {
    static let template = "playbook"

    /// A kind of engagement and what it gives.
    struct Kind: Encodable, Hashable, Sendable {
        var label: String
        var asks: String
        var gives: [String]
        var proves: [String]
    }
    /// A rule of fit, case by case.
    struct Rule: Encodable, Hashable, Sendable {
        var name: String
        var cases: [String]
    }
    /// A question, with its answers.
    struct Question: Encodable, Hashable, Sendable {
        var label: String
        var question: String
        var about: String
    }
    /// A gate, and for what.
    struct GateView: Encodable, Hashable, Sendable {
        var name: String
        var must: [String]
        var choices: [String]
        var should: [String]
        var isFree: Bool
    }
    /// A type of opportunity.
    struct TypeView: Encodable, Hashable, Sendable {
        var label: String
        var about: String
        var stages: [StageView]
    }
    /// A stage.
    struct StageView: Encodable, Hashable, Sendable {
        var label: String
        var chance: String
        var days: String
        var asks: [String]
    }
    /// Reasons for one thing.
    struct Reasons: Encodable, Hashable, Sendable {
        var use: String
        var labels: [String]
    }
    /// A version that was published.
    struct Version: Encodable, Hashable, Sendable {
        var number: String
        var path: String
        var name: String
        var when: String
        var by: String
    }
    let chrome: Chrome
    let title: String
    let version: String
    let qualified: String
    let grades: [String]
    let kinds: [Kind]
    let fit: [Rule]
    let questions: [Question]
    let gates: [GateView]
    let types: [TypeView]
    let reasons: [Reasons]
    let limits: [LeadDetailPage.Fact]
    let versions: [Version]
    let textPath: String
    /// Where a new version is written; none where one may not.
    let draftPath: [String]
}

extension PlaybookPage {
    /// The page of the playbook in force.
    init(_ published: PublishedPlaybook, versions: [PlaybookVersion], at seat: Seat, _ dates: Dates, chrome: Chrome) {
        let playbook = published.playbook
        let root = "\(seat.path)/playbook"
        let words = PlaybookWords(playbook)
        self.chrome = chrome
        title = playbook.title
        version = "Version \(published.version) is in force"
        qualified = words.qualified
        grades = words.grades
        kinds = playbook.kinds.map(words.kind)
        fit = playbook.cards.fit.map(words.rule)
        questions = playbook.criteria.map(words.question)
        gates = words.gates
        types = playbook.types.map(words.type)
        reasons = words.reasons
        limits = words.limits
        self.versions = versions.map { version in
            Version(
                number: "\(version.version)", path: "\(root)/versions/\(version.version)", name: version.name,
                when: dates.time(version.publishedAt), by: version.by)
        }
        textPath = "\(root)/versions/\(published.version)"
        draftPath = may(seat.role, .publish) ? ["\(root)/draft"] : []
    }
}

/// A playbook in words.
private struct PlaybookWords {
    let playbook: Playbook

    init(_ playbook: Playbook) { self.playbook = playbook }

    var qualified: String {
        let definition = playbook.qualified
        let who = definition.mode == .automatic ? "at once, by itself" : "when a person says so"
        return "A lead is qualified \(who), from fit \(definition.fit) and interest \(definition.interest) on."
    }

    var grades: [String] {
        let grading = playbook.cards.grading
        return [
            "Fit: A from \(grading.a), B from \(grading.b), C from \(grading.c), else D.",
            "Interest: 1 from \(grading.one), 2 from \(grading.two), 3 from \(grading.three), else 4.",
        ]
    }

    func kind(_ kind: EngagementKind) -> PlaybookPage.Kind {
        let rules = playbook.cards.interest.filter { $0.kinds.contains(kind.name) }
        return PlaybookPage.Kind(
            label: kind.label, asks: kind.proactive ? "opens a lead" : "",
            gives: rules.map { rule in
                let fades = rule.halfLife.map { ", halving every \(PlaybookWords.days($0))" } ?? ""
                return "\(rule.points) points each, the latest \(rule.atMost) count\(fades)"
            },
            proves: kind.proofs.map { proof in
                let label = playbook.criterion(proof.criterion)?.label ?? proof.criterion
                return "\(label)\(proof.level.map { ": \($0)" } ?? ""), \(proof.strength.words)"
            })
    }

    private static func days(_ span: Int64) -> String {
        let isWhole = span % Milliseconds.day == 0
        return isWhole ? "\(span / Milliseconds.day) days" : Dates.length(span)
    }

    func rule(_ rule: FitRule) -> PlaybookPage.Rule {
        PlaybookPage.Rule(
            name: spoken(rule.name), cases: rule.cases.map { "\($0.points) where \(ConditionWords.of($0.when))" })
    }

    func question(_ criterion: Criterion) -> PlaybookPage.Question {
        let answers = criterion.answers.map { $0 == criterion.leastMet ? "\($0) (enough)" : $0 }
        let expiry = criterion.expiresAfterDays.map { "stale after \($0) days" }
        let amount = criterion.takesAmount ? "takes an amount" : nil
        let about = [answers.joined(separator: " → "), amount, expiry].compactMap { $0 }.joined(separator: " · ")
        return .init(label: criterion.label, question: criterion.question, about: about)
    }

    var gates: [PlaybookPage.GateView] {
        [gate("Every opportunity", playbook.gate)]
            + playbook.types.compactMap { type in type.gate.map { gate(type.label, $0) } }
    }

    private func gate(_ name: String, _ gate: Gate) -> PlaybookPage.GateView {
        .init(
            name: name, must: gate.must.map { spoken($0.words) },
            choices: gate.atLeast.map { "At least \($0.count) of: \($0.of.map(\.words).joined(separator: "; "))" },
            should: gate.should.map { spoken($0.words) }, isFree: gate.must.isEmpty && gate.atLeast.isEmpty)
    }

    func type(_ type: OpportunityType) -> PlaybookPage.TypeView {
        let about = [
            "motion \(type.motion.rawValue)", type.asksAmount ? nil : "no amount asked",
            type.organisationOnly ? "organisations only" : nil,
        ].compactMap { $0 }
        return .init(
            label: type.label, about: about.joined(separator: " · "), stages: type.stages.map(stage))
    }

    private func stage(_ stage: Stage) -> PlaybookPage.StageView {
        let fields = stage.requiredFields.map { name in
            "asks for \(playbook.fields.first { $0.name == name }?.label ?? spoken(name))"
        }
        return .init(
            label: stage.label, chance: "\(stage.probability) %", days: "\(stage.limitDays) days",
            asks: stage.requires.map { "asks for \($0.words)" } + fields + stage.checklist.map { "tick: \($0)" })
    }

    var reasons: [PlaybookPage.Reasons] {
        Reason.Use.allCases.map { use in
            .init(
                use: "Reasons for \(use.purpose)",
                labels: playbook.reasons.filter { $0.use == use }.map { reason in
                    reason.label + (reason.reasonClass == .invalid ? " (never was interest)" : "")
                })
        }
    }

    var limits: [LeadDetailPage.Fact] {
        let limits = playbook.limits
        let kinds = limits.firstResponseByKind.sorted { $0.key < $1.key }.map { name, span in
            LeadDetailPage.Fact("First response, \(playbook.kind(name)?.label ?? name)", Dates.length(span))
        }
        return [.init("First response", Dates.length(limits.firstResponse))] + kinds + [
            .init("Accept a qualified lead", Dates.length(limits.accept)),
            .init("Gone quiet after", "\(limits.quietDays) days"),
            .init("Contact a list again after", "\(limits.recontactDays) days"),
        ]
    }
}

/// A condition in words.
enum ConditionWords {
    static func of(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): parts.isEmpty ? "always" : parts.map(of).joined(separator: " and ")
        case .any(let parts): parts.isEmpty ? "never" : parts.map(of).joined(separator: " or ")
        case .not(let part): "not (\(of(part)))"
        case .known(let field): "\(name(field)) is known"
        case .equals(let field, let fact): "\(name(field)) is \(fact)"
        case .isOneOf(let field, let facts):
            "\(name(field)) is \(facts.map(\.description).joined(separator: ", "))"
        case .atLeast(let field, let least): "\(name(field)) is \(least) or more"
        case .atMost(let field, let most): "\(name(field)) is \(most) or less"
        case .between(let field, let least, let most): "\(name(field)) is \(least) to \(most)"
        case .contains(let field, let part): "\(name(field)) has “\(part)” in it"
        }
    }

    private static func name(_ field: String) -> String { field.replacing("_", with: " ") }
}
