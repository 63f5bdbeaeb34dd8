import Actions
import Gateway
import Logging
import Sales
import ServiceLifecycle

/// Does what is due in every workspace, every few seconds, until the server ends.
struct DueWork: Service {
    let porch: Porch
    /// How long to rest when nothing was due.
    private let pause = Duration.seconds(3)

    init(porch: Porch) { self.porch = porch }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // The first request matters more than the first round.
            while (try? await Task.sleep(for: pause)) != nil { await round() }
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
        _ = try await desk.rescoreLeads()
        var done = JobsDone()
        repeat {
            try Task.checkCancellation()
            done = try await desk.runDueJobs(limit: 200)
        } while done.more
    }
}
