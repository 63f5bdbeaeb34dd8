import Actions
import Gateway
import Sales

/// What stands around every page: the bar with where one is and who one is, what was just done, the foot.
struct Chrome: Encodable, Hashable, Sendable {
    /// A place in the bar.
    struct Place: Encodable, Hashable, Sendable {
        var label: String
        var path: String
        /// The key that goes there after `g`.
        var key: String
        var isHere = false
    }
    /// Another workspace to go to.
    struct Door: Encodable, Hashable, Sendable {
        var name: String
        var path: String
        var isHere: Bool
    }
    /// One of the three looks.
    struct Look: Encodable, Hashable, Sendable {
        var name: String
        var label: String
        var isChosen: Bool
    }
    /// In the browser's tab.
    var title: String
    /// The look that was chosen: `light`, `dark` or `auto`.
    var theme = "auto"
    var csrf = ""
    var stylesheet = Assets.stylesheet.path
    var script = Assets.script.path
    var home = "/"
    var places: [Place] = []
    var doors: [Door] = []
    var looks: [Look] = []
    var userName = ""
    var userLetters = ""
    var userRole = ""
    var workspaceName = ""
    var leadsPath = ""
    var searchPath = ""
    /// Where to come back to after the look was changed.
    var here = "/"
    /// What was just done; one sentence or none.
    var said: [String] = []
    /// Whether somebody is signed in.
    var isSignedIn = false
    var foot = "Ripen"
}

extension Chrome {
    /// Around a page that nobody has to sign in for.
    init(title: String, theme: String, csrf: String = "", here: String = "/", said: String? = nil) {
        self.init(title: title)
        self.theme = theme
        self.csrf = csrf
        self.here = here
        looks = Chrome.looks(theme)
        self.said = said.map { [$0] } ?? []
    }

    /// Around a page of a workspace.
    init(title: String, at place: String, for seat: Seat, theme: String, csrf: String, here: String, said: String?) {
        self.init(title: title, theme: theme, csrf: csrf, here: here, said: said)
        let root = seat.path
        home = root
        leadsPath = "\(root)/leads"
        searchPath = "\(root)/search"
        places = [
            ("", "Today", "t"), ("leads", "Leads", "l"), ("board", "Board", "b"),
            ("opportunities", "Opportunities", "o"),
            ("forms", "Forms", "f"), ("playbook", "Playbook", "p"),
        ].map { name, label, key in
            Place(label: label, path: name.isEmpty ? root : "\(root)/\(name)", key: key, isHere: name == place)
        }
        doors = seat.doors
        userName = seat.userName
        userLetters = Chrome.letters(of: seat.userName)
        userRole = seat.role.rawValue
        workspaceName = seat.workspaceName
        isSignedIn = true
    }

    private static func looks(_ chosen: String) -> [Look] {
        [("auto", "As the system"), ("light", "Light"), ("dark", "Dark")].map {
            Look(name: $0.0, label: $0.1, isChosen: $0.0 == chosen)
        }
    }

    private static func letters(of name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber }
        return words.prefix(2).compactMap(\.first).map { String($0).uppercased() }.joined()
    }
}

/// Whose page it is: somebody at a desk of a workspace.
struct Seat: Hashable, Sendable {
    var slug: String
    var workspaceName: String
    var userName: String
    var role: Role
    var doors: [Chrome.Door] = []

    /// The path that everything of the workspace stands under.
    var path: String { "/w/\(slug)" }
}
