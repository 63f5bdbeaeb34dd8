import SQLPort
import Sales
import Scoring

@testable import Storage

extension NamedQuery {
    static let projections =
        [
            NamedQuery("keep(_") { store in
                guard let standing = try store.standing(id(1)) else { return }
                try store.keep(standing, state: .new)
            },
            NamedQuery("standings(dueBy") { _ = try $0.standings(dueBy: moment(9), limit: 5) },
            NamedQuery("standing(_") { _ = try $0.standing(id(1)) },
            NamedQuery("nextDueStanding(") { _ = try $0.nextDueStanding() },
            NamedQuery("eachStanding(after") { try $0.eachStanding { _, _ in true } },
            NamedQuery("removeStanding(_") { try $0.removeStanding(id(404)) },
            NamedQuery("storedStanding(_") { _ = try $0.storedStanding(id(1)) },
            NamedQuery("projectionCounts(") { _ = try $0.projectionCounts() },
            NamedQuery("keep(_") {
                try $0.keep(
                    Milestone(leadID: id(1), entryID: id(1), rung: .lead, at: moment(1), knownAt: moment(1)))
            },
            NamedQuery("milestones(lead") { _ = try $0.milestones(lead: id(1)) },
            NamedQuery("eachMilestone(after") { try $0.eachMilestone { _ in true } },
            NamedQuery("withdrawMilestones(lead") {
                try $0.withdrawMilestones(lead: id(1), of: ID(identifier(0)), knownAt: moment(1))
            },
            NamedQuery("removeMilestones(lead") { try $0.removeMilestones(lead: id(404)) },
            NamedQuery("eachInCohort(from") {
                try $0.eachInCohort(from: moment(0), to: moment(9), asOf: moment(9)) { _ in true }
            },
        ] + funnels

    private static let funnels = ([nil] + FunnelCohort.Dimension.allCases).flatMap { dimension in
        let question = FunnelCohort(from: moment(0), to: moment(90), asOf: moment(90), by: dimension)
        let line = FunnelLine(group: nil, kind: .live, reached: [:])
        return [
            NamedQuery("funnel(_") { _ = try $0.funnel(question) },
            NamedQuery("eachRecord(behind") {
                try $0.eachRecord(behind: question, line: line, rung: .won) { _ in true }
            },
        ]
    }

