// Texts that ask nothing: random Unicode of up to 10,000 characters, short and long ones alike.
import fc from 'fast-check';

const longest = 10_000;

/** Short pieces repeated, since long random strings take longer to make than to read. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
  fc
    .tuple(fc.string({ unit: 'binary', maxLength: 60, size: 'max' }), fc.nat({ max: 200 }))
    .map(([piece, times]) => piece.repeat(times).slice(0, longest)),
);

/** Without digits: the facts of a generated story are numbered, so a number asks for one of them. */
export const noise = texts.map((text) => text.replace(/\p{N}+/gu, ' '));
