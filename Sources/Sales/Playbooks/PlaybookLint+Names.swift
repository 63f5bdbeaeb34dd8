/// How names in a playbook look, and which one was probably meant.
package enum PlaybookName {
    /// Whether `name` is made of small letters, digits and underscores, begins with a letter, and has 1 to 60 of them.
    package static func isProper(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 60 else { return false }
        return name.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// The name as people read it unless a label is given: `demo_requested` is "Demo requested".
    package static func label(_ name: String) -> String {
        let words = name.split(separator: "_", omittingEmptySubsequences: true).joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The one of `known` that is nearest in spelling, if any is near enough to have been meant.
    package static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let bound = max(1, name.count / 3)
        let near = known.map { (steps: steps(from: name.lowercased(), to: $0.lowercased()), name: $0) }
            .filter { $0.steps <= bound }
        return near.min { ($0.steps, $0.name) < ($1.steps, $1.name) }?.name
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

    /// How many letters must be put in, left out, changed or swapped with the next one (Damerau and Levenshtein).
    private static func steps(from one: String, to other: String) -> Int {
        let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        var before: [Int] = []
        var row = Array(0...other.count)
        for place in one.indices {
            let above = row
            row[0] = place + 1
            for column in other.indices {
                let same = one[place] == other[column]
                row[column + 1] = min(above[column] + (same ? 0 : 1), above[column + 1] + 1, row[column] + 1)
                let swapped =
                    place > 0 && column > 0 && one[place] == other[column - 1] && one[place - 1] == other[column]
                if swapped { row[column + 1] = min(row[column + 1], before[column - 1] + 1) }
            }
            before = above
        }
        return row[other.count]
    }
}