    static let work = [
        NamedQuery("kept(") { _ = try $0.kept() },
        NamedQuery("open(_") { store in
            try store.open(
                KeptWorkspace(
                    id: store.workspace, slug: "s", name: "n", zone: "UTC", currency: "EUR", createdAt: moment(1)))
        },
        NamedQuery("rename(name") { try $0.rename(name: "n", zone: "UTC", currency: "EUR") },
        NamedQuery("find(slug") { _ = try KeptWorkspace.find(slug: "s", $0.connection) },
        NamedQuery("next(_") { _ = try $0.next(.lead) },
        NamedQuery("reserve(_") { _ = try $0.reserve(5, of: .lead) },
        NamedQuery("skip(_") { try $0.skip(.lead, to: 5) },
        NamedQuery("last(_") { _ = try $0.last(.lead) },
        NamedQuery("insert(_") {
            try $0.insert(KeptPlaybook(version: 1, name: "n", text: "t", publishedAt: moment(1), actor: .system))
        },
        NamedQuery("playbook(version") { _ = try $0.playbook(version: 1) },
        NamedQuery("playbook(at") { _ = try $0.playbook(at: moment(1)) },
        NamedQuery("playbookVersion(at") { _ = try $0.playbookVersion(at: moment(1)) },
        NamedQuery("playbooks(after") { _ = try $0.playbooks() },
        NamedQuery("keep(_") { try $0.keep(Rescoring(playbook: 1, total: 1, startedAt: moment(1))) },
        NamedQuery("rescoring(playbook") { _ = try $0.rescoring(playbook: 1) },
        NamedQuery("runningRescoring(") { _ = try $0.runningRescoring() },
        NamedQuery("keep(_") {
            try $0.keep(KeptImport(id: id(1), kind: "k", file: "f", startedAt: moment(1), actor: .system))
        },
        NamedQuery("importRun(_") { _ = try $0.importRun(id(1)) },
        NamedQuery("importRuns(before") { _ = try $0.importRuns(limit: 5) },
        NamedQuery("insert(_") { try $0.insert(Job(id: identifier(1), kind: "k", dueAt: moment(1))) },
        NamedQuery("takeJobs(at") { store in
            for job in try store.takeJobs(at: moment(5), until: moment(9), limit: 5) {
                _ = try store.putOff(job, to: moment(6))
                _ = try store.finish(job)
            }
        },
        NamedQuery("finish(_") { _ = try $0.finish(Job(id: identifier(2), kind: "k", dueAt: moment(1))) },
        NamedQuery("putOff(_") {
            _ = try $0.putOff(Job(id: identifier(2), kind: "k", dueAt: moment(1)), to: moment(2))
        },
        NamedQuery("nextJobDue(") { _ = try $0.nextJobDue() },
        NamedQuery("insert(_") {
            try $0.insert(KeptReply(key: "k", verb: "v", terms: "t", reply: "r", at: moment(1)))
        },
        NamedQuery("reply(key") { _ = try $0.reply(key: "k") },
        NamedQuery("withdrawReplies(subject") { try $0.withdrawReplies(subject: identifier(1)) },
        NamedQuery("forgetReplies(before") { try $0.forgetReplies(before: moment(1)) },
        NamedQuery("backlog(at") { _ = try $0.backlog(at: moment(5)) },
        NamedQuery("lateTasks(_") { _ = try $0.lateTasks(.response, before: moment(5), limit: 5) },
    ]

    /// Every list of leads that must be quick: each order that an index has, under each filter that a walk or an index
    /// answers.
    static let lists =
        (walked + narrow).flatMap { filter in
            sorts.map { sort in NamedQuery("leads(_") { _ = try $0.leads(filter, sort: sort, limit: 5) } }
        }
        + (walked + narrow).flatMap { filter in
            (sorts + sortedWalks).map { sort in
                NamedQuery("leads(_") {
                    _ = try $0.leads(filter, sort: sort, limit: 5, by: LeadMeasure(few: 0, walked: 5_000))
                }
            }
        }
        + narrow.map { filter in
            NamedQuery("leads(_") { _ = try $0.leads(filter, sort: LeadSort([LeadSort.Key(.name)]), limit: 5) }
        }

    private static let sorts: [LeadSort] = [.interest, .number, .opened, .nextTouch]

    /// Orders whose walk takes in leads that stand in no index by themselves.
    private static let sortedWalks = [LeadSort.Name.heard, .fit, .name].map { LeadSort([LeadSort.Key($0)]) }

    /// Lists that a walk answers: the leads asked for are found soon, or the index itself tells them.
    private static let walked: [LeadFilter] = {
        let open = LeadFilter.open.condition
        return [.open, LeadFilter(open.and(.test(.figure(.heard, from: nil, to: 5))))]
    }()

    /// Lists that an index answers where a walk would be long.
    private static let narrow: [LeadFilter] = {
        let tests: [LeadTest] = [
            .owners([id(1)]), .sources(["web"]), .campaigns([id(1)]), .named(.anybody, "an"), .cooling, .withoutTouch,
            .states([.qualified]), .states([.new]), .words(.email, ["a@b.example"]),
            .own(OwnFieldTest("a", .texts(["b"]))), .figure(.number, from: 4, to: 4), .words(.industry, ["Steel"]),
        ]
        let open = LeadFilter.open.condition
        var scoped = LeadFilter.open
        scoped.scope = .owned(by: id(1))
        let nurture = LeadFilter(states: [.nurture])
        return [nurture, scoped] + tests.map { LeadFilter(open.and(.test($0))) }
    }()
}
