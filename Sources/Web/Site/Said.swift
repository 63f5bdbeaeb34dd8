/// What was just done, told on the page that follows: a word in its address, a sentence on the page. Only words from
/// this list are told, so that nobody can write on our pages by a link.
enum Said {
    /// The sentence of a word; nil where it is none of ours.
    static func sentence(_ word: String?) -> String? { word.flatMap { sentences[$0] } }

    private static let sentences = [
        "qualify": "The lead is qualified.", "accept": "The lead is a prospect now.",
        "nurture": "The lead waits in nurture; it will come back by its date.",
        "disqualify": "The lead is disqualified. It can be taken back.",
        "recycle": "This is the next episode of the lead.",
        "take-back": "The last step is taken back.", "revert": "The conversion is reverted; the lead is as it was.",
        "assign": "The lead has another owner.", "plan": "The next touch is planned.", "done": "The task is done.",
        "log": "It is logged.", "note": "The note is kept.", "answer": "The answer is kept.",
        "contradict": "The criterion is unproven again.", "triage": "The reply is read.",
        "convert": "The lead is an opportunity now.", "joined": "The lead joined this opportunity.",
        "again": "The lead had been converted on the same terms: nothing was done twice.",
        "advance": "The opportunity is in another stage.", "move": "The opportunity is in another stage.",
        "edit": "The changes are kept.", "win": "Won. The buyer is a customer now.", "lose": "The opportunity is lost.",
        "no-decision": "It ended without a decision; a date to come back is set.",
        "reopen": "The opportunity is open again.", "tick": "The checklist is kept.", "person": "The part is kept.",
        "join": "They have a part in it now.", "publish": "The playbook is published. Scores are being counted anew.",
        "valid": "The draft has no fault. It is not published yet.", "signed-out": "You are signed out.",
        "password": "The password is set. Sign in with it.", "facts": "The facts are kept.",
        "form-create": "The form is open. Copy its address from the list.",
        "form-close": "The form is closed: its page is gone.",
    ]
}
