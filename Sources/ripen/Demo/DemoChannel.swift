import Sales

/// A way in which people find the team, with what it brings and costs.
struct DemoChannel: Sendable {
    let source: String
    var campaign: String?
    /// What people do first, the likeliest first; only what the playbook counts as asking.
    let opening: [String]
    let weight: Double
    /// How much better the people are whom it brings.
    let quality: Double
    /// Days after the first day of the world on which it brings people; empty: every day.
    var days: [Int] = []
    /// Euros a month, and for what.
    var monthly: (euros: Int, kind: String, vendor: String)?
    /// Euros for each of its days.
    var daily: (euros: Int, kind: String, vendor: String)?

    static let all = [
        DemoChannel(
            source: "website", opening: ["demo_requested", "question_asked", "form_submitted", "trial_started"],
            weight: 22, quality: 0.15),
        DemoChannel(
            source: "search ads", campaign: "Search: production planning",
            opening: ["trial_started", "content_downloaded", "form_submitted"], weight: 20, quality: -0.3,
            monthly: (4_200, "media", "Suchwerk")),
        DemoChannel(
            source: "social ads", campaign: "Social: heads of operations", opening: ["content_downloaded"], weight: 12,
            quality: -0.45, monthly: (3_100, "media", "Berufsnetz")),
        DemoChannel(
            source: "webinar", campaign: "Webinar: forecasts that hold",
            opening: ["webinar_attended", "seminar_attended", "dialogue_held"], weight: 13, quality: 0.05,
            days: [24, 73, 122, 164], daily: (1_450, "tools", "Webinarhaus")),
        DemoChannel(
            source: "trade fair", campaign: "Smart Factory Fair",
            opening: ["question_asked", "demo_requested", "showroom_visit"], weight: 7, quality: 0.2,
            days: [95, 96, 97], daily: (6_900, "vendor", "Messe Donau")),
        DemoChannel(
            source: "newsletter", campaign: "Monthly letter", opening: ["content_downloaded", "question_asked"],
            weight: 9, quality: 0, monthly: (380, "tools", "Mailwerk")),
        DemoChannel(source: "referral", opening: ["referral_received"], weight: 7, quality: 0.8),
        DemoChannel(
            source: "partner", campaign: "Partner: Nordwind Integrators",
            opening: ["demo_requested", "meeting_booked"],
            weight: 6, quality: 0.4, monthly: (1_200, "vendor", "Nordwind Integrators")),
    ]
}
