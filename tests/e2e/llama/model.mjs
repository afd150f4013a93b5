// The smallest model that llama.cpp runs: it says one sentence, token by token, whatever it is asked. Real weights in a real
// GGUF file, made here: one-hot embeddings, nothing in between, and an output matrix in which each token of the sentence
// names the next.
import { Buffer } from 'node:buffer';

/** No text is tokenised into these, since nothing leads up to them; placeholders come in two tokens each. */
const SENTENCE = [
  ...['Dear', '▁[PER', 'SON_1]', ',', '▁naïve', '▁café', '▁✓:', '▁I', '▁write', '▁to', '▁[EM', 'AIL_1]', '.'],
];

/** What it says, as it is detokenised. */
export const SAYS = SENTENCE.join('').replaceAll('▁', ' ');

const WIDTH = 320;
const FEED = 32;
const CONTEXT = 8192;
const [UNKNOWN, BEGIN, END] = [0, 1, 2];
const FIRST = 3 + 256;

/** GGUF's types of values. */
const [U32, I32, F32, BOOL, TEXT, ARRAY] = [4, 5, 6, 7, 8, 9];
/** And of tokens. */
const [NORMAL, UNKNOWN_TOKEN, CONTROL, BYTE] = [1, 2, 3, 6];

/** The file's bytes: GGUF version 3. */
export function makeModel() {
  const bytes = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
  const tokens = ['<unk>', '<s>', '</s>', ...bytes, ...SENTENCE];
  const kinds = [UNKNOWN_TOKEN, CONTROL, CONTROL, ...bytes.map(() => BYTE), ...SENTENCE.map(() => NORMAL)];
  const facts = [
    ['general.architecture', TEXT, 'llama'],
    ['llama.context_length', U32, CONTEXT],
    ['llama.embedding_length', U32, WIDTH],
    ['llama.block_count', U32, 1],
    ['llama.feed_forward_length', U32, FEED],
    ['llama.attention.head_count', U32, 4],
    ['llama.attention.layer_norm_rms_epsilon', F32, 1e-5],
    ['tokenizer.ggml.model', TEXT, 'llama'],
    ['tokenizer.ggml.tokens', ARRAY, [TEXT, tokens]],
    ['tokenizer.ggml.scores', ARRAY, [F32, tokens.map(() => 0)]],
    ['tokenizer.ggml.token_type', ARRAY, [I32, kinds]],
    ['tokenizer.ggml.unknown_token_id', U32, UNKNOWN],
    ['tokenizer.ggml.bos_token_id', U32, BEGIN],
    ['tokenizer.ggml.eos_token_id', U32, END],
    ['tokenizer.ggml.add_bos_token', BOOL, true],
  ];
  const tensors = weights(tokens.length);
  const head = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(facts.length)];
  for (const [key, type, value] of facts) head.push(text(key), u32(type), written(type, value));
  let offset = 0;
  for (const [name, shape, data] of tensors) {
    head.push(text(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset));
    offset += data.byteLength;
  }
  // Every tensor is a multiple of 32 bytes long, which is what they are aligned to.
  const before = Buffer.concat(head);
  return Buffer.concat([before, Buffer.alloc((32 - (before.length % 32)) % 32), ...tensors.map(([, , data]) => data)]);
}

/** Name, shape and numbers of each tensor. */
function weights(tokens) {
  const embedding = new Float32Array(WIDTH * tokens);
  const output = new Float32Array(WIDTH * tokens);
  for (let token = 0; token < tokens; token += 1) {
    embedding[token * WIDTH + token] = 1;
    const next = token < FIRST ? FIRST : token + 1 < tokens ? token + 1 : END;
    output[next * WIDTH + token] = 3;
  }
  const zeros = (...shape) => [shape, new Float32Array(shape.reduce((product, side) => product * side))];
  const ones = [[WIDTH], new Float32Array(WIDTH).fill(1)];
  const square = zeros(WIDTH, WIDTH);
  const all = {
    'token_embd.weight': [[WIDTH, tokens], embedding],
    'output_norm.weight': ones,
    'output.weight': [[WIDTH, tokens], output],
    'blk.0.attn_norm.weight': ones,
    'blk.0.attn_q.weight': square,
    'blk.0.attn_k.weight': square,
    'blk.0.attn_v.weight': square,
    'blk.0.attn_output.weight': square,
    'blk.0.ffn_norm.weight': ones,
    'blk.0.ffn_gate.weight': zeros(WIDTH, FEED),
    'blk.0.ffn_up.weight': zeros(WIDTH, FEED),
    'blk.0.ffn_down.weight': zeros(FEED, WIDTH),
  };
  return Object.entries(all).map(([name, [shape, data]]) => [name, shape, Buffer.from(data.buffer)]);
}

function written(type, value) {
  switch (type) {
    case TEXT:
      return text(value);
    case F32:
      return Buffer.from(new Float32Array([value]).buffer);
    case BOOL:
      return Buffer.from([value ? 1 : 0]);
    case ARRAY:
      return Buffer.concat([u32(value[0]), u64(value[1].length), ...value[1].map((each) => written(value[0], each))]);
    default:
      return u32(value);
  }
}

function text(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value) {
  return Buffer.from(new Uint32Array([value]).buffer);
}

function u64(value) {
  return Buffer.from(new BigUint64Array([BigInt(value)]).buffer);
}
