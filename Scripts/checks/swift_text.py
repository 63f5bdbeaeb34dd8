"""Swift source told apart: code, comments and string literals, each at its own offset."""

import bisect
import re
from dataclasses import dataclass

TOKEN = re.compile(r'//|/\*|#*"""|#*"|`|#+/|/|[()]')
COMMENT_EDGE = re.compile(r"/\*|\*/")
BEFORE_REGEX = re.compile(r"(?:^|[=(,:\[{!&|?;~]|\b(?:return|in|case|try|await|where|if|while))\s*$")
BARE_REGEX = re.compile(r"/(?![\s/*)])(?:\\[^\n]|[^/\\\n])*/")


@dataclass(frozen=True)
class Piece:
    """A comment or the inside of a string literal. `text` is as long as the source it stands for."""

    start: int
    text: str


class SwiftText:
    """`code` is the source with comments, string contents and back-ticked names blanked; offsets and lines stay."""

    def __init__(self, raw):
        self.raw = raw
        self.comments = []
        self.strings = []
        self._out = list(raw)
        self._walk(0, nested=False)
        self.code = "".join(self._out)
        self._starts = [0] + [m.end() for m in re.finditer("\n", raw)]

    def line(self, offset):
        """The 1-based line of an offset."""
        return bisect.bisect_right(self._starts, offset)

    def _walk(self, at, nested):
        """Reads code from `at`; inside an interpolation it returns behind the parenthesis that closes it."""
        depth = 0
        while found := TOKEN.search(self.raw, at):
            token, start, at = found.group(), found.start(), found.end()
            if token == "(":
                depth += 1
            elif token == ")":
                if nested and depth == 0:
                    return at
                depth -= 1
            elif token == "//":
                at = self._comment(start, self._line_end(at))
            elif token == "/*":
                at = self._comment(start, self._block_end(at))
            elif token == "`":
                at = self._name(at)
            elif token.endswith('"'):
                at = self._string(start, token)
            else:
                at = self._regex(start, token)
        return len(self.raw)

    def _line_end(self, at):
        end = self.raw.find("\n", at)
        return len(self.raw) if end < 0 else end

    def _block_end(self, at):
        """Block comments nest in Swift."""
        depth = 1
        while depth and (edge := COMMENT_EDGE.search(self.raw, at)):
            depth += 1 if edge.group() == "/*" else -1
            at = edge.end()
        return at if depth == 0 else len(self.raw)

    def _comment(self, start, end):
        self.comments.append(Piece(start, self.raw[start:end]))
        self._blank(start, end)
        return end

    def _name(self, at):
        end = self.raw.find("`", at)
        if end < 0 or "\n" in self.raw[at:end]:
            return at
        self._blank(at, end, "x")
        return end + 1

    def _string(self, start, token):
        """Masks one literal and keeps its text; the code of its interpolations stays code."""
        hashes = "#" * token.count("#")
        many = token.endswith('"""') and self._opens_lines(start + len(token), hashes)
        quote = '"""' if many else '"'
        inside = at = start + len(hashes) + len(quote)
        edge = re.compile(re.escape("\\" + hashes) + "|" + re.escape(quote + hashes) + ("" if many else "|\n"))
        text = []
        while found := edge.search(self.raw, at):
            text.append(self.raw[at : found.start()])
            self._blank(at, found.start())
            if found.group() == "\n" or found.group().startswith('"'):
                self.strings.append(Piece(inside, "".join(text)))
                return found.end()
            at = self._escape(found, text)
        return len(self.raw)

    def _opens_lines(self, at, hashes):
        """A raw `#\"\"\"#` on one line is a one-line literal that holds a quote."""
        return not hashes or not self.raw[at : self._line_end(at)].strip()

    def _escape(self, found, text):
        at = found.end()
        if self.raw[at : at + 1] == "(":
            end = self._walk(at + 1, nested=True)
            shown = re.sub(r"[^\n]", " ", self.raw[found.start() : end])
            text.append("?" + shown[1:])
            self._blank(found.start(), at)
            return end
        text.append(re.sub(r"[^\n]", " ", self.raw[found.start() : at + 1]))
        self._blank(found.start(), at + 1)
        return at + 1

    def _regex(self, start, token):
        """A regex literal is blanked; a lone slash is an operator."""
        if token == "/":
            if not BEFORE_REGEX.search(self.raw[max(0, start - 40) : start]):
                return start + 1
            bare = BARE_REGEX.match(self.raw, start)
            end = bare.end() if bare else 0
        else:
            closer = self.raw.find("/" + token[:-1], start + len(token))
            end = closer + len(token) if closer >= 0 else 0
        if not end:
            return start + len(token)
        self._blank(start, end)
        return end

    def _blank(self, start, end, sign=" "):
        self._out[start:end] = [c if c == "\n" else sign for c in self._out[start:end]]
