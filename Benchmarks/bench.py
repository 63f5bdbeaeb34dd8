#!/usr/bin/env python3
"""Measures the release binary as its users meet it, and ends with 1 where a bar is missed. See Benchmarks/README.md."""

import argparse
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from urllib.parse import quote

sys.dont_write_bytecode = True

from clients import Clients, Failed  # noqa: E402
from figures import Figures  # noqa: E402
from program import Program, Server, free_port  # noqa: E402
from seeding import Seeds, email, text  # noqa: E402

HOME = pathlib.Path(__file__).resolve().parent.parent
BINARY = HOME / ".build" / "release" / "ripen"
OWNER, PASSWORD, FULL = "owner@bench.example", "a long bench password 1", 100_000

# As people keep them: name, filter, order.
LISTS = [
    ("open leads by interest", "state:open", "-interest"),
    ("qualified by interest", "state:qualified", "-interest"),
    ("new by opened", "state:new", "-opened"),
    ("of one owner by next touch", "state:open and owner:rep1@bench.example", "next_touch"),
    ("nurture by revisit", "state:nurture", "revisit"),
    ("without next touch", "without_touch", "-opened"),
    ("cooling", "cooling", "-interest"),
    ("gone quiet", "state:open and quiet", "heard"),
    ("one source", 'state:open and source:"trade fair"', "-interest"),
    ("one campaign", 'campaign:"Campaign 7"', "-opened"),
    ("names that begin so", "text:hol", "name"),
    ("matching nothing", 'state:new and source:"no such source"', "-interest"),
    ("on an own field", "own.tier:gold and state:qualified", "-interest"),
]
ANY = ("any other filter", '(industry:"software" or employees>=500) and not owner:rep2@bench.example', "-fit")


