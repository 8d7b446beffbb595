// Hands out the guide where there is no network. It runs only in the phones of readers who asked for it, and holds the
// pages of one language, listed by publish in keep.json. A page comes from the network while there is one.
(() => {
  "use strict";
  const scope = self;
  const home = new URL("./", scope.location.href);
  const MARK = "guide:";
  const box = (folder, version) => `${MARK}${folder}:${version}`;
  const folderOf = (name) => name.slice(MARK.length, name.lastIndexOf(":"));
  const ours = () => caches.keys().then((names) => names.filter((name) => name.startsWith(MARK)));

  // All or nothing: the new version is complete before the old one goes.
  const keep = async (folder) => {
    const reply = await fetch(new URL(`${folder}keep.json`, home), { cache: "no-cache" });
    if (!reply.ok) throw new Error(String(reply.status));
    const { version, files } = await reply.json();
    const name = box(folder, version);
    if (!(await caches.has(name))) {
      const requests = files.map((file) => new Request(new URL(file, home), { cache: "no-cache" }));
      try {
        await caches.open(name).then((fresh) => fresh.addAll(requests));
      } catch (failed) {
        await caches.delete(name);
        throw failed;
      }
    }
    const others = (await ours()).filter((other) => folderOf(other) === folder && other !== name);
    await Promise.all(others.map((other) => caches.delete(other)));
  };

  // Somebody may have taken everything away meanwhile: then there is nothing to renew.
  const renew = async () => {
    for (const folder of new Set((await ours()).map(folderOf))) await keep(folder).catch(() => {});
  };

  // Chat apps hang words on an address (?from=…) that are not part of it.
  const kept = (request) => caches.match(request, { ignoreSearch: true });
  const answer = async (request) => {
    const asset = request.url.startsWith(new URL("assets/", home).href);
    const found = asset && await kept(request);
    return found || fetch(request).catch(async (failed) => (await kept(request)) || Promise.reject(failed));
  };

  scope.addEventListener("install", () => scope.skipWaiting());
  scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(home.href)) return;
    event.respondWith(answer(request));
    if (request.mode === "navigate") event.waitUntil(renew());
  });
  scope.addEventListener("message", (event) => {
    const [line] = event.ports;
    const told = (done) => line.postMessage({ done });
    event.waitUntil(keep(event.data.keep).then(() => told(true), () => told(false)));
  });
})();
