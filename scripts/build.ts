/** `npm run build`: the compiled program's own build job. */
process.argv.splice(2, 0, 'build');
await import('../src/main.js');
