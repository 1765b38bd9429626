import { init, use } from 'echarts/core';
import { BoxplotChart, CustomChart, ParallelChart, ScatterChart } from 'echarts/charts';
import { GridComponent, ParallelComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([ParallelChart, ParallelComponent, ScatterChart, BoxplotChart, CustomChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** A chart in this element; a module of its own, since the library is large and few screens need it. */
export function chartIn(target: HTMLElement) {
  return init(target, null, { renderer: 'canvas' });
}
