// How wide a text will be, and where its lines break. Widths are those of Inter, rounded up. Pure.

const thin = /[iljI.,:;'’‘!| ]/;
const narrow = /[ftr()[\]“”„"-]/;
const slim = /[ckszvxy]/;
const wide = /[mwMW@%—…&]/;
/** Shares of the font size. */
const widths = { thin: 0.3, narrow: 0.4, slim: 0.58, other: 0.63, upper: 0.74, wide: 0.96, ideograph: 1.1 };
const bold = 1.06;

/** An upper bound of a line's width in pixels. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    if ((letter.codePointAt(0) ?? 0) > 0x2e80) width += widths.ideograph;
    else if (thin.test(letter)) width += widths.thin;
    else if (narrow.test(letter)) width += widths.narrow;
    else if (slim.test(letter)) width += widths.slim;
    else if (wide.test(letter)) width += widths.wide;
    else width += letter === letter.toLowerCase() ? widths.other : widths.upper;
  }
  return width * size * (isBold ? bold : 1);
}

/** The text in lines that fit; a word that is wider than a line is broken. */
export function linesOf(text: string, room: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => widthOf(candidate, size, isBold) <= room;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (fits(line + letter)) line += letter;
      else {
        lines.push(line);
        line = letter;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}
