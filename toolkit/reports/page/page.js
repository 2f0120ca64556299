"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const PAGE = 40;
  const limits = [PAGE, PAGE];
  let language = data.language;

  // Telling a message as toolkit/i18n.py does; tests compare the two.
  const tell = (coded) => {
    let pieces = data.catalogues[language][coded[0]];
    let values = coded.slice(1);
    if (Array.isArray(pieces[0])) {
      const one = language === "fr" ? values[0] <= 1 : values[0] === 1;
      pieces = pieces[one ? 0 : 1];
      values = values.slice(1);
    }
    return pieces.map((piece) => (typeof piece === "number" ? show(values[piece]) : piece)).join("");
  };
  const show = (value) => {
    if (Array.isArray(value)) return value[0] < 0 ? value.slice(1).map(show).join(tell(data.joint)) : tell(value);
    if (typeof value === "number") return String(value);
    if (typeof value === "string") {
      if (value[0] !== "@") return value;
      if (value[1] === "@") return value.slice(1);
      return value.slice(1).split("-").reverse().join(language === "de" ? "." : "/");
    }
    const text = value.number.toFixed(6).replace(/\.?0+$/, "");
    return language === "en" ? text : text.replace(".", ",");
  };
  const sentence = (coded) => {
    let text = tell(coded);
    const first = text.split(" ", 1)[0].replace(/[.:,;]+$/, "");
    if (!/[./_@]/.test(first)) text = text.slice(0, 1).toUpperCase() + text.slice(1);
    return /[.!?…:]$/.test(text) ? text : text + ".";
  };

  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  };

  const entry = ([, who, , head, lines, remedy, place]) => {
    const item = make("li");
    const first = make("p", "", "head");
    first.append(make("b", head), " " + lines.map(sentence).join(" "));
    item.append(first);
    if (remedy >= 0) item.append(make("p", "→ " + sentence(data.remedies[remedy]), "todo"));
    const meta = make("p", "", "meta");
    if (place) meta.append(make("span", tell(place)));
    meta.append(make("span", tell(data.people[who])));
    item.append(meta);
    return item;
  };

  const person = document.getElementById("person");
  const phase = document.getElementById("phase");
  const status = document.querySelector(".filters [role=status]");
  const isWanted = ([, who, phases]) =>
    (person.value === "" || who === Number(person.value)) && (phase.value === "" || phases.includes(phase.value));

  const fill = (number) => {
    const list = document.querySelector(`[data-list="${number}"]`);
    const found = data.lists[number].filter(isWanted);
    list.replaceChildren();
    let group = -1;
    for (const row of found.slice(0, limits[number])) {
      if (number === 1 && row[0] !== group) {
        group = row[0];
        const heading = make("li", "", "group");
        const count = found.filter((other) => other[0] === group).length;
        heading.append(make("h3", `${tell([group])} (${count})`));
        list.append(heading);
      }
      list.append(entry(row));
    }
    list.parentElement.querySelector(".rest")?.remove();
    if (found.length > limits[number]) {
      const more = make("button", `+ ${found.length - limits[number]}`);
      more.type = "button";
      more.addEventListener("click", () => {
        const seen = list.children.length;
        limits[number] += 10 * PAGE;
        fill(number);
        list.children[seen].tabIndex = -1;
        list.children[seen].focus();
      });
      const rest = make("p", "", "rest");
      rest.append(more);
      list.after(rest);
    }
    return found.length;
  };

  const refill = () => {
    if (!person) return;
    limits.fill(PAGE);
    const counts = data.lists.map((_, number) => fill(number));
    const titles = ["risks", "todo"].map((id) => document.querySelector(`#${id} h2 [data-t]`).textContent);
    status.textContent = titles.map((title, number) => `${title}: ${counts[number]}`).join(" · ");
  };

  const speak = (chosen) => {
    language = chosen;
    root.lang = chosen;
    document.title = tell(data.title);
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = tell(data.texts[element.dataset.t]);
    for (const element of document.querySelectorAll("[data-label]"))
      element.setAttribute("aria-label", tell(data.texts[element.dataset.label]));
    for (const button of document.querySelectorAll("[data-language]"))
      button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
    if (person) {
      for (const option of document.querySelectorAll("option[data-all]")) option.textContent = tell(data.all);
      for (const option of person.querySelectorAll("option:not([data-all])"))
        option.textContent = tell(data.people[Number(option.value)]);
    }
    refill();
  };

  // A page opened from a mail may not be allowed to remember anything.
  const remember = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(`mentorat.${key}`);
      localStorage.setItem(`mentorat.${key}`, value);
    } catch {
      return null;
    }
    return value;
  };

  for (const button of document.querySelectorAll("[data-language]"))
    button.addEventListener("click", () => speak(remember("language", button.dataset.language) ?? button.dataset.language));
  document.querySelector("[data-theme-switch]").addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    remember("theme", root.dataset.theme);
  });
  document.querySelector("[data-print]").addEventListener("click", () => print());
  if (person) {
    data.people.forEach((name, number) => {
      if (!data.lists.flat().some(([, who]) => who === number)) return;
      const option = make("option", tell(name));
      option.value = number;
      person.append(option);
    });
    person.addEventListener("change", refill);
    phase.addEventListener("change", refill);
    document.querySelector("[data-reset]").addEventListener("click", () => {
      person.value = phase.value = "";
      refill();
    });
  }
  const theme = remember("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  for (const element of document.querySelectorAll(".tools, .filters")) element.hidden = false;
  const chosen = remember("language");
  if (chosen && chosen !== language && data.catalogues[chosen]) speak(chosen);
  else refill();
  root.dataset.ready = "";
})();
