// An importing process whose sources are named for what they do to it.
process.on('message', ({ id, name, args }) => {
  const [asked] = args;
  const source = asked.source ?? asked.name;
  const done = (output) => process.send({ id, kind: 'done', output });
  if (name === 'plan') return done(args[1]);
  // As an endless loop does, but without taking time from other tests.
  if (source === 'hangs') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (source === 'ends') process.exit(1);
  if (source === 'fills') for (const all = []; ; ) all.push(`${Math.random()}`.repeat(1000).split(''));
  if (source === 'wrong') return process.send({ id, kind: 'failed', code: 'CORPUS_MISSING', message: 'no folder' });
  if (source === 'many')
    return done({ kind: 'entries', entries: ['one', 'hangs', 'ends', 'two'].map((one) => ({ name: one })), left: [] });
  const refusal = { kind: 'refused', code: 'no-text', source, message: `pid ${process.pid}` };
  done(name === 'read' ? [refusal] : refusal);
});
