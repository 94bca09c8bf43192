const PATHS = {
  check: 'M4 10.5 8.2 14.7 16 6',
  double: 'M2 10.8 5.8 14.6 13 6.6M9.6 13.4l1.2 1.2L18 6.6',
  question: 'M7.2 7.6a2.8 2.8 0 1 1 4 2.5c-.8.4-1.2.9-1.2 1.9M10 15h.01',
  pencil: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2L4 16z',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4.5 16.5a5.5 5.5 0 0 1 11 0',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  clock: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 7v3.2l2.2 1.4',
  alert: 'M10 3.8 17 16H3L10 3.8zM10 8.6v3.2M10 13.9h.01',
  document: 'M6 3.5h5.5L15 7v9.5H6zM11.2 3.7v3.6h3.6M8.3 10.4h4.4M8.3 13h4.4',
  download: 'M10 3.5v8.6M6.6 9 10 12.4 13.4 9M4 16.5h12',
  upload: 'M10 12.5V4M6.6 7.2 10 3.8l3.4 3.4M4 16.5h12',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.8 12.8 16.5 16.5',
  left: 'M12 5 7 10l5 5',
  right: 'M8 5l5 5-5 5',
  link: 'M8 4.5H4.5v11h11V12M11 4h5v5M15.6 4.4 9 11',
  lock: 'M5.5 9h9v7h-9zM7.3 9V6.7a2.7 2.7 0 0 1 5.4 0V9',
  globe:
    'M10 3.8a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM3.8 10h12.4M10 3.8c2.2 2 2.6 4 2.6 6.2s-.4 4.2-2.6 6.2c-2.2-2-2.6-4-2.6-6.2s.4-4.2 2.6-6.2z',
  house: 'M4 9.2 10 4l6 5.2V16h-4.2v-4H8.2v4H4z',
  keyboard: 'M3 6h14v8.5H3zM6 9h.01M9 9h.01M12 9h.01M15 9h.01M6.5 11.8h7',
  reuse: 'M5 8.5A5.2 5.2 0 0 1 15 8M15 4.5V8h-3.5M15 11.5A5.2 5.2 0 0 1 5 12M5 15.5V12h3.5',
  spark: 'M10 3.5l1.5 4.6 4.9 1.9-4.9 1.9L10 16.5l-1.5-4.6L3.6 10l4.9-1.9z',
  minus: 'M5 10h10',
  table: 'M3.5 5h13v10.5h-13zM3.5 8.5h13M3.5 12h13M8 5v10.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A 20-unit line icon; decorative: the words beside it carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
