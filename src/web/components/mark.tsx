/** The sign of Vouch: a tick that is a V, with the small square of a footnote. Decorative beside the word. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-tick" d="M7.5 10.5 14 23.5 20.4 11.6" />
      <rect class="mark-note" x="22" y="6.6" width="4.6" height="4.6" rx="1.1" />
    </svg>
  );
}
