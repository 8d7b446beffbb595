// Takes away whatever this site left in the phone. The browser's own history stays: no page can reach that.

/** Deletes what is stored, what is kept to read without a network, and the worker that hands it out. */
export async function leaveNothing() {
  for (const step of [
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
  ]) {
    try { await step(); } catch (absent) { /* an old browser, or one that stores nothing */ }
  }
}
