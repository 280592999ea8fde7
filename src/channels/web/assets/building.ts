/** The progress of a build on the page. */

type Status = {
  readonly building: { readonly done: number; readonly total: number } | null;
  readonly problem: string | null;
};

/** Follows a build that was going on when the page was made, and renews the greeting when it is done. */
export async function followBuilding(every = 1000): Promise<void> {
  const box = document.getElementById('building');
  const bar = box?.querySelector('progress');
  const label = box?.querySelector('label');
  if (!box || !bar || !label || box.hidden) return;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, every));
    const response = await fetch('/api/status').catch(() => undefined);
    if (!response?.ok) continue;
    const { building, problem }: Status = await response.json();
    if (!building) break;
    // Without a total, the bar only shows that something is going on.
    if (building.total === 0) continue;
    bar.max = building.total;
    bar.value = building.done;
    const [done, total] = [building.done, building.total].map(String);
    label.textContent = (label.dataset.text ?? '').replace('%done%', done ?? '').replace('%total%', total ?? '');
    if (problem) break;
  }
  box.hidden = true;
  await renew(box);
}

/** Shows what the page would say now: how many articles there are, or why the build failed. */
async function renew(box: HTMLElement): Promise<void> {
  const response = await fetch('/').catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const newBox = page.getElementById('building');
  if (newBox) box.replaceWith(newBox);
  const [old, greeting] = [document, page].map((one) => one.querySelector('.greeting'));
  if (old && greeting) old.replaceWith(greeting);
}
