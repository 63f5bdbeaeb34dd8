"""Files to seed a store with: as many leads as wanted, ten engagements each, decisions, opportunities and costs."""

import csv
import random
from datetime import datetime, timedelta, timezone

NOW = datetime.now(timezone.utc).replace(microsecond=0)
OWNERS = [f"rep{place}@bench.example" for place in range(5)]
SOURCES = ["website", "search ads", "social ads", "webinar", "trade fair", "newsletter", "referral", "partner"]
TITLES = ["CEO", "VP Operations", "Head of Logistics", "Operations Manager", "Analyst"]
INDUSTRIES = ["software", "insurance", "manufacturing", "logistics", "retail"]
COUNTRIES = ["Germany", "Austria", "France", "Netherlands", "Sweden"]
OPENING = ["trial_started", "demo_requested", "content_downloaded", "form_submitted", "webinar_attended"]
KINDS = ["page_viewed"] * 6 + ["pricing_viewed"] * 2 + ["product_active_day", "question_asked"]
FIRST = ["Anna", "Lukas", "Sanne", "Julien", "Giulia", "Elin", "Marek", "Olivia", "Emre", "Ravi"]
LAST = ["Brandt", "Gruber", "Visser", "Moreau", "Rossi", "Holm", "Mazur", "Hughes", "Kaya", "Menon"]


def text(moment):
    """A moment as files write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def email(number):
    """The address of the person of lead `number`; three leads share a company."""
    return f"p{number}@c{number // 3}.example"


class Seeds:
    """Writes the files into a folder. The same count gives the same leads, dated back from today."""

    def __init__(self, folder, leads):
        self.folder, self.leads = folder, leads
        self.engagements = leads * 10
        self.dice = random.Random(1)
        self.opened = [NOW - timedelta(minutes=self.dice.randint(60, 180 * 1440)) for _ in range(leads)]

    def write_leads(self):
        """One lead a row, opened by what its person did."""
        head = ["external_id", "first_name", "last_name", "email", "title", "company", "domain", "industry"]
        head += ["employees", "country", "source", "campaign", "owner", "tier", "engagement", "at"]
        return self._write("leads.csv", head, (self._lead(number) for number in range(self.leads)))

    def _lead(self, number):
        dice, company = self.dice, number // 3
        person = [dice.choice(FIRST), f"{dice.choice(LAST)} {number}", email(number), dice.choice(TITLES)]
        account = [f"Company {company}", f"c{company}.example", INDUSTRIES[company % 5], 5 + company * 37 % 2000]
        source = SOURCES[number % 8]
        way = [COUNTRIES[company % 5], source, f"Campaign {number % 12}", OWNERS[number % 5]]
        # Of the states of leads, which go by threes, a tier says nothing.
        tier = ["gold", "silver", "bronze"][number // 7 % 3]
        return [f"lead-{number}", *person, *account, *way, tier, OPENING[number % 5], text(self.opened[number])]

    def write_engagements(self):
        """Ten a lead, between its opening and now."""
        rows = (self._engagement(number) for number in range(self.engagements))
        return self._write("engagements.csv", ["external_id", "kind", "at", "email"], rows)

    def _engagement(self, number):
        lead = number % self.leads
        span = (NOW - self.opened[lead]).total_seconds()
        at = self.opened[lead] + timedelta(seconds=int(self.dice.random() * span))
        return [f"e-{number}", KINDS[number // self.leads % 10], text(at), email(lead)]

    def write_decisions(self):
        """A third of the leads is at rest: put to nurture, or refused."""
        rows = []
        for number in range(0, self.leads, 3):
            rests = number % 2 == 0
            at = self.opened[number] + (NOW - self.opened[number]) / 2
            reason, until = ("funding", (NOW + timedelta(days=30)).date()) if rests else ("no_need", "")
            rows.append([f"lead-{number}", "nurture" if rests else "disqualified", text(at), reason, until])
        return self._write("decisions.csv", ["lead", "decision", "at", "reason", "until"], rows)

    def write_opportunities(self):
        """Open ones in every stage, one for each twentieth lead."""
        head = ["external_id", "name", "lead", "type", "stage", "amount", "created_at", "expected_close", "owner"]
        rows = []
        for number in range(1, self.leads, 20):
            stage = ["discovery", "demo", "proposal", "legal"][number // 20 % 4]
            at, close = self.opened[number], (NOW + timedelta(days=self.dice.randint(5, 90))).date()
            row = [f"deal-{number}", f"Deal {number}", f"lead-{number}", "new", stage]
            rows.append([*row, self.dice.randint(20, 400) * 250, text(at), close, OWNERS[number % 5]])
        return self._write("opportunities.csv", head, rows)

    def convertible(self):
        """Places of leads that are open and no opportunity yet, the latest opened last."""
        open_ones = (number for number in range(self.leads) if number % 3 == 2 and number % 20 != 1)
        return list(open_ones)

    def _write(self, name, head, rows):
        path = self.folder / name
        with open(path, "w", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(head)
            sheet.writerows(rows)
        return path
