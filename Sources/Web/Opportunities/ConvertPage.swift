import Actions
import Sales

/// A lead before it becomes an opportunity: the gate beside what is agreed on.
struct ConvertPage: Page {
    static let template = "convert"

    /// One thing the gate asks for, judged.
    struct Check: Encodable, Hashable, Sendable {
        var sign: String
        var look: String
        var label: String
        var needs: String
        var why: [String]
    }
    let chrome: Chrome
    let code: String
    let path: String
    let who: String
    let verdict: VerdictView
    let checks: [Check]
    let types: [Chip]
    let hasTypes: Bool
    let typeLabel: String
    let form: Form
}

extension ConvertPage {
    /// The page for a lead and a type of opportunity. `deals` are those it may join.
    init(
        _ reading: LeadReading, gate: GateReport, type: OpportunityType, deals: [Opportunity], at seat: Seat,
        currency: String, _ dates: Dates, chrome: Chrome, draft: Draft?
    ) {
        let lead = reading.lead
        let root = "\(seat.path)/leads/\(lead.code)"
        self.chrome = chrome
        code = lead.code
        path = root
        who = reading.people.first?.person.shown ?? reading.account?.name ?? lead.code
        verdict = VerdictView(gate, opportunity: reading.opportunity?.code)
        checks = ConvertPage.checks(gate, reading.playbook.playbook)
        types = reading.playbook.playbook.types.map { other in
            Chip(
                label: other.label, link: Address.with("\(root)/convert", [("type", other.name)]),
                isHere: other.name == type.name)
        }
        hasTypes = types.count > 1
        typeLabel = type.label
        let forms = FormMaker(at: root, version: reading.version, draft: draft)
        form = ConvertForm(reading, type, deals, may(seat.role, .override), gate.isOpen, currency, dates).form(forms)
    }

    private static func checks(_ gate: GateReport, _ playbook: Playbook) -> [Check] {
        let blocking = gate.must + gate.choices.flatMap(\.of)
        return blocking.map { check($0, playbook, "block") } + gate.should.map { check($0, playbook, "open") }
    }

    private static func check(_ judgement: Judgement, _ playbook: Playbook, _ look: String) -> Check {
        let label = playbook.criterion(judgement.requirement.criterion)?.label ?? judgement.requirement.criterion
        let isOptional = look == "open"
        return Check(
            sign: judgement.isMet ? "✓" : judgement.isStale ? "!" : "–",
            look: judgement.isMet ? "met" : judgement.isStale ? "part" : look, label: label,
            needs: spoken(judgement.requirement.words) + (isOptional ? " — good to know, never blocks" : ""),
            why: judgement.isMet ? [] : [judgement.standing.words])
    }
}

/// The form that converts a lead.
private struct ConvertForm {
    let reading: LeadReading
    let type: OpportunityType
    let deals: [Opportunity]
    let mayOverride: Bool
    let isOpen: Bool
    let currency: String
    let dates: Dates

    init(
        _ reading: LeadReading, _ type: OpportunityType, _ deals: [Opportunity], _ mayOverride: Bool, _ isOpen: Bool,
        _ currency: String, _ dates: Dates
    ) {
        self.reading = reading
        self.type = type
        self.deals = deals
        self.mayOverride = mayOverride
        self.isOpen = isOpen
        self.currency = currency
        self.dates = dates
    }

    func form(_ forms: FormMaker) -> Form {
        var form = forms.form("convert", "Convert into an opportunity", button: "Convert", fields)
        form.hidden.append(Form.Hidden(name: "type", value: type.name))
        return form
    }

    private var fields: [Field] { named + agreed + own + people + override }

    private var named: [Field] {
        let join = [("", "A new opportunity")] + deals.map { ($0.code, "Join \($0.code) \($0.name)") }
        let fields: [Field] = [
            .line("name", "Name", hint: "Blank: made of the account and the type."),
            .line(
                "account", "Account that buys", reading.account?.name,
                hint: type.organisationOnly ? "This type is for organisations only." : "Blank: they buy for themselves."
            ),
        ]
        return deals.isEmpty ? fields : [.select("joins", "Open or join", join)] + fields
    }

    private var agreed: [Field] {
        let money: [Field] = [
            .line("amount", "Amount in \(currency)", hint: "12000 or 12,000.50"),
            .check("amount_unknown", "Nobody knows the amount yet"),
        ]
        let rest: [Field] = [
            .date("expected_close", "Expected close", (dates.today + 60).description),
            .line("next_step", "Next step", hint: "What the buyer or we do next."),
            .date("next_step_on", "Next step due", hint: "Blank: in a week."),
        ]
        return type.asksAmount ? money + rest : rest
    }

    private var own: [Field] {
        OwnFieldForm.fields(type.fields, reading.playbook.playbook) { reading.lead.own[$0] }
    }

    private var people: [Field] {
        reading.people.prefix(6).flatMap { party -> [Field] in
            let id = party.person.id.description
            let roles = [("", "No role named")] + Parts.roles.map { ($0, spoken($0)) }
            let stances = [("", "Not known")] + Parts.stances.map { ($0, spoken($0)) }
            return [
                .select("role.\(id)", "\(party.person.shown): role", roles, chosen: party.role),
                .select("stance.\(id)", "\(party.person.shown): stance", stances, chosen: party.stance),
            ]
        }
    }

    private var override: [Field] {
        guard mayOverride, !isOpen else { return [] }
        return [.line("override", "Step over the gate: why", hint: "Goes on the record with your name.")]
    }
}

/// Own fields of opportunities as fields of a form: `own.NAME`.
enum OwnFieldForm {
    static func fields(_ names: [String], _ playbook: Playbook, _ value: (String) -> String?) -> [Field] {
        names.compactMap { name in
            playbook.fields.first { $0.name == name && $0.holder == .opportunity }.map { field($0, value(name)) }
        }
    }

    private static func field(_ own: OwnField, _ value: String?) -> Field {
        let name = "own.\(own.name)"
        switch own.kind {
        case .text: return .line(name, own.label, value)
        case .number: return .line(name, own.label, value, type: "text", hint: "A whole number.")
        case .day: return .date(name, own.label, value)
        case .flag: return .select(name, own.label, [("", "Not said"), ("yes", "Yes"), ("no", "No")], chosen: value)
        case .choice(let choices):
            return .select(name, own.label, [("", "Not said")] + choices.map { ($0, spoken($0)) }, chosen: value)
        }
    }
}
