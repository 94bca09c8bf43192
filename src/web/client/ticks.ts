/** Says how many boxes are ticked, beside the button that acts on them. */
const label = document.querySelector('[data-ticked]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('form input[type="checkbox"]')];

function count(): void {
  const ticked = boxes.filter(({ checked }) => checked).length;
  if (label !== null) label.textContent = `${ticked} of ${boxes.length} ticked`;
}

document.addEventListener('change', count);
count();

export {};
