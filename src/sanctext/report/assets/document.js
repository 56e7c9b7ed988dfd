"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = document.getElementById("text");
  const form = document.querySelector(".filters");
  const cards = all(".card").map((node) => ({
    node,
    kind: node.dataset.kind,
    actors: JSON.parse(node.dataset.actors),
    addressees: JSON.parse(node.dataset.addressees),
    force: Number(node.dataset.force),
    marks: [],
    shown: true,
  }));
  const marks = all(".m", text).map((node) => {
    const mark = { node, items: node.dataset.items.split(" ").map(Number) };
    for (const number of mark.items) cards[number].marks.push(node);
    return mark;
  });
  const byNode = new Map(marks.map((mark) => [mark.node, mark]));
  let chosen = -1;

  const choose = (number) => {
    for (const node of all(".chosen")) node.classList.remove("chosen");
    chosen = number;
    if (number < 0) return;
    cards[number].node.classList.add("chosen");
    for (const node of cards[number].marks) node.classList.add("chosen");
  };

  // An item of several places is a run of neighbouring marks for each.
  const places = (card) =>
    card.marks.filter((node, at) => at === 0 || node.previousSibling !== card.marks[at - 1]);

  const findWords = (card, at = 0) => {
    choose(cards.indexOf(card));
    const found = places(card)[at];
    if (!found) return;
    found.closest("details")?.setAttribute("open", "");
    if (!found.hasAttribute("tabindex")) found.tabIndex = -1;
    found.scrollIntoView({ block: "center" });
    found.focus({ preventScroll: true });
  };

  const findCard = (mark) => {
    const shown = mark.items.filter((number) => cards[number].shown);
    if (!shown.length) return;
    // Where several items stand on one word, each click goes to the next of them.
    const number = shown[(shown.indexOf(chosen) + 1) % shown.length];
    choose(number);
    cards[number].node.querySelector("details").open = true;
    cards[number].node.scrollIntoView({ block: "nearest" });
    cards[number].node.querySelector(".find").focus({ preventScroll: true });
  };

  const citation = (card) => {
    const of = (selector) => document.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";
    const words = places(card).slice(0, 1).map((first) => {
      let quoted = "";
      for (let node = first; node && card.marks.includes(node); node = node.nextSibling) quoted += node.textContent;
      return quoted.trim().replace(/\s+/g, " ");
    });
    return `“${words.join("")}” (${of("h1")}; ${of(".about")})`;
  };

  const copy = async (button, card) => {
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(citation(card));
      button.textContent = "Copied";
    } catch {
      const area = document.createElement("textarea");
      area.value = citation(card);
      card.node.append(area);
      area.select();
      button.textContent = document.execCommand("copy") ? "Copied" : "Could not copy";
      area.remove();
      button.focus();
    }
    setTimeout(() => { button.textContent = said; }, 1500);
  };

  const filter = () => {
    const chosenIn = new FormData(form);
    const kinds = new Set(chosenIn.getAll("kind"));
    const actor = chosenIn.get("actor") ?? "";
    const addressee = chosenIn.get("addressee") ?? "";
    const force = Number(chosenIn.get("force") ?? 0);
    for (const card of cards) {
      card.shown = kinds.has(card.kind) && (!actor || card.actors.includes(actor)) &&
        (!addressee || card.addressees.includes(addressee)) && card.force >= force;
      card.node.hidden = !card.shown;
    }
    for (const { node, items } of marks) {
      const off = !items.some((number) => cards[number].shown);
      node.classList.toggle("off", off);
      if (node.hasAttribute("role")) node.tabIndex = off ? -1 : 0;
    }
    if (chosen >= 0 && !cards[chosen].shown) choose(-1);
    const count = cards.filter((card) => card.shown).length;
    form.querySelector("output").textContent = `${count} of ${cards.length} items`;
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  text.addEventListener("click", (event) => {
    const mark = byNode.get(event.target.closest(".m"));
    if (mark && String(getSelection()) === "") findCard(mark);
  });
  text.addEventListener("keydown", (event) => {
    const mark = byNode.get(event.target.closest(".m"));
    if (!mark || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    findCard(mark);
  });
  document.getElementById("record").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const card = cards[Number(button.closest(".card").dataset.number)];
    if (button.matches(".find")) findWords(card);
    if (button.matches(".copy")) copy(button, card);
    if (button.matches(".next")) {
      const at = (Number(button.dataset.at ?? 0) + 1) % places(card).length;
      button.dataset.at = String(at);
      findWords(card, at);
      button.focus({ preventScroll: true });
    }
  });
  // The browser follows the link; a card that the filters hide is shown first, and its words are marked.
  document.querySelector(".short").addEventListener("click", (event) => {
    const number = /^#card-(\d+)$/.exec(event.target.closest("a")?.hash ?? "")?.[1];
    if (number === undefined) return;
    if (!cards[number].shown) {
      form.reset();
      filter();
    }
    choose(Number(number));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(-1);
  });
  filter();
})();
