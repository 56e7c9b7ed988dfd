"use strict";
(() => {
  const form = document.querySelector(".filters");
  const items = [...document.querySelectorAll(".item")];

  const filter = () => {
    const states = new Set(new FormData(form).getAll("state"));
    for (const item of items) item.hidden = !states.has(item.dataset.state);
    const count = items.filter((item) => !item.hidden).length;
    form.querySelector("output").textContent = `${count} of ${items.length} demands and stances`;
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
