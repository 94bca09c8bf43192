/** Small comforts of forms: a busy button after sending, a live count under limited text. */
function showBusy(form: HTMLFormElement): void {
  form.addEventListener('submit', () => {
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button === null) return;
    // After this turn, so that the button's own name and value still go along.
    setTimeout(() => {
      button.disabled = true;
      button.textContent = form.dataset.busy ?? '';
    });
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-busy]')) showBusy(form);

// A page that comes back from the browser's own cache must not keep its busy buttons.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

export {};
