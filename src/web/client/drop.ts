/** A file that is dropped anywhere on the page goes into the intake form, as if it had been chosen there. */
const form = document.querySelector<HTMLFormElement>('#intake');
const field = form?.querySelector<HTMLInputElement>('input[type="file"]') ?? null;

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

function mark(isOver: boolean): void {
  form?.classList.toggle('drop-here', isOver);
}

if (form !== null && field !== null) {
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener('drop', (event) => {
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    const one = new DataTransfer();
    one.items.add(file);
    field.files = one.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const empty = form.querySelector<HTMLInputElement>('#buyer');
    const next = empty?.value === '' ? empty : form.querySelector<HTMLButtonElement>('button');
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  });
}

export {};