class Bench:
    """One run, from the seeds to the table."""

    def __init__(self, binary, folder, leads):
        self.folder, self.leads = folder, leads
        self.store = folder / "bench.db"
        self.program = Program(binary, self.store)
        self.seeds = Seeds(folder, leads)
        self.figures = Figures()
        self.dice = random.Random(7)
        self.bare, self.health = {}, 0
        self.token = self.session = "Cookie: none=yet"

    def measure(self):
        """Everything, in an order in which nothing measured spoils what comes after."""
        self.seed()
        self.raw()
        parts = [self.http_alone, self.lists, self.let_in, self.list_pages, self.leads_at_random]
        server = Server(self.program, free_port())
        try:
            self.figures.add("start to first answer", server.started, "s", 0.5, most=True)
            time.sleep(3)
            self.figures.add("memory when idle", server.held, "MB", 60, most=True)
            self.clients = Clients(server.base, self.folder)
            self.base, self.server = server.base, server
            self.take_token()
            for part in [*parts, self.conversions, self.engagements]:
                self.attempt(part.__name__, part)
            self.figures.add("memory after all of that", server.held, "MB")
        finally:
            server.end()
        self.attempt("rescore", self.rescore)
        self.attempt("verify", self.verify)

    def attempt(self, name, part):
        """Measures one part; what fails there is told at the end, and the others are measured all the same."""
        try:
            part()
        except Failed as trouble:
            self.figures.fail(name, trouble)

    def seed(self):
        """By import; a store that is there already is taken as it is."""
        if (self.folder / "seeded").exists():
            print("The store is there already: its import is not measured again.")
            return
        for leftover in self.folder.glob("bench.db*"):
            leftover.unlink()
        self.program.run("workspace", "create", "Bench", "--owner", OWNER, "--playbook", "startup")
        for place in range(5):
            self.program.run("user", "add", f"rep{place}@bench.example", "--name", f"Rep {place}", "--role", "rep")
        idle = self._idle()
        self._import("leads", self.seeds.write_leads(), self.leads, 8_000, idle, "--map", "tier=own.tier")
        self._import("engagements", self.seeds.write_engagements(), self.seeds.engagements, None, idle)
        self._import("decisions", self.seeds.write_decisions(), None, None, idle, "--history")
        self._import("opportunities", self.seeds.write_opportunities(), None, None, idle, "--history")
        (self.folder / "seeded").touch()

    def _idle(self):
        """What a command holds that does next to nothing, in MB."""
        return self.program.run("playbook", "versions")[2].peak

    def _import(self, kind, path, rows, bar, idle, *options):
        reply, seconds, memory = self.program.run("import", kind, path, *options)
        if reply["refused"] or (rows and reply["created"] != rows):
            raise Failed(f"import {kind}: {reply}")
        path.unlink()
        self.figures.add(f"import of {kind}", reply["rows"] / seconds, "rows/s", bar)
        if rows:
            above = memory.peak - idle
            self.figures.add(f"import of {kind}, memory above idle", above, "MB", 250, most=True)
            beside = "last quarter − second"
            self.figures.add(f"import of {kind}, growth", memory.growth, "MB", 25, most=True, beside=beside)

    def raw(self):
        """What SQLite does by itself, on a copy of the store."""
        tool, copy = self.folder / "raw", self.folder / "raw.db"
        source = HOME / "Benchmarks" / "raw.c"
        subprocess.run(["cc", "-O2", "-o", tool, source, "-lsqlite3"], check=True)
        shutil.copyfile(self.store, copy)
        for batch in (1, 64, 100):
            out = subprocess.run([tool, copy, str(batch), "4"], capture_output=True, text=True, check=True)
            self.bare[batch] = float(out.stdout)
        for leftover in self.folder.glob("raw.db*"):
            leftover.unlink()
        for batch, rate in self.bare.items():
            rows = "row" if batch == 1 else "rows"
            self.figures.add(f"raw: {batch} bare {rows} a commit", rate, "rows/s")

    def take_token(self):
        """A token, as programs have it."""
        token = self.program.run("token", "create", "--user", OWNER, "--name", "bench")[0]
        self.token = "Authorization: Bearer " + token["token"]

    def let_in(self):
        """A session, as browsers have it."""
        link = self.program.run("user", "password", OWNER)[0]
        self.session = self.server.sign_in(link["path"], OWNER, PASSWORD)

    def lists(self):
        """Each list, as programs get it."""
        self._lists("list", "/api/v1/leads", self.token)

    def list_pages(self):
        """Each list, as the page shows it."""
        self._lists("list page", "/w/bench/leads", self.session, "&state=all")

    def _lists(self, what, path, head, more=""):
        for name, words, sort in [*LISTS, ANY]:
            bar = 150 if name == ANY[0] else 15
            self._ask(f"{what}: {name}", [f"{path}?filter={quote(words)}&sort={quote(sort)}{more}"], head, bar)

    def _ask(self, name, paths, head, bar, seconds=2):
        def measure():
            told = self.clients.ask(paths, 1, seconds, head)
            self.figures.add(name, told.p95, "ms", bar, most=True, beside=f"p95; p50 {told.p50:.1f}")

        self.attempt(name, measure)

    def leads_at_random(self):
        """A lead at a time, as programs get it and as the page shows it; then the board."""
        numbers = [self.dice.randint(1, self.leads) for _ in range(5_000)]
        self._ask("lead", [f"/api/v1/leads/L-{number}" for number in numbers], self.token, 15, 4)
        self._ask("lead page", [f"/w/bench/leads/L-{number}" for number in numbers], self.session, 15, 4)
        self._ask("board", ["/w/bench/board?type=new"], self.session, 30, 3)

    def http_alone(self):
        """What HTTP does without a store."""
        told = self.clients.ask(["/health"], 64, 3)
        self.figures.add("HTTP alone: /health, 64 clients", told.rate, "/s")
        self.health = told.rate

    def conversions(self):
        """Leads whose gate is met, each converted once, by eight clients."""
        count = max(200, min(6_000, self.leads // 12))
        places = self.seeds.convertible()
        self.dice.shuffle(places)
        chosen = [f"lead-{place}" for place in places[:count]]
        answers = [("authority", {"answer": "involved", "note": "She decides herself."})]
        answers += [("budget", {"answer": "identified", "amount": 12_000, "note": "A line in this year's budget."})]
        lines = [
            (f"/api/v1/leads/{lead}/criteria/{name}", "PUT", json.dumps(body))
            for lead in chosen
            for name, body in answers
        ]
        self.clients.send(lines, 8, 120, self.token, once=True)
        close = (datetime.date.today() + datetime.timedelta(days=60)).isoformat()
        amount = {"minor": 1_200_000, "currency": "EUR"}
        terms = {"amount": amount, "expected_close": close, "next_step": "Send the offer"}
        lines = [(f"/api/v1/leads/{lead}/conversion", "POST", json.dumps(terms)) for lead in chosen]
        told = self.clients.send(lines, 8, 120, self.token, once=True, status=201)
        self.figures.add("conversions, 8 clients", told.rate, "/s", 1_500, beside=f"{count:,} leads")

    def engagements(self):
        """One by one and in batches, of people who are known; and such as open leads."""
        single = [("/api/v1/engagements", "POST", json.dumps(self._engagement())) for _ in range(20_000)]
        told = self.clients.send(single, 64, 8, self.token, holds='"accepted":1')
        beside = f"raw {self.bare[64]:,.0f} at 64 a commit, HTTP alone {self.health:,.0f}"
        self.figures.add("engagements one by one, 64 clients", told.rate, "/s", 5_000, beside=beside)
        batches = [
            ("/api/v1/engagements", "POST", json.dumps({"items": [self._engagement() for _ in range(100)]}))
            for _ in range(200)
        ]
        told = self.clients.send(batches, 8, 8, self.token, holds='"accepted":100')
        share = told.rate * 100 / self.bare[100]
        beside = f"raw {self.bare[100]:,.0f} at 100 a commit"
        self.figures.add("engagements in batches of 100", told.rate * 100, "/s", 10_000, beside=beside)
        self.figures.add("the same, of what raw does", share * 100, "%", 50)
        opening = [("/api/v1/engagements", "POST", json.dumps(self._opening(n))) for n in range(100_000)]
        told = self.clients.send(opening[: max(2_000, self.leads // 2)], 64, 4, self.token, holds='"accepted":1')
        self.figures.add("the same, most of them opening leads", told.rate, "/s")

    def _engagement(self):
        # Without a moment of its own: it happened when it came in.
        kind = self.dice.choice(["page_viewed", "page_viewed", "pricing_viewed", "product_active_day"])
        address = email(self.dice.randrange(self.leads))
        return {"kind": kind, "at": text(datetime.datetime.now(datetime.timezone.utc)), "person": {"email": address}}

    def _opening(self, number):
        now = text(datetime.datetime.now(datetime.timezone.utc))
        person = {"email": f"new{number}@n{number // 3}.example", "first_name": "New", "last_name": f"Person {number}"}
        return {"kind": "demo_requested", "at": now, "person": person, "account": {"name": f"New {number // 3}"}}

    def rescore(self):
        """A changed playbook published, and every lead counted anew under it."""
        command = [self.program.binary, "playbook", "show", "--database", self.store]
        shown = subprocess.run(command, capture_output=True, text=True, check=True)
        path = self.folder / "changed.yaml"
        path.write_text(changed(shown.stdout))
        began = time.perf_counter()
        self.program.run("playbook", "publish", path)
        self.program.run("jobs")
        self.figures.add("rescoring of all leads", time.perf_counter() - began, "s", 10, most=True)

    def verify(self):
        """The whole timeline added up again."""
        reply, seconds, _ = self.program.run("verify")
        self.figures.add("differences found by verify", reply["differences"], "", 0, most=True)
        self.figures.add("verify", seconds, "s")


def changed(playbook):
    """The playbook with one more point, or one less, for a page viewed."""
    found = re.search(r"(page_viewed:.*?interest: )(\d+)", playbook, re.S)
    if not found:
        raise Failed("the playbook shows no points for page_viewed")
    points = "2" if found.group(2) == "1" else "1"
    return playbook[: found.start(2)] + points + playbook[found.end(2) :]


def context(leads):
    """Commit, load, cores and date: figures without them say nothing."""
    git = ["git", "describe", "--always", "--dirty"]
    commit = subprocess.run(git, cwd=HOME, capture_output=True, text=True).stdout.strip() or "-"
    scaled = "" if leads == FULL else f" (scaled down from {FULL:,})"
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    load = os.getloadavg()[0]
    machine = f"load {load:.1f}, {os.cpu_count()} cores"
    return f"commit {commit}, {now}, {machine}, {leads:,} leads{scaled}, 10 engagements each"


def arguments():
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=FULL, help="how many leads; fewer make a quick run")
    parser.add_argument("--folder", type=pathlib.Path, help="keep the seeded store there, and use it again")
    parser.add_argument("--binary", type=pathlib.Path, help="measure this program as it is, and build nothing")
    given = parser.parse_args()
    if given.leads < 1_000:
        parser.error("--leads is at least 1000: fewer measure nothing")
    return given


def main():
    """Builds, measures, shows the table; answers the exit code."""
    given = arguments()
    if not given.binary:
        subprocess.run(["swift", "build", "-c", "release", "--product", "ripen"], cwd=HOME, check=True)
    head = context(given.leads)
    print(head, flush=True)
    folder = given.folder or pathlib.Path(tempfile.mkdtemp(prefix="ripen-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(given.binary or BINARY, folder.resolve(), given.leads)
    try:
        bench.measure()
    except Failed as trouble:
        bench.figures.fail("bench", trouble)
    finally:
        if not given.folder:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{head}")
    bench.figures.show()
    return verdict(bench.figures)


def verdict(figures):
    """Says how it ended; answers the exit code."""
    for figure in figures.missed:
        print(f"bench: missed: {figure.name}", file=sys.stderr)
    for failure in figures.failures:
        print(f"bench: failed: {failure}", file=sys.stderr)
    return 1 if figures.missed or figures.failures else 0


if __name__ == "__main__":
    sys.exit(main())
