"use strict";
(() => {
  const form = document.querySelector(".search");
  const rows = [...document.querySelectorAll("tbody tr")];
  const searched = rows.map((row) => row.textContent.toLowerCase());
  const search = () => {
    const words = new FormData(form).get("words").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, number) => {
      row.hidden = !words.every((word) => searched[number].includes(word));
      shown += !row.hidden;
    });
    form.querySelector("output").textContent = `${shown} of ${rows.length} rows`;
  };
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
