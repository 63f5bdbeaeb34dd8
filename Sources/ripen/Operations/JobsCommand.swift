import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen jobs [--watch]`
struct JobsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Do what is due: settle clicks, refresh scores, note who cools.",
        discussion: "Nothing is lost by doing it late: every entry has the moment at which it was due.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "Go on until interrupted, looking every few seconds.") var watch = false

    func validate() throws {
        guard !(watch && store.json) else { throw ValidationError("--watch does not end, so it has no --json.") }
    }

    func run(at session: Session) async throws {
        repeat {
            let done = try await work(session)
            if !watch || done.isSomething { try show(done, session) }
            if watch { try await Task.sleep(for: .seconds(5)) }
        } while watch
    }

    private func work(_ session: Session) async throws -> WorkDone {
        var done = WorkDone()
        let progress = session.progress("Counting leads anew")
        done.rescored = try await session.desk.rescoreLeads { progress.show($0, of: $1, "leads") }
        progress.finish()
        var part = JobsDone()
        repeat {
            part = try await session.desk.runDueJobs(limit: 500)
            done.settled += part.settled
            done.refreshed += part.refreshed
            done.cooled += part.cooled
        } while part.more
        return done
    }

    private func show(_ done: WorkDone, _ session: Session) throws {
        try session.show(done) { sheet in
            guard done.isSomething else { return sheet.line(Marks.met, " Nothing is due.") }
            let parts = [
                ("clicks settled", done.settled), ("scores refreshed", done.refreshed), ("leads cooling", done.cooled),
                ("leads counted anew", done.rescored),
            ]
            let words = parts.filter { $0.1 > 0 }.map { "\($0.1.grouped) \($0.0)" }.joined(separator: ", ")
            sheet.line(.dim(session.dates.time(session.now)), " ", Marks.met, " \(words).")
        }
    }

    /// What one round of work did.
    private struct WorkDone: Encodable {
        var settled = 0
        var refreshed = 0
        var cooled = 0
        var rescored = 0
        var isSomething: Bool { settled + refreshed + cooled + rescored > 0 }
    }
}
