import Synchronization

/// The names of payloads as programs read them: `leadID` as `lead_id`.
enum SnakeCase {
    private static let known = Mutex<[String: String]>([:])

    /// The name in snake case. There are as many as payloads have fields: each is worked out once.
    static func name(_ name: String) -> String {
        known.withLock { known in
            if let found = known[name] { return found }
            let made = written(name)
            known[name] = made
            return made
        }
    }

    /// A word begins at each capital after a small letter, and at the last of several capitals before a small one.
    private static func written(_ name: String) -> String {
        let letters = Array(name)
        var text = ""
        for (place, letter) in letters.enumerated() {
            let isNext = place > 0 && letter.isUppercase && !letters[place - 1].isUppercase
            let isLast =
                place > 0 && place + 1 < letters.count && letter.isUppercase && letters[place - 1].isUppercase
                && letters[place + 1].isLowercase
            if (isNext || isLast) && letters[place - 1] != "_" { text += "_" }
            text += letter.lowercased()
        }
        return text
    }
}
