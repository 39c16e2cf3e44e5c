"""Prints the figures of statistics.test.ts, from rliable 1.2 and scipy 1.17.

    python3 -m venv stats && stats/bin/pip install rliable==1.2.0 scipy==1.17.1 'pandas<3' numpy
    stats/bin/python test/lib/statistics/rliable-figures.py
"""

import json

import numpy as np
from rliable import library, metrics
from scipy import stats

returns = [500.0, 9.3, 212.5, 487.1, 500.0, 33.4, 498.8, 121.9, 455.2, 476.6]
iqms = {n: metrics.aggregate_iqm(np.array(returns[:n])[:, None]) for n in (1, 2, 3, 4, 5, 7, 10)}
x = [3, 1, 4, 1, 5, 9, 2, 6]
y = [2, 7, 1, 8, 2, 8, 1, 8]

figures = {
    "iqm": iqms,
    "quantiles": [float(np.quantile(returns, p)) for p in (0, 0.025, 0.3, 0.5, 0.975, 1)],
    "mean, sd, standard error": [float(np.mean(returns)), float(np.std(returns, ddof=1)), float(stats.sem(returns))],
    "spearman": float(stats.spearmanr(x, y).statistic),
}

# Two hundred thousand resamples: what our intervals should come near to.
scores = {"runs": np.array(returns)[:, None]}
for name, aggregate in (("iqm", metrics.aggregate_iqm), ("mean", metrics.aggregate_mean)):
    _, intervals = library.get_interval_estimates(scores, lambda s: np.array([aggregate(s)]), reps=200_000)
    figures[f"95 % interval of the {name}"] = intervals["runs"][:, 0].tolist()

print(json.dumps(figures, indent=2))
