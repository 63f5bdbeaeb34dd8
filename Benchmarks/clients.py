"""The clients: wrk with one thread, and what it told."""

import os
import pathlib
import subprocess
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent / "wrk"


class Failed(Exception):
    """Something did not answer as it must: the bench ends with this sentence."""


@dataclass
class Told:
    """What one run of wrk measured; latencies in milliseconds."""

    requests: int
    seconds: float
    p50: float
    p95: float

    @property
    def rate(self):
        """Requests a second."""
        return self.requests / self.seconds


class Clients:
    """Asks a server, `base` being its address; `head` is the header that says who asks."""

    def __init__(self, base, folder):
        self.base, self.folder = base, folder

    def ask(self, paths, clients, seconds, head=None):
        """GETs of these paths, in turn."""
        file = self.folder / "paths.txt"
        file.write_text("\n".join(paths) + "\n")
        return self._run("ask.lua", clients, seconds, [file] + ([head] if head else []))

    def send(self, lines, clients, seconds, head, once=False, status=None, holds=""):
        """Requests given as (path, method, body); each once, or in turn. Any other status fails the
        bench, and an answer that does not hold the text `holds`."""
        file = self.folder / "bodies.txt"
        with open(file, "w") as out:
            out.writelines(f"{path}\t{method}\t{body}\n" for path, method, body in lines)
        words = [file, head, "once" if once else "again", status or "", holds]
        return self._run("send.lua", clients, seconds, words, expected=len(lines) if once else None)

    def _run(self, script, clients, seconds, words, expected=None):
        command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", HERE / script, self.base]
        done = subprocess.run(
            [*map(str, command), "--", *map(str, words)],
            capture_output=True,
            text=True,
            env={**os.environ, "BENCH_WRK": str(HERE)},
        )
        lines = done.stdout.partition("=bench\n")[2].splitlines()
        told = dict(line.partition(" ")[::2] for line in lines)
        if done.returncode or not told:
            raise Failed(f"wrk {script}: {done.stdout} {done.stderr}")
        if int(told["failed"]) or not int(told["requests"]):
            raise Failed(f"{told['failed']} answers were not as they must be: {told.get('sample', '')}")
        if expected and int(told["requests"]) < expected:
            raise Failed(f"only {told['requests']} of {expected} were answered in {seconds} s")
        return Told(int(told["requests"]), float(told["seconds"]), float(told["p50"]), float(told["p95"]))
