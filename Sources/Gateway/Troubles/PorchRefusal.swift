/// What the porch itself refuses, before any verb is asked.
public enum PorchRefusal: Error, Hashable, Sendable {
    /// Nobody knows who asks.
    case signInNeeded
    /// There is nothing at this path.
    case noSuchPage
    /// A form came from a page of another site.
    case otherSite
    /// A form lacks the word that this session's pages carry.
    case staleForm
    /// A form cannot be read.
    case malformedForm
    /// A body is of a type that is not taken here.
    case otherType(wanted: String)
    /// A body is larger than is taken here.
    case tooLarge
    /// A document cannot be read: where, and what is wrong there.
    case malformed(field: String?, reason: String)
    /// A change does not say which version it was made on.
    case versionNeeded
    /// What was asked under a key was done, but its answer was never kept.
    case answerLost
}
