// Sharing the address of the shown page.

/** Shows a button that opens the device's share dialog, or copies the address where there is none. */
export function offerShare(button: HTMLButtonElement): void {
  const url = location.origin + location.pathname;
  const { title, copied } = button.dataset;
  if (!navigator.share && !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (navigator.share) navigator.share({ title, url }).catch(() => undefined); // She closed the dialog.
    else void navigator.clipboard.writeText(url).then(() => (button.textContent = copied ?? ""));
  });
}
