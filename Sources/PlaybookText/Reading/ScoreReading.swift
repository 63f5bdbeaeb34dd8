import Sales
import Scoring

extension PlaybookReader {
    /// The rules beside the engagements come first, then those of the section `interest`.
    func cards(_ rules: [InterestRule]) -> Scorecards {
        let more = (sections["interest"]?.entries() ?? []).map(InterestRule.init(named:at:))
        let fit = (sections.need("fit")?.entries() ?? []).map(fitRule)
        return Scorecards(fit: fit, interest: rules + more, grading: grading())
    }

    func qualified() -> QualifiedDefinition {
        let section = sections.need("qualified")?.section(["interest", "fit", "by"])
        return QualifiedDefinition(
            interest: section?.need("interest")?.points() ?? .zero, fit: section?["fit"]?.points() ?? .zero,
            mode: section?["by"]?.word(QualifiedDefinition.Mode.self) ?? .automatic)
    }

    func limits() -> Limits {
        let section = sections.need("limits")?.section(["first_response", "accept", "quiet", "recontact"])
        let (first, byKind) = section?.need("first_response").map(firstResponse) ?? (0, [:])
        return Limits(
            firstResponse: first, firstResponseByKind: byKind, accept: section?.need("accept")?.duration() ?? 0,
            quietDays: section?.need("quiet")?.days() ?? 0, recontactDays: section?.need("recontact")?.days() ?? 0)
    }

    /// `1h`, or `{otherwise: 1h, demo_requested: 15m}`.
    private func firstResponse(_ place: Place) -> (otherwise: Int64, byKind: [String: Int64]) {
        guard place.isSection else { return (place.duration() ?? 0, [:]) }
        let entries = place.entries().map { ($0.name, $0.place.duration() ?? 0) }
        var limits = Dictionary(entries) { first, _ in first }
        if let otherwise = limits.removeValue(forKey: "otherwise") { return (otherwise, limits) }
        place.notes.fault(.missing(key: "otherwise"), at: place.path)
        return (1, limits)
    }

    private func grading() -> Grading {
        guard let section = sections["grade"]?.section(["fit", "interest"]) else { return Grading() }
        var grading = Grading()
        let fit = section["fit"]?.section(["A", "B", "C"])
        let interest = section["interest"]?.section(["1", "2", "3"])
        grading.a = fit?["A"]?.points() ?? grading.a
        grading.b = fit?["B"]?.points() ?? grading.b
        grading.c = fit?["C"]?.points() ?? grading.c
        grading.one = interest?["1"]?.points() ?? grading.one
        grading.two = interest?["2"]?.points() ?? grading.two
        grading.three = interest?["3"]?.points() ?? grading.three
        return grading
    }

    /// One case as a section, or several as a list.
    private func fitRule(named name: String, at place: Place) -> FitRule {
        guard place.isList else {
            return FitRule(name: name, cases: [fitCase(at: place)].compactMap(\.self))
        }
        let items = place.items() ?? []
        // With a single case, places are named as in the short form.
        if items.count == 1 {
            return FitRule(name: name, cases: [fitCase(at: items[0].standing(for: place))].compactMap(\.self))
        }
        return FitRule(name: name, cases: items.compactMap(fitCase))
    }

    private func fitCase(at place: Place) -> FitRule.Case? {
        let section = place.section(["points", "when"])
        let points = section.need("points")?.points()
        guard let when = section.need("when").flatMap(condition), let points else { return unread(place) }
        return FitRule.Case(points: points, when: when)
    }

    private func unread(_ place: Place) -> FitRule.Case? {
        place.notes.couldNotRead(place.path)
        return nil
    }
}
