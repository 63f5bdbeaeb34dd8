import Gateway
import HTTPTypes
import Hummingbird
import Sales

/// What went wrong with a request, as a page.
struct TroublesPage: Page {
    static let template = "trouble"
    let chrome: Chrome
    let title: String
    let words: String
    let requestID: String
    let missing: [String]
    let back: String
}

extension TroublesPage {
    init(_ trouble: Trouble, chrome: Chrome) {
        self.chrome = chrome
        title = TroublesPage.title(trouble.status)
        words = trouble.message
        requestID = trouble.requestID
        missing = trouble.missing.map { "\(spoken($0.needs)) — \($0.why)" }
        back = chrome.home
    }

    private static func title(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 401: "Sign in first"
        case 403: "You may not do that"
        case 404: "There is nothing here"
        case 413: "That is too much"
        case 429: "Too often"
        case 500: "That is our fault"
        case 503, 507: "Not now"
        default: "That does not work"
        }
    }
}

extension TroublesPage {
    /// The answer for people: strangers are led to the entrance, and back from there to what they wanted to see.
    static func answer(_ trouble: Trouble, _ request: Request, _ context: PorchContext, _ porch: Porch) throws
        -> Response
    {
        let door = PageDoor(porch: porch, request: request, context: context)
        if trouble.status == .unauthorized, context.session == nil, !request.uri.path.hasPrefix("/sign-in") {
            return door.go(Address.with("/sign-in", [("back", door.here)]))
        }
        let isInside = context.visitor != nil
        let chrome = try isInside ? door.chrome("Trouble", at: "trouble") : door.openChrome("Trouble")
        return try door.show(TroublesPage(trouble, chrome: chrome), trouble.status)
    }
}
