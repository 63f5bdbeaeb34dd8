/// A yes or no as people write it, in English, German, French, Spanish and Italian.
public enum FlagReading {
    /// True, false, or nothing when the text is neither; blank is neither.
    public static func read(_ text: String) -> Bool? {
        flags[text.lowercased().trimmedBlanks]
    }

    private static let flags: [String: Bool] = [
        "true": true, "yes": true, "y": true, "t": true, "1": true, "x": true, "on": true, "ja": true, "j": true,
        "wahr": true, "oui": true, "vrai": true, "o": true, "si": true, "sí": true, "sì": true, "s": true,
        "verdadero": true, "vero": true, "✓": true, "✔": true, "1.0": true,
        "false": false, "no": false, "n": false, "f": false, "0": false, "off": false, "nein": false, "falsch": false,
        "non": false, "faux": false, "falso": false, "-": false, "✗": false, "0.0": false,
    ]
}
