import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([GaugeChart, CanvasRenderer]);

for (const place of document.querySelectorAll('[data-share]')) {
  init(place).setOption({
    animation: false,
    series: [
      {
        type: 'gauge',
        startAngle: 180,
        endAngle: 0,
        center: ['50%', '90%'],
        radius: '150%',
        progress: { show: true },
        pointer: { show: false },
        detail: { formatter: '{value}%' },
        data: [{ value: Number(place.dataset.share) }],
      },
    ],
  });
}
