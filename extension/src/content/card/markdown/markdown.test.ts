import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { lexer } from 'marked';

import { blockNodes } from './blocks.js';
import { toPlain } from './plain.js';
import { Shield } from './shield.js';
import { AnswerStream } from './stream.js';

/**
 * A document that can do nothing but what an answer needs. Any other way to make a node, set an attribute or hand over HTML
 * is missing and would throw.
 */
class Fake {
  readonly name: string;
  readonly style: { textAlign?: string } = {};
  readonly attributes: Record<string, string> = {};
  children: (Fake | string)[] = [];
  parentNode: Fake | null = null;
  className = '';
  dir = '';
  tabIndex = -1;

  constructor(name: string) {
    this.name = name;
  }

  set textContent(text: string) {
    this.children = [text];
  }

  append(...nodes: (Fake | string)[]): void {
    for (const node of nodes) this.appendChild(node);
  }

  appendChild(node: Fake | string): void {
    if (typeof node === 'string') this.children.push(node);
    else if (node.name === '#fragment') this.append(...node.children);
    else {
      node.parentNode = this;
      this.children.push(node);
    }
  }

  removeChild(node: Fake): void {
    this.children = this.children.filter((child) => child !== node);
    node.parentNode = null;
  }

  replaceChildren(): void {
    this.children = [];
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
  }

  all(): Fake[] {
    return [this, ...this.children.flatMap((child) => (typeof child === 'string' ? [] : child.all()))];
  }
}

const world = globalThis as unknown as Record<string, unknown>;
let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  // Its own properties may be a page's pictures.
  world['document'] = {};
  world['Document'] = { prototype: { createElement: (name: string) => new Fake(name) } };
  world['Text'] = class extends Fake {
    constructor(text: string) {
      super('#text');
      this.children = [text];
    }
  };
  world['DocumentFragment'] = class extends Fake {
    constructor() {
      super('#fragment');
    }
  };
  world['requestAnimationFrame'] = (frame: () => void) => frames.push(frame);
  world['cancelAnimationFrame'] = () => undefined;
});

afterEach(() => {
  const names = ['document', 'Document', 'Text', 'DocumentFragment', 'requestAnimationFrame', 'cancelAnimationFrame'];
  for (const name of names) delete world[name];
});

function show(markdown: string): Fake {
  const box = new Fake('div');
  box.append(...(blockNodes(lexer(markdown)) as unknown as Fake[]));
  return box;
}

const INERT = new Set(
  '#text blockquote br code del div em h3 h4 h5 hr li ol p pre span strong table tbody td th thead tr ul'.split(' '),
);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['an image', '![x](https://evil.example/pixel.png)'],
  ['an image by reference', '![x][1]\n\n[1]: https://evil.example/pixel.png'],
  ['a link', '[click](https://evil.example/?q=leak)'],
  ['a script link', '[click](javascript:alert(1))'],
  ['a data link', '[click](data:text/html,<script>alert(1)</script>)'],
  ['an autolink', '<https://evil.example/> https://evil.example www.evil.example'],
  ['a script', '<script>alert(1)</script>'],
  ['an event handler', '<img src=x onerror=alert(1)>'],
  ['a form', '<form action=https://evil.example><input name=a></form>'],
  ['a style', '<style>@import "https://evil.example/a.css"</style>'],
  ['an svg', '<svg onload=alert(1)><use href="https://evil.example/#a"></svg>'],
  ['a meta refresh', '<meta http-equiv=refresh content="0;url=https://evil.example">'],
  ['html in a table', '| a |\n| - |\n| <img src=x onerror=alert(1)> ![y](https://evil.example) |'],
  ['html in a heading', '# <iframe src=https://evil.example></iframe>'],
  ['a nested image in a link', '[![x](https://evil.example/p.png)](https://evil.example)'],
  ['a code fence with html', '```html\n<script>alert(1)</script>\n```'],
  ['an attribute break-out', '[a](https://evil.example/"onmouseover="alert(1))'],
  ['decoded html', '&lt;img src=x onerror=alert(1)&gt;'],
];

for (const [what, markdown] of HOSTILE) {
  test(`shows ${what} as inert words`, () => {
    for (const node of show(markdown).all()) {
      assert.ok(INERT.has(node.name), node.name);
      assert.deepEqual(node.attributes, {});
    }
  });
}

test('shows the target of a link beside its words, once', () => {
  assert.equal(show('[the contract](https://acme.example/c)').text, 'the contract (https://acme.example/c)');
  assert.equal(show('<https://acme.example/c>').text, 'https://acme.example/c');
  assert.equal(show('write to jane@acme.example').text, 'write to jane@acme.example');
});

