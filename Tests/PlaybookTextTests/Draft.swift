import PlaybookText
import Sales
import Testing

/// A small draft without faults, to be spoilt in one place.
enum Draft {
    static let text = """
        playbook: small
        title: "Small: a start"
        engagements:
          demo_requested: {asks: yes, interest: 40, at_most: 1, half_life: 30}
          page_viewed: {interest: 1, at_most: 10, half_life: 14, proves: {need: observed}}
        outcomes:
          call: {asked: {two_way: yes, counts_as: demo_requested}}
        fields:
          distance: {on: person, holds: number}
          colour: {on: opportunity, holds: [red, blue]}
          plan: {on: lead, holds: [free, paid]}
        fit:
          staff:
            - {points: 70, when: {employees: {between: [20, 500]}}}
            - {points: 20, when: {employees: {at_least: 10}}}
          role: {points: 30, when: {seniority: [owner, vp]}}
        interest:
          any_act: {kinds: [demo_requested, page_viewed], points: 20, at_most: 1, cap: 20}
        grade: {fit: {A: 70, B: 50, C: 25}, interest: {1: 60, 2: 30, 3: 10}}
        qualified: {interest: 30, fit: 20, by: automatic}
        criteria:
          need: {question: What do they need?}
          budget: {question: Is there money?, levels: [none, identified, available], amount: yes, expires: 90}
        frameworks:
          bant: [need, budget]
        gate:
          must: {budget: {level: identified, amount: 5000}}
          should: [need]
          at_least:
            - {count: 1, of: [need, budget]}
        types:
          new:
            motion: new
            fields: [colour]
            stages:
              first: {chance: 20, days: 14}
              second: {chance: 50, days: 14, from: [first], requires: {need: written}, checklist: [Call them]}
        reasons:
          nurture: {later: {revisit: 30}}
          disqualified: {spam: {class: invalid}}
          lost: [price]
          no_decision: {status_quo: {revisit: date}}
        limits:
          first_response: {otherwise: 1h, demo_requested: 15m}
          accept: 1d
          quiet: 14d
          recontact: 30d
        labels: {qualified: MQL}

        """

    /// The draft with each `old` replaced by `new`; every `old` stands in it exactly once.
    static func changed(_ changes: [(old: String, new: String)]) -> String {
        changes.reduce(text) { text, change in
            let parts = text.split(separator: change.old, omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(change.old) stands \(parts.count - 1) times in the draft")
            return parts.joined(separator: change.new)
        }
    }

    /// What is said of the changed draft, one sentence pair a fault.
    static func faults(_ changes: (old: String, new: String)...) -> [String] {
        faults(in: changed(changes))
    }

    static func faults(in text: String) -> [String] {
        do throws(PlaybookFaults) {
            _ = try PlaybookText.read(text)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }
}
