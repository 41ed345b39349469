"""Charts of a scorecard: legible on a phone, colour-blind safe, each with a text twin."""

from index_engine.charts.bars import bars, lens
from index_engine.charts.paper import Chart
from index_engine.charts.peers import peers
from index_engine.charts.progress import progress
from index_engine.charts.radar import radar

__all__ = ["Chart", "bars", "lens", "peers", "progress", "radar"]
