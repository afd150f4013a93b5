/** The built-in actions in the order in which they are offered. The engine says which of them a person may use. */
export const ACTIONS = ['summarise', 'reply', 'explain', 'rewrite'] as const;
