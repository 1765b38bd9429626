import { init, use } from 'echarts/core';
import { ParallelChart } from 'echarts/charts';
import { ParallelComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([ParallelChart, ParallelComponent, SVGRenderer]);

/** A chart in this element; a module of its own, since the library is large and few screens need it. */
export function chartIn(target: HTMLElement) {
  return init(target, null, { renderer: 'svg' });
}
