import Actions
import Sales
import Wire

extension Session {
    /// Shows a lead after a verb: what it is now, and what is next.
    func show(_ done: LeadDone, _ what: String) throws {
        try show(LeadDonePayload(done)) { sheet in
            sheet.line(Marks.met, " ", .bold(done.lead.code), Ink(" \(what)."))
            sheet.next(done.tasks.first, of: done.lead, dates)
        }
    }
}

extension Sheet {
    /// The next dated touch, or that there is none although there should be.
    mutating func next(_ task: SalesTask?, of lead: Lead, _ dates: DateText, label: String = "  Next: ") {
        if let task {
            let late: Ink.Look = task.dueAt < dates.now ? .yellow : .plain
            line(.dim(label), Ink(task.title), .dim(" by "), Ink(dates.full(task.dueAt), late))
        } else if lead.state.isOpen {
            line("  ", Marks.warning, " It has no next touch. Plan one: ")
            line(.cyan("    ripen lead next \(lead.code) --title \"Call\" --on tomorrow"))
        }
    }
}
