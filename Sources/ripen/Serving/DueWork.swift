import Actions
import Gateway
import Logging
import Sales
import ServiceLifecycle

/// Does what is due in every workspace, every few seconds, until the server ends.
struct DueWork: Service {
    let porch: Porch
    /// Who holds the lease of a workspace: one process does what is due.
    private let holder: Identifier
    /// How long to rest when nothing was due.
    private let pause = Duration.seconds(3)

    init(porch: Porch) {
        self.porch = porch
        holder = porch.ids.next(at: porch.clock())
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // The first request matters more than the first round.
            while (try? await Task.sleep(for: pause)) != nil { await round() }
        }
        for workspace in (try? await Desk.workspaces(in: porch.database)) ?? [] {
            // Where the store is gone already, the lease ends by itself.
            try? await porch.desk(in: workspace, for: .system, role: .owner).stopServing(as: holder)
        }
    }

    /// One round through all workspaces; what fails is written down and tried again in the next one.
    private func round() async {
        do {
            for workspace in try await Desk.workspaces(in: porch.database) {
                try await work(in: workspace)
            }
        } catch is CancellationError {
        } catch {
            porch.logger.error("what is due could not be done", metadata: ["error": "\(String(reflecting: error))"])
        }
    }

    private func work(in workspace: WorkspaceProfile) async throws {
        let desk = porch.desk(in: workspace, for: .system, role: .owner)
        guard try await desk.keepServing(as: holder) else { return }
        _ = try await desk.rescoreLeads()
        var done = JobsDone()
        repeat {
            try Task.checkCancellation()
            done = try await desk.runDueJobs(limit: 200)
        } while done.more
    }
}
