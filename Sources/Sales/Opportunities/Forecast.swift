/// Which part of the forecast an opportunity counts in, as the rep calls it.
public enum Forecast: String, Hashable, Sendable, CaseIterable {
    /// It will close in time.
    case commit
    /// It may, if things go well.
    case bestCase = "best_case"
    /// It is being worked.
    case pipeline
    /// It is left out.
    case omitted

    /// What people see.
    public var label: String {
        switch self {
        case .commit: "Commit"
        case .bestCase: "Best case"
        case .pipeline: "Pipeline"
        case .omitted: "Omitted"
        }
    }
}
