import Foundation

/// Dice that fall the same way for the same seed.
struct DemoDice: Sendable {
    private var state: UInt64

    /// Dice for one part of the world: those of another part fall on their own.
    init(seed: UInt64, part: Int = 0) {
        state = seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(bitPattern: Int64(part)) &* 0xD6E8_FEB8_6659_FD93
        _ = next()
    }

    /// A number from nought to below one.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A whole number from nought to below `bound`, which is at least one.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// A whole number of the range.
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// Whether something that likely happens.
    mutating func chance(_ likely: Double) -> Bool { share() < likely }

    /// One of several; they are never none.
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    /// The place of one of several, each as likely as its weight says.
    mutating func place(_ weights: [Double]) -> Int {
        var rest = share() * weights.reduce(0, +)
        for (place, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return place }
        }
        return weights.count - 1
    }

    /// A number of the bell curve around nought, of spread one.
    mutating func bell() -> Double {
        let radius = (-2 * log(max(share(), 1e-12))).squareRoot()
        return radius * cos(2 * .pi * share())
    }

    /// A number around `median` that is sometimes much larger, as sizes, amounts and waits are.
    mutating func skewed(_ median: Double, _ spread: Double) -> Double { median * exp(spread * bell()) }

    /// Sebastiano Vigna's splitmix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// How likely something is whose odds are the exponential of `strength`.
func likelihood(_ strength: Double) -> Double { 1 / (1 + exp(-strength)) }
