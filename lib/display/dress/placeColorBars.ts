import { fontSize } from '../theme';
import { axisOf, titleText } from './axes';
import type { ColorBar, DressedFigure } from '../figure';

/** Puts each colour bar beside its panel, at the panel's height; traces that share a scale set `showscale: false`. */
export function placeColorBars({ data, layout }: DressedFigure): void {
  for (const trace of data) {
    if (trace.type === 'heatmap') {
      trace.showscale ??= true;
      if (trace.showscale) trace.colorbar = place(trace.colorbar);
      else delete trace.colorbar;
    } else if (trace.marker && typeof trace.marker.color === 'object' && typeof trace.marker.color[0] === 'number') {
      trace.marker.showscale ??= true;
      if (trace.marker.showscale) trace.marker.colorbar = place(trace.marker.colorbar);
      else delete trace.marker.colorbar;
    }

    function place(given: ColorBar | undefined): ColorBar {
      const [, right] = axisOf(layout, trace.xaxis ?? 'x').domain ?? [0, 1];
      const [low, high] = axisOf(layout, trace.yaxis ?? 'y').domain ?? [0, 1];
      const look = {
        thickness: 14,
        outlinewidth: 1,
        outlinecolor: '#CCCCCC',
        tickfont: { size: fontSize - 1 },
        ypad: 0,
        xpad: 0,
        yanchor: 'middle',
        xanchor: 'left',
      };
      const spot = { x: right + 0.02, y: (low + high) / 2, len: high - low };
      return {
        ...look,
        ...spot,
        ...given,
        title: { text: titleText(given?.title), side: 'right', font: { size: fontSize } },
      } as ColorBar;
    }
  }
}
