import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen task …`
struct TaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task", abstract: "What is to be done, and what is done.",
        subcommands: [TaskListCommand.self, TaskDoneCommand.self])
}

/// `ripen task list`
struct TaskListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Open tasks, the first due first.")

    @OptionGroup var store: StoreOptions
    @Option(help: "Of this user: an address, or me.") var owner: String?
    @Option(help: ArgumentHelp("Due by then: today, +7d. Default: all.", valueName: "when")) var due: When?
    @Option(help: "How many.") var limit = 50

    func run(at session: Session) async throws {
        await session.catchUp()
        let by = due?.moment(session.dates) ?? .distantFuture
        let rows = try await session.desk.taskList(owner: owner, dueBy: by, limit: limit)
        try session.show(PagePayload(rows.map(TaskRowPayload.init))) { write(on: &$0, rows, session.dates) }
    }

    private func write(on sheet: inout Sheet, _ rows: [TaskRow], _ dates: DateText) {
        guard !rows.isEmpty else { return sheet.line(Marks.met, " Nothing is to be done.") }
        var table = TextTable(["Due", "", .text("What"), "For", .text("Whom"), "Owner", "Task"])
        for row in rows {
            let late: Ink.Look = row.task.dueAt < dates.now ? .yellow : .plain
            table.add([
                Ink(dates.time(row.task.dueAt), late), Ink(dates.away(row.task.dueAt), late), Ink(row.task.title),
                .bold(row.opportunity?.code ?? row.lead?.code ?? ""), Ink(row.person?.fullName ?? ""),
                Ink(row.owner.map { $0.name ?? $0.email } ?? ""), .dim(row.task.id.description),
            ])
        }
        sheet.table(table)
        sheet.gap()
        sheet.hint("When one is done:", "ripen task done TASK")
    }
}

/// `ripen task done TASK`
struct TaskDoneCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "A task is done.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The task, by its id.") var task: String

    func run(at session: Session) async throws {
        let done = try await session.desk.finishTask(task)
        try session.show(TaskPayload(done)) { $0.line(Marks.met, " Done: \(done.title).") }
    }
}
