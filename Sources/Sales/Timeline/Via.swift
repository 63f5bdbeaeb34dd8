/// How an engagement came to us over the wire: what tells a machine from a person.
public struct Via: Hashable, Sendable {
    /// The HTTP method.
    public var method: String?
    /// The user agent.
    public var agent: String?
    /// The network address.
    public var address: String?
    /// The message whose link was followed.
    public var message: String?

    /// Everything given.
    public init(method: String? = nil, agent: String? = nil, address: String? = nil, message: String? = nil) {
        self.method = method
        self.agent = agent
        self.address = address
        self.message = message
    }

    /// As an engagement keeps it.
    public init(_ fields: OwnFields) {
        self.init(
            method: fields["method"], agent: fields["agent"], address: fields["address"], message: fields["message"])
    }

    /// Whether this alone shows that no human did it: a request for headers only, or a known scanner or bot.
    public var isMachine: Bool {
        if method?.uppercased() == "HEAD" { return true }
        guard let agent = agent?.lowercased() else { return false }
        return Via.machines.contains { agent.contains($0) }
    }

    /// Words in the user agents of mail scanners, link previews, crawlers and scripts.
    private static let machines = [
        "bot", "crawler", "spider", "scanner", "preview", "barracuda", "mimecast", "proofpoint", "safelinks",
        "symantec", "messagelabs", "fireeye", "trendmicro", "sophos", "forcepoint", "ironport", "zscaler", "urldefense",
        "microsoft office", "ms-office", "googleimageproxy", "yahoomailproxy", "curl/", "wget/", "python-requests",
        "python-urllib", "go-http-client", "java/", "okhttp", "libwww", "headlesschrome", "phantomjs", "httpclient",
        "facebookexternalhit", "slackbot", "whatsapp", "telegrambot", "linkedinbot", "uptime", "monitor",
    ]
}
