"""Charts of a scorecard: legible on a phone, colour-blind safe, each with a text twin."""

from index_engine.charts.bar_charts import bars, lens
from index_engine.charts.paper import Chart
from index_engine.charts.peers_chart import peers
from index_engine.charts.progress_chart import progress
from index_engine.charts.radar_chart import radar

__all__ = ["Chart", "bars", "lens", "peers", "progress", "radar"]
