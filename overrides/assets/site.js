// All the JavaScript of a page that holds no tool. Without it every page reads, links and changes language all the same.
(() => {
  "use strict";
  const doc = document;
  const all = (query, from = doc) => [...from.querySelectorAll(query)];
  const article = doc.querySelector("article");
  const word = (name) => article.dataset["word" + name];
  // Behind a section an address may hold the state of a tool (~…), and what chat apps hang on (?from=…).
  const place = () => location.hash.slice(1).split(/[?&]/)[0];
  const section = () => doc.getElementById(place().split("~")[0]);

  // More scripts load when they are needed, and only those that our own tag names in its data attributes.
  const scripts = doc.currentScript.dataset;
  const rule = { createScriptURL: (name) => scripts[name] };
  const trusted = window.trustedTypes ? window.trustedTypes.createPolicy("guide", rule) : rule;
  const load = (name, came, failed) => {
    const script = doc.createElement("script");
    script.src = trusted.createScriptURL(name);
    script.onload = came;
    script.onerror = failed;
    doc.head.append(script);
  };

  // The tools: at the first touch of a form, or at once when the address brings numbers along or this phone keeps some. No form is ever sent.
  const forms = all("form[data-tool]");
  // What is pressed before the script is there is done as soon as it is, each thing once; if that takes a while, or fails, the form says so.
  const pressed = new Set();
  let [script, at] = ["", forms[0]];
  const tell = (state) => all("[data-script]").forEach((line) => { line.hidden = line.dataset.script !== state || !at.contains(line); });
  const turn = (state) => {
    script = state;
    tell(state);
    if (state === "there") pressed.forEach((one) => (one.dataset.tool ? one.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })) : one.click()));
  };
  const begin = (event) => {
    at = event ? event.currentTarget : at;
    if (script && script !== "lost") return;
    script = "coming";
    load("tools", () => turn("there"), () => turn("lost"));
  };
  const press = (one) => {
    if (!one || script === "there") return;
    pressed.add(one);
    begin();
    setTimeout(() => { if (script === "coming") tell(script); }, 500);
  };
  forms.forEach((form) => {
    ["pointerdown", "focusin", "input"].forEach((type) => form.addEventListener(type, begin));
    form.addEventListener("click", ({ target }) => press(target.closest("[data-do]")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      press(form);
    });
  });
  const kept = () => { try { return localStorage.length; } catch (refused) { return 0; } };
  if (forms.length && (/(~|%7E)v\d/i.test(location.hash) || kept())) begin();

  // The button that keeps the guide in this phone, on the page that has it.
  if (scripts.offline) load("offline");

  // The search elsewhere: a panel whose field is there at once, so that nothing typed is lost while its script loads.
  const door = doc.querySelector("a[rel=search]");
  const seeker = () => {
    const known = doc.querySelector(".finder");
    if (known) return known;
    const panel = doc.createElement("div");
    panel.className = "finder";
    panel.hidden = true;
    panel.style.cssText = "position:fixed;z-index:9;top:0;left:0";
    const field = panel.appendChild(doc.createElement("input"));
    field.type = "search";
    field.setAttribute("aria-label", door.textContent.trim());
    doc.body.append(panel);
    load("finder", null, () => { if (panel.hidden) panel.remove(); else location.href = door.href; });
    return panel;
  };
  const seek = (event) => {
    const own = doc.getElementById("q");
    event.preventDefault();
    if (own) return own.focus();
    const panel = seeker();
    panel.hidden = false;
    return panel.querySelector("input").focus({ preventScroll: true });
  };
  if (door) {
    // What a press needs is on its way before the finger is lifted.
    door.addEventListener("pointerdown", () => { if (!doc.getElementById("q")) seeker(); });
    door.addEventListener("click", (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) seek(event); });
    doc.addEventListener("keydown", (event) => {
      const { key, target } = event;
      if ((key === "k" && (event.ctrlKey || event.metaKey)) || (key === "/" && !target.closest("input, textarea, select"))) seek(event);
    });
  }

  // The search: on its own page at the first touch of its field, or at once when the address brings a question along.
  all("form.ask").forEach((form) => {
    form.hidden = false;
    const find = () => load("finder");
    if (/[?#&]q=/.test(location.href)) find();
    else form.addEventListener("focusin", find, { once: true });
  });

  // A menu closes when one looks elsewhere, and Escape gives the focus back.
  const menus = all(".lang, .drawer, .aid");
  doc.addEventListener("click", (event) => menus.forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  doc.addEventListener("keydown", (event) => menus.forEach((menu) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }));

  // The section one reads: the one asked for while it can be seen, else the last heading in or above the upper quarter of the screen.
  const heads = all(".head > [id]");
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const reading = () => {
    if (section() && seen(section())) return "#" + place();
    const above = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 4).pop();
    return above && scrollY > 0 ? "#" + above.id : "";
  };
  // On the way up to a menu one passes other sections: what counts is where one last rested.
  let read = "";
  let timer = 0;
  const rest = () => { read = reading() || read; };
  const wait = () => { clearTimeout(timer); timer = setTimeout(rest, 500); };
  addEventListener("scroll", wait, { passive: true });
  wait();

  // The language menu keeps the section, and what an address says behind it.
  const languages = all("a[hreflang]");
  const keep = () => languages.forEach((link) => {
    link.hash = place().includes("~") ? place() : read || place();
  });
  all(".lang").forEach((menu) => menu.addEventListener("toggle", keep));
  languages.forEach((link) => link.addEventListener("click", keep));

  // On this page: open beside the text, and follows the reader.
  all(".toc").forEach((toc) => {
    if (matchMedia("(min-width: 60em)").matches) toc.open = true;
    const links = all("a", toc);
    const tops = links.map((link) => doc.getElementById(link.hash.slice(1)));
    const follow = () => {
      if (!toc.open) return;
      const at = tops.filter((top) => top && top.getBoundingClientRect().top < innerHeight / 3).length - 1;
      links.forEach((link, index) => {
        if (index === at) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
    };
    let waits = false;
    addEventListener("scroll", () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => { waits = false; follow(); });
    }, { passive: true });
    toc.addEventListener("toggle", follow);
    follow();
  });

  // Copy: the clipboard where there is one, the old command elsewhere, and where both are refused a field to copy from by hand.
  const said = doc.body.appendChild(doc.createElement("div"));
  said.className = "said";
  said.style.cssText = "position:fixed;z-index:8;left:50%;bottom:4.2rem;transform:translateX(-50%);border-radius:1.2rem;background:var(--ink);color:var(--paper);font-size:.75rem";
  said.setAttribute("role", "status");
  const speak = (text) => {
    said.style.padding = text && ".4rem .9rem";
    said.textContent = text;
  };
  const say = (text) => {
    speak(text);
    setTimeout(speak, 2500, "");
  };
  const byCommand = (text, near) => {
    const field = doc.createElement("textarea");
    field.className = "by-hand";
    field.style.cssText = "display:block;width:100%;min-height:5rem;margin:0 0 1rem;padding:.5rem;font-family:inherit;font-size:.85rem";
    field.value = text;
    field.readOnly = true;
    field.setAttribute("aria-label", word("Press"));
    near.after(field);
    field.select();
    let done = false;
    try { done = doc.execCommand("copy"); } catch (refused) { done = false; }
    if (done) field.remove();
    say(done ? word("Copied") : word("Press"));
  };
  const copy = (text, near) => {
    all(".by-hand").forEach((field) => field.remove());
    if (!navigator.clipboard) return byCommand(text, near);
    return navigator.clipboard.writeText(text).then(() => say(word("Copied")), () => byCommand(text, near));
  };
  all(".headerlink").forEach((link) => {
    link.setAttribute("aria-label", `${link.textContent} ${link.previousSibling.textContent}`);
    link.addEventListener("click", () => copy(link.href, link.parentNode));
  });
  doc.addEventListener("copy-text", (event) => copy(event.detail, event.target));
  all(".card--say, .card--send").forEach((card) => {
    const button = doc.createElement("button");
    button.className = "copy";
    button.type = "button";
    button.textContent = word("Copy");
    button.addEventListener("click", () => copy(card.querySelector("blockquote").innerText.trim(), card));
    card.querySelector("figcaption").append(button);
  });

  // What a word means, on the spot: under the pointer, with the keyboard, and at a first tap (the second follows the link).
  // It stays a moment when the pointer leaves, since the way from the word to its meaning may lead over other words.
  const tip = doc.createElement("span");
  tip.className = "tip";
  tip.style.cssText = "position:absolute;z-index:3;left:0;right:0;margin-top:1.7em;padding:.5rem .8rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--card);color:var(--ink);font-size:.75rem;font-weight:400;line-height:1.6;text-align:left;white-space:normal;word-break:normal";
  tip.setAttribute("aria-hidden", "true");
  const away = () => tip.remove();
  let leaving = 0;
  let touched = false;
  doc.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!event.target.closest(".term")) away();
  });
  doc.addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape") away();
  });
  all(".term[aria-description]").forEach((term) => {
    const show = () => {
      clearTimeout(leaving);
      tip.textContent = term.getAttribute("aria-description");
      term.append(tip);
    };
    term.addEventListener("pointerenter", (event) => { if (event.pointerType !== "touch") show(); });
    term.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") leaving = setTimeout(away, 300); });
    term.addEventListener("focus", () => { if (!touched) show(); });
    term.addEventListener("blur", away);
    term.addEventListener("click", (event) => {
      if (!touched || tip.parentNode === term) return;
      event.preventDefault();
      show();
      tip.scrollIntoView({ block: "nearest" });
    });
  });

  // Dates are judged by the reader's clock: the page says that it may have changed, and which facts those are.
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  all("p[data-until]").forEach((band) => { band.hidden = today <= band.dataset.until; });
  const { lang } = doc.documentElement;
  const day = (date) => new Date(date).toLocaleDateString(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  all("a[data-until]").forEach(({ dataset, lastChild }) => {
    if (today > dataset.until) lastChild.data += word("Past").replace("{}", day(dataset.until));
  });

  // On paper nothing stays folded, and a link says where it leads.
  addEventListener("beforeprint", () => {
    all("main details").forEach((fold) => { fold.open = true; });
    all("article p a, article li a, article td a").forEach((link) => {
      const to = link.pathname === location.pathname ? link.hash : link.pathname + link.hash;
      if (link.host && to) link.dataset.to = to;
    });
    doc.querySelector("h1").dataset.to = location.href;
  });
  all(".print").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });

  // A section that moved to another page. A page that moved as a whole takes everyone along.
  const hop = () => {
    const target = section();
    const moved = target && target.closest(".moved") ? target : doc.querySelector("ul[data-moved] > li");
    const link = moved && moved.querySelector("a");
    if (link) location.replace(link.href);
    else if (target && place() !== location.hash.slice(1)) location.replace("#" + place());
    else if (target && target.id !== place()) target.scrollIntoView();
  };
  addEventListener("hashchange", hop);
  hop();

  // A section whose mark a chat app spelled out, and an unknown address that is known to have moved.
  const spelled = location.pathname.split(/%23/);
  if (doc.querySelector(".sheet--lost") && spelled[1]) location.replace(spelled.join("#"));
  const asked = location.pathname.replace(/(index)?\.html$/, "").replace(/\/?$/, "/");
  all("[data-old]").forEach((item) => {
    const [path, id] = item.dataset.old.split("#");
    if (!asked.endsWith("/" + path) || (id || "") !== place()) return;
    item.hidden = false;
    item.closest("div").hidden = false;
  });
})();