test('shows html, images and character references as they were written', () => {
  assert.equal(show('a <b onclick=x>c</b>').text, 'a <b onclick=x>c</b>');
  assert.equal(show('![chart](https://evil.example/p.png)').text, 'chart (https://evil.example/p.png)');
  assert.equal(show('Smith &amp; Co &lt;x&gt;').text, 'Smith &amp; Co &lt;x&gt;');
});

test('keeps structure: headings, lists, tables, code', () => {
  const names = show('# A\n\n3. b\n4. c\n\n| x | y |\n| :- | -: |\n| 1 | 2 |\n\n> q\n\n`k`').all();
  for (const name of ['h3', 'ol', 'li', 'table', 'th', 'td', 'blockquote', 'code'])
    assert.ok(
      names.some((node) => node.name === name),
      name,
    );
  assert.deepEqual(names.find((node) => node.name === 'ol')?.attributes, { start: '3' });
  assert.equal(names.filter((node) => node.name === 'td')[1]?.style.textAlign, 'right');
});

test('survives what is nested too deep to be read', () => {
  for (const markdown of ['>'.repeat(20_000), `${'- '.repeat(3000)}x`, '['.repeat(20_000), '*'.repeat(20_000)]) {
    const box = new Fake('div');
    const stream = new AnswerStream(box as unknown as HTMLElement, Shield.NONE);
    stream.show(markdown);
    stream.flush();
    assert.ok(box.all().every((node) => INERT.has(node.name)));
  }
});

test('an answer that grows shows the same as one that came whole, wherever it is cut', () => {
  const markdown =
    '# Head\n\nOne *two*\nthree.\n\n- a\n- b\n\n  more\n- c\n\n| x |\n| - |\n| 1 |\n\n```\ncode\n\ncode\n```\n\n1. i\n\n2. ii\n\nend';
  const whole = shape(show(markdown));
  for (let size = 1; size < 9; size += 1) {
    const box = new Fake('div');
    const stream = new AnswerStream(box as unknown as HTMLElement, Shield.NONE);
    for (let end = size; end < markdown.length + size; end += size) {
      stream.show(markdown.slice(0, end));
      stream.flush();
    }
    assert.deepEqual(shape(box), whole, `cut every ${size}`);
  }
});

test('makes nodes at most once per frame', () => {
  const stream = new AnswerStream(new Fake('div') as unknown as HTMLElement, Shield.NONE);
  for (const text of ['a', 'ab', 'abc']) stream.show(text);
  assert.equal(frames.length, 1);
});

test('plain words keep lists, numbers and line ends, and lose the marks', () => {
  const markdown =
    'Dear **Jane**,\n\n- one\n- two\n  1. deep\n\n3. three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nBest,  \n_Tomás_ [site](https://acme.example)';
  assert.equal(
    toPlain(markdown, Shield.NONE),
    'Dear Jane,\n\n- one\n- two\n  1. deep\n\n3. three\n\na\tb\n1\t2\n\nBest,\nTomás site (https://acme.example)',
  );
});

test('a restored value is shown and copied as it is, whatever Markdown would make of it', () => {
  const values = [
    'Tr0ub*4dor*9',
    '\\\\files\\_hr_',
    'a|b',
    '# 12',
    '1 Main St\nSpringfield',
    '<b>',
    'x&amp;y',
    'Tr0ub*4dor*',
  ];
  const markdown = `**Use** ${values[0]} on ${values[1]}.\n\n| v |\n| - |\n| ${values[2]} |\n\n- ${values[3]}\n- ${values[4]} ${values[5]} \`${values[6]}\` ${values[7]} ${values[8]} ${values[9]}`;
  const shield = new Shield(values);
  for (let size = 1; size < markdown.length; size += 7) {
    const box = new Fake('div');
    const stream = new AnswerStream(box as unknown as HTMLElement, shield);
    for (const end of [size, markdown.length]) {
      stream.show(markdown.slice(0, end));
      stream.flush();
    }
    for (const value of values) assert.ok(box.text.includes(value), `${value} in ${box.text}`);
  }
  for (const value of values) assert.ok(toPlain(markdown, shield).includes(value), value);
  assert.equal(toPlain('\u{F0000} stays unknown', Shield.NONE), '\u{FFFD} stays unknown');
});

function shape(node: Fake): unknown {
  return node.children.map((child) => (typeof child === 'string' ? child : [child.name, shape(child)]));
}
