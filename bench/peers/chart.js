import { ArcElement, Chart, DoughnutController } from 'chart.js';

Chart.register(DoughnutController, ArcElement);

for (const canvas of document.querySelectorAll('canvas')) {
  const share = Number(canvas.dataset.share);
  new Chart(canvas, {
    type: 'doughnut',
    data: { datasets: [{ data: [share, 100 - share], backgroundColor: ['#b3121d', '#ddd'] }] },
    options: { animation: false, responsive: false, rotation: -90, circumference: 180, cutout: '80%', events: [] },
  });
}
