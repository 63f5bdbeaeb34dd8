// Adds to a page that works without it: "/" seeks, "g" then a letter goes, a form is sent once, a chosen filter acts.
const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

let going = false;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    const box = document.querySelector("[data-seek]");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
    return;
  }
  if (going) {
    const link = document.querySelector(`a[data-go="${CSS.escape(event.key)}"]`);
    if (link) link.click();
  }
  going = event.key === "g" && !going;
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button")) setTimeout(() => { button.disabled = true; }, 0);
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  }
});

for (const field of document.querySelectorAll("[data-acts]")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// An address beside its button is copied by it; without scripts it is there to be marked.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    button.textContent = "Copied";
  });
}
