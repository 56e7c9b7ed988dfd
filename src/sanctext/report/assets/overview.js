"use strict";
(() => {
  const AT_ONCE = 200;
  const data = JSON.parse(document.getElementById("data").textContent);
  const [TITLE, ISSUED, KIND, SOURCE, SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS] = [0, 1, 2, 3, 4, 5, 6, 7];
  const body = document.querySelector(".documents tbody");
  const more = document.querySelector(".more");
  const form = document.querySelector(".search");
  const dialog = document.querySelector("dialog");
  const searched = data.lines.map((line) => line.join(" ").toLowerCase());
  let order = data.lines.map((_, number) => number);
  let found = order;
  let drawn = 0;

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const draw = () => {
    const rows = document.createDocumentFragment();
    for (const number of found.slice(drawn, drawn + AT_ONCE)) {
      const line = data.lines[number];
      const row = element("tr");
      const title = element("button", line[TITLE], "title");
      title.type = "button";
      title.dataset.line = number;
      row.append(element("td", line[ISSUED]));
      row.append(element("td"));
      row.lastChild.append(title);
      for (const column of [KIND, SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS]) row.append(element("td", line[column]));
      rows.append(row);
    }
    body.append(rows);
    drawn = Math.min(found.length, drawn + AT_ONCE);
    more.hidden = drawn === found.length;
    more.textContent = `Show more (${found.length - drawn} left)`;
  };

  const search = () => {
    const words = new FormData(form).get("words").toLowerCase().split(/\s+/).filter(Boolean);
    found = order.filter((number) => words.every((word) => searched[number].includes(word)));
    body.replaceChildren();
    drawn = 0;
    draw();
    form.querySelector("output").textContent = `${found.length} of ${data.lines.length} documents`;
  };

  const sort = (heading) => {
    const column = Number(heading.querySelector("button").dataset.column);
    const down = heading.ariaSort === "ascending";
    for (const each of document.querySelectorAll(".documents th")) each.ariaSort = "none";
    heading.ariaSort = down ? "descending" : "ascending";
    const compare = column === DEMANDS ? (a, b) => a - b : new Intl.Collator("en", { numeric: true }).compare;
    order = data.lines.map((_, number) => number).sort((a, b) => {
      const [one, other] = [data.lines[a][column], data.lines[b][column]];
      // What is missing stands last, whichever way.
      if (one === "" || other === "") return (one === "") - (other === "") || a - b;
      return (down ? compare(other, one) : compare(one, other)) || a - b;
    });
    search();
  };

  const quoted = (number) => {
    const [line, before, words, after] = data.words[number];
    const item = element("li");
    const text = element("p", before);
    text.append(element("mark", words), after);
    const { [TITLE]: title, [ISSUED]: issued, [SOURCE]: source } = data.lines[line];
    item.append(text, element("p", [issued, words === title ? "" : title, source].filter(Boolean).join(" · "), "from"));
    return item;
  };

  const open = (title, numbers) => {
    const list = dialog.querySelector("ol");
    const rest = dialog.querySelector(".rest");
    let shown = 0;
    const next = () => {
      list.append(...numbers.slice(shown, shown + AT_ONCE).map(quoted));
      shown = Math.min(numbers.length, shown + AT_ONCE);
      rest.hidden = shown === numbers.length;
      rest.textContent = `Show more (${numbers.length - shown} left)`;
    };
    dialog.querySelector("h2").textContent = title;
    list.replaceChildren();
    rest.onclick = next;
    next();
    dialog.showModal();
    dialog.scrollTop = 0;
  };

  document.querySelector(".documents thead").addEventListener("click", (event) => {
    const heading = event.target.closest("th");
    if (heading) sort(heading);
  });
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const next = drawn;
    draw();
    body.rows[next].querySelector("button").focus();
  });
  body.addEventListener("click", (event) => {
    const button = event.target.closest(".title");
    if (!button) return;
    const line = Number(button.dataset.line);
    const numbers = data.words.flatMap((words, number) => (words[0] === line ? [number] : []));
    open(data.lines[line][TITLE], numbers);
  });
  for (const matrix of document.querySelectorAll(".matrix")) {
    matrix.addEventListener("click", (event) => {
      const button = event.target.closest(".cell");
      if (button) open(button.dataset.of, data.cells[button.dataset.matrix][button.dataset.cell]);
    });
  }
  search();
})();
