// Text for a terminal: whatever could steer it is shown instead of obeyed.

// C0 and C1 controls but for line end and tab, and the marks that turn the direction of writing.
const steering = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

export function harmless(text: string): string {
  return text.replace(steering, escapeOf);
}
