/** What the form offers of each dialect: its words are `dialect_<id>` and `dialect_<id>_what`. */

export interface Dialect {
  readonly id: 'openai' | 'azure' | 'anthropic' | 'gemini' | 'responses' | 'ollama' | 'browser';
  /** Where it is usually spoken; an example where every company has an address of its own. */
  readonly url: string;
  /** Everybody's address: filled in for the person. */
  readonly fixed: boolean;
  readonly model: string;
}

/** The most common first. */
export const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  { id: 'openai', url: 'https://llm.example.com/v1', fixed: false, model: 'gpt-oss-20b' },
  { id: 'azure', url: 'https://company.openai.azure.com/openai/deployments/gpt', fixed: false, model: 'gpt' },
  { id: 'anthropic', url: 'https://api.anthropic.com/v1', fixed: true, model: 'claude-haiku-4-5' },
  { id: 'gemini', url: 'https://generativelanguage.googleapis.com/v1beta', fixed: true, model: 'gemini-2.5-flash' },
  { id: 'responses', url: 'https://api.openai.com/v1', fixed: true, model: 'gpt-5-mini' },
  { id: 'ollama', url: 'http://127.0.0.1:11434', fixed: true, model: 'llama3.2' },
  // The browser's own model: it has neither an address nor a name.
  { id: 'browser', url: '', fixed: false, model: '' },
];

/** The version of Azure's API that a new deployment is asked in. */
export const API_VERSION = '2024-10-21';

export function dialectOf(id: string): Dialect {
  return DIALECTS.find((dialect) => dialect.id === id) ?? DIALECTS[0];
}

/** The address after another dialect is chosen: what the person wrote stays, what was filled in goes. */
export function addressFor(dialect: Dialect, url: string): string {
  if (dialect.id === 'browser') return '';
  const filled = DIALECTS.some((other) => other.fixed && other.url === url);
  if (url !== '' && !filled) return url;
  return dialect.fixed ? dialect.url : '';
}
