import Actions
import Gateway
import Hummingbird
import Sales
import Wire

/// `/playbooks`: how this workspace sells, version by version.
struct PlaybookRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/playbooks") { _, _, desk in
            try Reply(PagePayload(try await desk.playbookVersions().map { PlaybookVersionPayload($0) }))
        }
        group.look("/playbooks/:version") { _, context, desk in
            let word = context.parameters.get("version") ?? ""
            guard let version = Int(word) else { throw Refusal(.notFound(noun: "playbook", what: word)) }
            let kept = try await desk.playbookText(version: version)
            return try Reply(PlaybookTextPayload(version: kept.version, text: kept.text))
        }
    }
}
