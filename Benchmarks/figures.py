"""The table: figure, value, bar, held or missed, and what the raw store did."""

from dataclasses import dataclass


@dataclass
class Figure:
    """One line. The bar is the least value, or, where `most`, the greatest; nothing: for comparison only."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    most: bool = False
    beside: str = ""

    @property
    def held(self):
        """Whether the bar is held; true where there is none."""
        if self.bar is None:
            return True
        return self.value <= self.bar if self.most else self.value >= self.bar

    def cells(self):
        """The line as it is printed."""
        sign = "≤" if self.most else "≥"
        bar = "" if self.bar is None else f"{sign} {number(self.bar)} {self.unit}"
        verdict = "" if self.bar is None else "held" if self.held else "MISSED"
        return [self.name, f"{number(self.value)} {self.unit}", bar, verdict, self.beside]


def number(value):
    """A number as people read it: three digits that count."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}" if abs(value) >= 1 else f"{value:,.2f}"


class Figures:
    """The lines as they come; each is shown at once, the table at the end."""

    def __init__(self):
        self.lines = []
        self.failures = []

    def add(self, name, value, unit, bar=None, most=False, beside=""):
        """Adds a line."""
        figure = Figure(name, value, unit, bar, most, beside)
        self.lines.append(figure)
        print("  " + "  ".join(cell for cell in figure.cells() if cell), flush=True)

    def fail(self, name, why):
        """Adds a line for what did not answer as it must."""
        self.failures.append(f"{name}: {why}"[:300])
        print(f"  FAILED {self.failures[-1]}", flush=True)

    @property
    def missed(self):
        """The lines whose bar is missed."""
        return [line for line in self.lines if not line.held]

    def show(self):
        """Prints the whole table."""
        rows = [["figure", "value", "bar", "", "beside it"], *(line.cells() for line in self.lines)]
        rows += [[failure.partition(":")[0], "", "", "FAILED", ""] for failure in self.failures]
        widths = [max(len(row[place]) for row in rows) for place in range(5)]
        for place, row in enumerate(rows):
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
            if place == 0:
                print("  ".join("─" * width for width in widths))
