/**
 * Keeps what is typed as the reason of a rejection in this browser until the answer is rejected, and brings it back.
 */
export function keepReason(area: HTMLTextAreaElement): void {
  const key = `vouch:reason:${area.dataset.question ?? ''}`;
  const kept = localStorage.getItem(key);
  const details = area.closest('details');
  if (kept !== null && area.value === '') {
    area.value = kept;
    if (details !== null) details.open = true;
  }
  area.addEventListener('input', () => {
    if (area.value.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, area.value);
  });
  area.form?.addEventListener('submit', () => localStorage.removeItem(key));
}
