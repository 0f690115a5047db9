// Fetches the steps of the night that runs every three seconds, until the night has ended or the reader has stopped it.
// Without this script the table stands as it was when the page was opened.
const table = document.getElementById('steg');
const note = document.getElementById('oppdatering');
const button = note.querySelector('button');
let stopped = false;

async function refresh() {
  if (stopped || document.hidden) return;
  const answer = await fetch(table.dataset.address, {redirect: 'error'});
  if (answer.status === 204) {
    location.reload();
  } else if (answer.ok) {
    const steps = new DOMParser().parseFromString('<table>' + await answer.text() + '</table>', 'text/html');
    table.tBodies[0].replaceWith(steps.querySelector('tbody'));
  }
}

button.addEventListener('click', () => {
  stopped = !stopped;
  button.setAttribute('aria-pressed', String(stopped));
});
note.hidden = false;
setInterval(() => refresh().catch(() => {}), 3000);
