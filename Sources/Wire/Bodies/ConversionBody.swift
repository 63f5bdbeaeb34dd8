public import Actions
import Sales

/// A conversion as programs ask for it; fields that are none of these are the opportunity's own.
public struct ConversionBody: Decodable, Sendable {
    /// What is asked for.
    public let order: ConversionOrder

    private enum Name: String, CodingKey, CaseIterable {
        case expectedClose = "expected_close"
        case nextStep = "next_step"
        case nextStepOn = "next_step_on"
        case name, type, account, opportunity, people, amount, own, override
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self, open: true)
        var order = ConversionOrder()
        order.name = try fields.text(.name)
        order.type = try fields.text(.type)
        order.account = try fields.read(.account, AccountBody.self)?.details ?? AccountDetails()
        order.joins = try fields.text(.opportunity)
        order.people = try fields.read(.people, [PartBody].self)?.map(\.part) ?? []
        order.amount = try fields.read(.amount, AmountBody.self)?.amount
        order.expectedClose = try fields.day(.expectedClose)
        order.nextStep = try fields.text(.nextStep)
        order.nextStepOn = try fields.day(.nextStepOn)
        order.own = try fields.texts(.own).merging(fields.others()) { given, _ in given }
        order.override = try fields.read(.override, OverrideBody.self)?.reason
        self.order = order
    }
}

/// A person and their part.
struct PartBody: Decodable {
    let part: ConversionOrder.Part

    private enum Name: String, CodingKey, CaseIterable { case person, role, stance }

    init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        part = ConversionOrder.Part(
            try fields.needed(.person), role: try fields.text(.role), stance: try fields.text(.stance))
    }
}

/// `{minor, currency, high?}`, or `"unknown"`.
struct AmountBody: Decodable {
    let amount: ConversionTerms.Amount

    private enum Name: String, CodingKey, CaseIterable { case minor, currency, high }

    init(from decoder: any Decoder) throws {
        if let word = try? decoder.singleValueContainer().decode(String.self) {
            guard word.lowercased() == "unknown" else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath,
                        debugDescription: "Write it as {\"minor\": 1200000, \"currency\": \"EUR\"}, or \"unknown\"."))
            }
            amount = .unknown
            return
        }
        let fields = try FieldReader(decoder, Name.self)
        guard let minor = try fields.whole(.minor) else { throw fields.wrong(.minor, "It is needed, in minor units.") }
        amount = .money(
            minor, currency: try fields.needed(.currency).uppercased(), high: try fields.whole(.high))
    }
}
