"use strict";
(() => {
  const AT_ONCE = 200;
  const data = JSON.parse(document.getElementById("data").textContent);
  const [TITLE, ISSUED, KIND, SOURCE, SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS, MEASURES, URL] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ];
  const body = document.querySelector(".documents tbody");
  const more = document.querySelector(".more");
  const form = document.querySelector(".search");
  const dialog = document.querySelector("dialog");
  // Words in small letters, each behind a blank: one is found by how it begins, so that "CL" is no part of "nuclear".
  const plain = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  // What each document is found by: its line, the names in it, the words that are quoted of it, and its text.
  let sought;
  const searched = () => {
    if (sought) return sought;
    const parts = data.lines.map((line, number) => [...line, ...data.named[number].map((name) => data.names[name])]);
    for (const [line, before, words, after] of data.words) parts[line].push(before + words + after);
    data.texts.forEach((text, number) => parts[number].push(text));
    sought = parts.map((each) => plain(each.join(" ")));
    return sought;
  };
  let order = data.lines.map((_, number) => number);
  let found = order;
  let drawn = 0;
  // The words that are looked for, as a form of each that finds it in a text.
  let hits = [];

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  // Where the first of the words looked for that a text has stands in it, with what is around it.
  const AROUND = 80;
  const hit = (number) => {
    const text = data.texts[number] ?? "";
    const at = hits.map((form) => form.exec(text)).find(Boolean);
    if (!at) return [];
    const end = at.index + at[0].length;
    const before = at.index > AROUND ? `… ${text.slice(at.index - AROUND, at.index).replace(/^\S*\s/, "")}` : text.slice(0, at.index);
    const after = end + AROUND < text.length ? `${text.slice(end, end + AROUND).replace(/\s\S*$/, "")} …` : text.slice(end);
    const made = element("p", before, "from");
    made.append(element("mark", at[0]), after);
    return [made];
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
      if (line[URL]) {
        const link = element("a", "source", "source");
        link.href = line[URL];
        link.rel = "noreferrer";
        link.ariaLabel = `${line[TITLE]}, where it was published`;
        row.lastChild.append(" ", link);
      }
      row.lastChild.append(...hit(number));
      for (const column of [KIND, SIGNATORIES, RESOLUTIONS, WEAPONS, DEMANDS, MEASURES]) row.append(element("td", line[column]));
      rows.append(row);
    }
    body.append(rows);
    drawn = Math.min(found.length, drawn + AT_ONCE);
    more.hidden = drawn === found.length;
    more.textContent = `Show more (${found.length - drawn} left)`;
  };

  const search = () => {
    const words = new FormData(form).get("words").split(/\s+/).map(plain).filter((word) => word !== " ");
    hits = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.trim().replaceAll(" ", "[^\\p{L}\\p{N}]+")}`, "iu"));
    found = words.length === 0 ? order : order.filter((number) => words.every((word) => searched()[number].includes(word)));
    // Of a date its year, of codes each of them.
    for (const { value, dataset } of form.querySelectorAll("select")) {
      if (value) found = found.filter((number) => data.lines[number][dataset.column].split(/, |-/).includes(value));
    }
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
    const compare = column === DEMANDS || column === MEASURES ? (a, b) => a - b : new Intl.Collator("en", { numeric: true }).compare;
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

  const FORCE = 4;
  const SHADES = 5;

  // Leaves of a matrix the demands of a force and more, and the rows and columns in which any is left.
  const strengthen = (matrix, force) => {
    const table = matrix.querySelector("table");
    const cells = [...table.querySelectorAll(".cell")].map((node) => {
      const counts = node.dataset.counts.split(" ").map(Number);
      return { node, all: counts[0], count: counts[force - 1] };
    });
    const most = Math.max(...cells.map((cell) => cell.count));
    const columns = new Set([0]);
    const rows = new Set();
    for (const { node, count } of cells) {
      node.hidden = count === 0;
      if (count === 0) continue;
      node.textContent = count;
      node.className = `cell shade-${most === 1 ? 1 : 1 + Math.round(((SHADES - 1) * Math.log(count)) / Math.log(most))}`;
      columns.add(node.parentNode.cellIndex);
      rows.add(node.closest("tr"));
    }
    for (const row of table.rows) {
      row.hidden = row.parentNode.tagName === "TBODY" && !rows.has(row);
      for (const cell of row.cells) cell.hidden = !columns.has(cell.cellIndex);
    }
    const sum = (name) => cells.reduce((total, cell) => total + cell[name], 0);
    matrix.querySelector("output").textContent = `${sum("count")} of the ${sum("all")} counted here`;
  };

  // Opens what a place "#behind-N-M" names: bar M of chart N.
  const follow = (place) => {
    const [, chart, mark] = /^#behind-(\d+)-(\d+)$/.exec(place) ?? [];
    const found = data.marks[chart]?.[mark];
    if (found) open(...found);
    return Boolean(found);
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
    const select = matrix.querySelector(".strength select");
    const least = () => Number(select?.value ?? 0);
    matrix.addEventListener("click", (event) => {
      const button = event.target.closest(".cell");
      if (!button) return;
      const numbers = data.cells[button.dataset.matrix][button.dataset.cell];
      open(button.dataset.of, numbers.filter((number) => data.words[number][FORCE] >= least()));
    });
    select?.addEventListener("change", () => strengthen(matrix, least()));
    if (select) strengthen(matrix, least());
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".chart a");
    if (link && follow(link.getAttribute("href"))) event.preventDefault();
  });
  addEventListener("hashchange", () => follow(location.hash));
  search();
  follow(location.hash);
})();
