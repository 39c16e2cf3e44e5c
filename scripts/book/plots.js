// Runs in the book's pages: a Plotly figure stands as a still picture, and becomes interactive when it comes into view.
// Plotly (some 4 MB) is loaded with the first of them.
(() => {
  const here = document.currentScript;
  const plotlyAddress = new URL(here.dataset.plotly, here.src).href;
  let plotly;
  const loadPlotly = () =>
    (plotly ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = plotlyAddress;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => reject(new Error(`${plotlyAddress} could not be loaded`));
      document.head.append(script);
    }));

  async function wake(host) {
    const { data, layout } = JSON.parse(host.querySelector('script[type="application/json"]').textContent);
    const Plotly = await loadPlotly();
    const place = document.createElement('div');
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', host.querySelector('img')?.alt ?? '');
    // Where the page is narrower, the figure is scrolled: its labels would lie on each other.
    const panels = data.some(({ xaxis }) => xaxis && xaxis !== 'x');
    place.style.minWidth = `${panels ? 640 : 480}px`;
    host.append(place);
    await Plotly.newPlot(place, data, layout, { responsive: true, displaylogo: false });
    host.querySelector('img')?.remove();
  }

  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      // The still picture stays if Plotly cannot be loaded.
      wake(target).catch((error) => console.error(error));
    }
  });
  const start = () => document.querySelectorAll('.course-figure').forEach((host) => watcher.observe(host));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
