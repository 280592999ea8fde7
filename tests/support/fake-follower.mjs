// A process that follows feeds, in the way that its data folder is named for.
const { dataDir } = JSON.parse(process.argv[2]);
const how = dataDir.split(/[\\/]/).at(-1);
const say = (message) => process.send(message);
process.on('message', (message) => {
  if (message !== 'stop' || how === 'deaf') return;
  say({ kind: 'warn', line: 'stopped' });
  process.disconnect();
});
process.on('disconnect', () => process.exit());
const feed = { url: 'https://example.org/feed', failures: 1, polledAt: 1_000, nextAt: 2_000, problem: 'HTTP 500' };
say({ kind: 'feeds', feeds: [feed] });
say({ kind: 'feeds', feeds: [feed] });
say({ kind: 'note', line: `process ${process.pid}` });
for (let times = 0; times < 3; times += 1) say({ kind: 'warn', line: 'https://example.org/feed: HTTP 500' });
if (how === 'ends') setTimeout(() => process.exit(1), 100);
if (how === 'hangs')
  setTimeout(() => {
    for (;;);
  }, 100);
