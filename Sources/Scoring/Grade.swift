/// Fit and interest in two signs: a letter for fit, A to D, and a number for interest, 1 to 4.
///
/// Ordered best first: A1 comes before A2, and every A before every B.
public struct Grade: Hashable, Sendable {
    /// 0 for A1 to 15 for D4.
    private let rank: Int

    /// `fit` and `interest` count the steps below the best, 0 to 3.
    init(fit: Int, interest: Int) {
        rank = fit * 4 + interest
    }

    /// Reads "A1" to "D4", in capitals; refuses everything else.
    public init?(_ text: String) {
        guard let grade = Grade.allCases.first(where: { $0.description == text }) else { return nil }
        self = grade
    }

    /// "A", "B", "C" or "D": how well they fit.
    public var letter: Character {
        ["A", "B", "C", "D"][rank / 4]
    }

    /// 1, 2, 3 or 4: how interested they are; 1 is the most.
    public var number: Int {
        rank % 4 + 1
    }
}

extension Grade: Comparable, CaseIterable, CustomStringConvertible {
    /// The sixteen grades, best first.
    public static let allCases = (0..<16).map { Grade(fit: $0 / 4, interest: $0 % 4) }

    public static func < (left: Grade, right: Grade) -> Bool {
        left.rank < right.rank
    }

    public var description: String {
        "\(letter)\(number)"
    }
}

/// Where the grades begin: the least points for each letter and number; what reaches none is D or 4.
public struct Grading: Hashable, Sendable {
    /// The least fit for A, B and C.
    public var a, b, c: Points
    /// The least interest for 1, 2 and 3.
    public var one, two, three: Points

    /// Thresholds in points; those of the shipped playbooks unless told otherwise.
    public init(
        a: Points = .whole(70), b: Points = .whole(50), c: Points = .whole(25),
        one: Points = .whole(60), two: Points = .whole(30), three: Points = .whole(10)
    ) {
        (self.a, self.b, self.c) = (a, b, c)
        (self.one, self.two, self.three) = (one, two, three)
    }

    /// The grade of a score: the best letter and the best number whose threshold is reached.
    public func grade(fit: Points, interest: Points) -> Grade {
        Grade(fit: Grading.step(fit, a, b, c), interest: Grading.step(interest, one, two, three))
    }

    private static func step(_ points: Points, _ best: Points, _ second: Points, _ third: Points) -> Int {
        if points >= best { return 0 }
        if points >= second { return 1 }
        return points >= third ? 2 : 3
    }
}
