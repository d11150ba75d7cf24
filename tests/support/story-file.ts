// A small story file, for tests that break it or start the bot on it. Every name is invented.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes the story into a folder of its own. */
export function storyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dementi-story-'));
  writeFileSync(path.join(folder, 'story.yaml'), storyFile);
  return folder;
}

export const storyFile = `# A quarrel about a harbour.
id: harbour
language: de
title: { de: Streit um den Hafen, en: Row over the harbour }
summary: { de: Ein Bericht erhebt Vorwürfe., en: A report makes allegations. }
source:
  name: { de: Elmpost, en: Elmpost }
  url: null
  published: null
  about: 2021-03-01
entities:
  berger: { kind: person, name: { de: Mara Berger, en: Mara Berger }, aliases: [Bürgermeisterin] }
  nordkai: { kind: company, name: { de: Nordkai, en: Nordkai } }
facts:
  allegation-payment:
    kind: allegation
    speaker: nordkai
    about: [berger]
    paragraph: 1
    text: { de: Nordkai soll gezahlt haben., en: Nordkai is said to have paid. }
    asks:
      de: [Wer zahlte?, Was kostete es?, Wann war das?, Wo war das?, Warum?]
      en: [Who paid?, What was the sum?, When was that?, Where was it?, Why so?]
  denial-payment:
    kind: denial
    speaker: berger
    paragraph: 2
    text: { de: Berger bestreitet das., en: Berger denies it. }
    asks:
      de: [Was sagt sie?, Streitet sie es ab?, Was meint Berger?, Ist sie empört?, Nahm sie Geld?]
      en: [What does she say?, Does she deny it?, Her view?, Is she angry?, Did she take money?]
    replies: [{ to: allegation-payment, how: denies }]
untold:
  sum:
    text: { de: Die Summe steht nicht da., en: It does not say how much. }
    asks: { de: [Wie hoch war die Summe?], en: [How much was it?] }
    see: [allegation-payment]
golden:
  - { q: Wer hat gezahlt?, facts: [allegation-payment] }
`;
