// Texts in languages that the bot does not speak are told apart, and German and English ones never are.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { converse } from '../../src/answer/converse.ts';
import { isForeign } from '../../src/answer/foreign.ts';
import { knowledgeOf } from '../../src/load.ts';
import { loadStory } from '../../src/story/load.ts';
import { harbour } from '../support/story.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const harbourKnowledge = knowledgeOf(harbour);

/** Written for the word lists: nearly all must be found. */
const written: Record<string, readonly string[]> = {
  fr: [
    'Qui a nié les accusations ?',
    "Est-ce qu'Apple a démenti ?",
    "C'est quoi cette histoire ?",
    "Quand est-ce que cela s'est passé ?",
    'Que dit le gouvernement chinois ?',
    'Pourquoi la rue a été fermée ?',
    "Combien d'entreprises sont touchées ?",
  ],
  es: [
    '¿Quién negó las acusaciones?',
    '¿Qué dice Apple sobre esto?',
    '¿De qué trata la noticia?',
    '¿Cuándo pasó eso?',
    '¿Por qué cerraron la calle?',
    'quien lo ha desmentido hasta ahora',
    '¿Cuántos servidores estaban afectados?',
  ],
  it: [
    'Chi ha smentito le accuse?',
    'Che cosa dice Apple?',
    'Di cosa parla questa notizia?',
    'Quando è successo?',
    'Perché hanno chiuso la strada?',
    'Quante aziende sono coinvolte?',
    'chi lo ha detto e perché non ci sono prove',
  ],
  pl: [
    'Kto zaprzeczył oskarżeniom?',
    'Co mówi Apple na ten temat?',
    'O czym jest ta historia?',
    'Kiedy to się stało?',
    'Dlaczego zamknięto ulicę?',
    'Ile firm zostało dotkniętych?',
    'czy to prawda co piszą w gazecie',
  ],
  tr: [
    'Suçlamaları kim reddetti?',
    'Apple bu konuda ne diyor?',
    'Bu haber ne hakkında?',
    'Bu ne zaman oldu?',
    'Sokak neden kapatıldı?',
    'Kaç şirket etkilendi?',
    'kim yalanladı acaba bilen var mı',
  ],
  nl: [
    'Wie heeft de beschuldigingen ontkend?',
    'Wat zegt Apple hierover?',
    'Waar gaat dit verhaal over?',
    'Wanneer is dat gebeurd?',
    'Waarom werd de straat afgesloten?',
    'Hoeveel bedrijven zijn getroffen?',
    'heeft iemand dat al bevestigd of niet',
  ],
  ru: [
    'Кто опроверг обвинения?',
    'Что говорит Apple?',
    'О чём эта история?',
    'Когда это случилось?',
    'Почему закрыли улицу?',
    'Сколько компаний пострадало?',
    'кто это сказал',
  ],
  ar: [
    'من نفى الاتهامات؟',
    'ماذا تقول شركة آبل؟',
    'عن ماذا تدور القصة؟',
    'متى حدث ذلك؟',
    'لماذا أغلق الشارع؟',
    'كم عدد الشركات المتضررة؟',
    'من قال هذا',
  ],
  zh: [
    '谁否认了指控？',
    '苹果公司怎么说？',
    '这个故事讲的是什么？',
    '这是什么时候发生的？',
    '为什么封路？',
    '有多少公司受影响？',
    '中国政府否认了吗',
  ],
};

/** Written afterwards, and no list was changed for them. */
const kept: readonly string[] = [
  'Apple a-t-il confirmé ?',
  "Bonjour, j'aimerais savoir ce qui s'est passé",
  'Est-ce vrai ?',
  'pourquoi Amazon nie tout',
  'Explícame la historia',
  '¿Es verdad?',
  '¿Amazon también lo niega?',
  'Hola, necesito ayuda',
  'È vero?',
  'Anche Amazon nega?',
  'Spiegami la storia',
  'Ciao, mi serve aiuto',
  'Czy to prawda?',
  'Amazon też zaprzecza?',
  'Opowiedz mi tę historię',
  'Cześć, potrzebuję pomocy',
  'Bu doğru mu?',
  'Amazon da yalanladı mı?',
  'Bana hikayeyi anlat',
  'Merhaba, yardım lazım',
  'Is het waar?',
  'Ontkent Amazon het ook?',
  'Vertel me het verhaal',
  'Hoi, ik heb hulp nodig',
  'Quem negou as acusações?',
  'Quando aconteceu isso?',
  'Isso é verdade?',
  'Vem har förnekat det?',
  'När hände det?',
  'Kdo to popřel?',
  'Kdy se to stalo?',
  '誰が否定しましたか？',
  '누가 부인했나요?',
  'Ποιος το αρνήθηκε;',
  'Хто це заперечив?',
  'מי הכחיש את זה?',
  'Kuka kiisti syytökset?',
  'Hvem har benægtet det?',
  'Cine a negat acuzațiile?',
  'Ki tagadta a vádakat?',
];

const share = (texts: readonly string[]) =>
  texts.filter((text) => isForeign(text, harbourKnowledge.dictionary)).length / texts.length;

test('sentences in nine languages are found', () => {
  expect(share(Object.values(written).flat())).toBeGreaterThan(0.95);
  expect(share(kept)).toBeGreaterThan(0.7);
});

describe.each(['museum-theft', 'river-fish', 'scooter-leak', 'spy-chips'])('on the story %s', (id) => {
  const folder = id === 'spy-chips' ? 'data/stories' : 'tests/stories';
  const { story } = loadStory(path.join(root, folder, id));
  const { dictionary } = knowledgeOf(story ?? harbour);
  const wrong = (texts: readonly string[]) => texts.filter((text) => isForeign(text, dictionary));

  test('no question in German, English or both, with typos or in dialect, is taken for another language', () => {
    const lines = readFileSync(path.join(root, 'tests/stories', id, 'questions.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(wrong(lines.map((line) => (JSON.parse(line) as { q: string }).q))).toEqual([]);
  });

  test('and no sentence of the story', () => {
    const facts = [...(story ?? harbour).facts.values()];
    expect(wrong(facts.flatMap(({ text, asks }) => [text.de, text.en, ...asks.de, ...asks.en]))).toEqual([]);
  });
});

test('what stands in no language of the bot is answered in English', () => {
  expect(converse({ text: 'Pourquoi est-ce que Berger a été payé ?' }, null, harbourKnowledge)).toMatchObject(
    {
      isForeign: true,
      answer: { language: 'en' },
    },
  );
  expect(converse({ text: 'Wer hat das dementiert?' }, null, harbourKnowledge)).toMatchObject({
    isForeign: false,
    answer: { language: 'de' },
  });
});

test.each(['', '?', 'x', '👍👍', '12', 'Berger', 'Łukasz', 'ok', 'Café'])('%s is in no language', (text) => {
  expect(isForeign(text, harbourKnowledge.dictionary)).toBe(false);
});
