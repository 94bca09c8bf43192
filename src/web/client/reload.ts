/** Shows the page anew while documents are being read, unless somebody is filling in a form. */
const EVERY_MS = 1500;
let isTyping = false;
document.addEventListener('input', () => {
  isTyping = true;
});
setInterval(() => {
  if (!isTyping && document.visibilityState === 'visible') location.reload();
}, EVERY_MS);

export {};
