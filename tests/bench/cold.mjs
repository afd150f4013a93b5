// One cold start in a process of its own: compile, instantiate, first engine, first preview. Prints milliseconds, and the megabytes of the
// module's memory at last. `cold.mjs bare`: without the model of names.
import { load, memoryHost, openCard } from '../wasm/engine.mjs';

const { bytes, glue, names: model } = await load();
const names = process.argv[2] === 'bare' ? null : model;
const text = 'From: Jane Doe <jane.doe@mail.example>\nPlease call +1 202 555 0143 before noon.';

const start = performance.now();
const module = await WebAssembly.compile(bytes);
const compiled = performance.now();
// Synchronously: the glue's other way asks for `Request`, for which Node loads its network stack in twenty milliseconds. A browser has it.
const { memory } = glue.initSync({ module });
const card = openCard(new glue.Engine(memoryHost(), undefined, '{}', names));
const ready = performance.now();
card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: '' });
await card.heard('preview');
const end = performance.now();
process.stdout.write(
  JSON.stringify({
    compile: compiled - start,
    ready: ready - compiled,
    first: end - ready,
    all: end - start,
    memory: memory.buffer.byteLength / 2 ** 20,
  }),
);
