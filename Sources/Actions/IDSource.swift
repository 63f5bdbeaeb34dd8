public import Sales
import Synchronization

/// Makes ids: unique, and ordered by when they were made even within one millisecond.
public final class IDSource: Sendable {
    private struct State {
        var moment = Moment.distantPast
        var sequence: UInt16 = 0
        var random: UInt64
    }
    private let state: Mutex<State>

    /// A source whose random bits begin at `seed`: the same seed and moments give the same ids.
    public init(seed: UInt64) { state = Mutex(State(random: seed)) }

    /// A source whose random bits begin somewhere nobody can know.
    public convenience init() {
        var generator = SystemRandomNumberGenerator()
        self.init(seed: generator.next())
    }

    /// The next id, made at `moment`.
    public func next(at moment: Moment) -> Identifier {
        state.withLock { state in
            if moment > state.moment {
                state.moment = moment
                state.sequence = 0
            } else {
                state.sequence += 1
                if state.sequence > 0x0FFF {
                    state.moment = state.moment + 1
                    state.sequence = 0
                }
            }
            return Identifier(at: state.moment, sequence: state.sequence, random: SplitMix.next(&state.random))
        }
    }
}

/// Sebastiano Vigna's splitmix64.
private enum SplitMix {
    static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
