"""The release binary: its commands, its server, and how much memory it holds."""

import html
import json
import os
import re
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from clients import Failed


def resident(process):
    """What a process holds in memory, in MB; nothing once it has ended."""
    try:
        with open(f"/proc/{process}/status") as status:
            found = re.search(r"VmRSS:\s+(\d+) kB", status.read())
    except OSError:
        return None
    return int(found.group(1)) / 1024 if found else None


class Memory(threading.Thread):
    """Samples a process's memory five times a second until it ends."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.samples = process, []
        self.start()

    def run(self):
        """Samples until the process has ended."""
        while (held := resident(self.process)) is not None:
            self.samples.append(held)
            time.sleep(0.2)

    @property
    def peak(self):
        """The most it held, in MB."""
        return max(self.samples, default=0)

    @property
    def growth(self):
        """How much more it held in the last quarter than in the second, in MB."""
        quarter = len(self.samples) // 4
        if quarter < 2:
            return 0
        second, last = self.samples[quarter : 2 * quarter], self.samples[-quarter:]
        return max(last) - max(second)


class Program:
    """Runs commands of the binary on one store."""

    def __init__(self, binary, store):
        self.binary, self.store = binary, store

    def run(self, *words):
        """Runs one command; answers its JSON, the seconds it took, and its memory."""
        began = time.perf_counter()
        command = [self.binary, *words, "--database", self.store, "--json"]
        process = subprocess.Popen(
            list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        memory = Memory(process.pid)
        out, errors = process.communicate()
        seconds = time.perf_counter() - began
        if process.returncode:
            raise Failed(f"ripen {' '.join(map(str, words))} ended with {process.returncode}: {out}{errors}")
        return json.loads(out) if out.strip() else {}, seconds, memory


class Server:
    """`ripen serve` on a free port, ended at the end."""

    def __init__(self, program, port):
        self.base = f"http://127.0.0.1:{port}"
        words = [program.binary, "serve", "--database", program.store, "--port", port]
        began = time.perf_counter()
        # What it says goes to a file: a pipe that nobody empties would hold it up.
        self.log = open(str(program.store) + ".log", "w")
        self.process = subprocess.Popen(list(map(str, words)), stdout=self.log, stderr=subprocess.STDOUT)
        self.started = self._wait(began)

    def _wait(self, began):
        """Seconds until it answers."""
        while time.perf_counter() - began < 30:
            if self.process.poll() is not None:
                raise Failed(f"ripen serve ended with {self.process.returncode}; see {self.log.name}")
            try:
                with urllib.request.urlopen(self.base + "/health", timeout=5) as answer:
                    if answer.status == 200:
                        return time.perf_counter() - began
            except OSError:
                time.sleep(0.005)
        raise Failed("ripen serve did not answer within 30 s")

    @property
    def held(self):
        """What it holds in memory, in MB."""
        return resident(self.process.pid) or 0

    def sign_in(self, link, email, password):
        """Sets the password by its link, signs in, and answers the cookie's header."""
        jar = CookieJar()
        visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        self._submit(visitor, link, {"password": password, "again": password, "repeat": password})
        if not any(cookie.name == "ripen_session" for cookie in jar):
            self._submit(visitor, "/sign-in", {"email": email, "password": password})
        cookies = [f"{cookie.name}={cookie.value}" for cookie in jar]
        if not any(cookie.startswith("ripen_session=") for cookie in cookies):
            raise Failed("signing in gave no session")
        return "Cookie: " + "; ".join(cookies)

    def _submit(self, visitor, path, values):
        try:
            self._fill(visitor, path, values)
        except OSError as trouble:
            raise Failed(f"{path}: {trouble}") from trouble

    def _fill(self, visitor, path, values):
        """Sends the form of a page, its hidden fields with it."""
        page = visitor.open(urllib.parse.urljoin(self.base, path)).read().decode()
        hidden = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
        said = {name: html.unescape(value) for name, value in hidden.items()}
        body = urllib.parse.urlencode({**said, **values}).encode()
        request = urllib.request.Request(urllib.parse.urljoin(self.base, path), body)
        request.add_header("Origin", self.base)
        visitor.open(request).read()

    def end(self):
        """Ends it as an operator would, and waits."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


def free_port():
    """A port that nobody holds."""
    import socket

    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]
