import Foundation

extension Capture {
    /// Whether a reply was written by no one: out of office, by its `Auto-Submitted` header (RFC 3834) or by the
    /// words of its subject, or of its first lines. English, German, French and Spanish.
    public static func isAutomaticReply(subject: String?, body: String? = nil, autoSubmitted: String? = nil) -> Bool {
        if let header = Folding.name(autoSubmitted), header != "no" { return true }
        if let subject = Folding.name(subject), subjects.contains(where: subject.contains) { return true }
        guard let opening = Folding.name(body.map { String($0.prefix(400)) }) else { return false }
        return openings.contains(where: opening.contains)
    }

    private static let subjects = [
        "out of office", "out of the office", "automatic reply", "auto-reply", "autoreply", "auto reply",
        "automatische antwort", "abwesenheitsnotiz", "abwesend", "nicht im buro", "nicht im haus",
        "reponse automatique", "absence du bureau", "absent du bureau", "message d'absence",
        "respuesta automatica", "fuera de la oficina", "ausente de la oficina",
    ]

    private static let openings = [
        "i am out of the office", "i'm out of the office", "i am currently out of", "i'm currently out of",
        "i will be out of the office", "i am on annual leave", "i am away from", "on parental leave",
        "ich bin derzeit nicht", "ich bin zurzeit nicht", "ich bin bis zum", "bin ich nicht im buro",
        "bin nicht im buro",
        "ich bin im urlaub", "je suis absent", "je suis actuellement absent", "je suis en conge",
        "estoy fuera de la oficina", "estare fuera de la oficina", "estoy de vacaciones", "me encuentro fuera",
    ]
}
