/// The one of `words` that is nearest in spelling to `word`, where one is near enough to have been meant; else nil.
public func nearest(_ word: String, in words: some Sequence<String>) -> String? {
    PlaybookName.nearest(to: word, among: words)
}
