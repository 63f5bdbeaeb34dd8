import Sales

extension OpportunityType {
    init(named name: String, at place: Place) {
        let section = place.section(["label", "motion", "amount", "organisation_only", "fields", "gate", "stages"])
        self.init(
            name: name, label: section.label(for: name), motion: section.need("motion")?.word(Motion.self) ?? .new,
            stages: section.need("stages")?.entries().map(Stage.init(named:at:)) ?? [],
            fields: section["fields"]?.texts() ?? [], gate: section["gate"].map(Gate.init(at:)),
            asksAmount: section["amount"]?.flag() ?? true,
            organisationOnly: section["organisation_only"]?.flag() ?? false)
    }
}

extension Stage {
    init(named name: String, at place: Place) {
        let section = place.section(["label", "chance", "days", "fields", "requires", "checklist", "from"])
        let chance = section.need("chance")?.whole().map { Int($0) }
        self.init(
            name: name, label: section.label(for: name), probability: chance ?? 0,
            limitDays: section.need("days")?.days() ?? 0, requiredFields: section["fields"]?.texts() ?? [],
            requires: section["requires"]?.requirements() ?? [], checklist: section["checklist"]?.texts() ?? [],
            from: section["from"]?.texts())
    }
}

extension Reason {
    init(named name: String, for use: Use, at place: Place) {
        let section = place.section(["label", "class", "revisit"])
        self.init(
            name: name, label: section.label(for: name), use: use,
            reasonClass: section["class"]?.word(Class.self) ?? .ordinary, revisit: section["revisit"]?.revisit())
    }
}

extension Place {
    /// `30` days from now, `date`, or `{before_end: 60}`.
    fileprivate func revisit() -> Reason.Revisit? {
        if isSection {
            return section(["before_end"]).need("before_end")?.days().map(Reason.Revisit.daysBeforeEnd)
        }
        if scalar == "date" { return .date }
        guard let time = plain.flatMap(TimeText.milliseconds), time % TimeText.day == 0 else { return refuse(.revisit) }
        return .days(Int(time / TimeText.day))
    }
}
