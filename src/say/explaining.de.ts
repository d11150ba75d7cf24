// Why a question got its answer, in German: for moderators and authors. Pure data.
import type { englishExplaining } from './explaining.en.ts';

export const germanExplaining = {
  'explain.heading': 'So wurde die Frage gelesen',
  'explain.language': 'Sprache: {language}',
  'explain.language.de': 'Deutsch',
  'explain.language.en': 'Englisch',
  'explain.language.unclear': 'aus den Wörtern nicht klar',
  'explain.wants': 'Gefragt ist: {kinds}',
  'explain.negated': 'Sie enthält eine Verneinung.',
  'explain.corrected': 'Gelesen als: {words}',
  'explain.nothing': 'Sie fragt nach nichts Bestimmtem.',
  'explain.slots': 'Wonach sie fragt, mit Gewicht',
  'explain.slot.name': '„{typed}“ {weight}: Name ({meaning})',
  'explain.slot.word': '„{typed}“ {weight}: {meaning}',
  'explain.slot.unknown': '„{typed}“ {weight}: ein Wort, das niemand kennt',
  'explain.slot.kind': '„{typed}“ {weight}: fragt nach {meaning}',
  'explain.word-only': 'das Wort selbst',
  'explain.hits': 'Die nächsten Fakten',
  'explain.hits.none': 'Kein Fakt enthält etwas davon.',
  'explain.hit':
    '{fact}: Sicherheit {certainty} (enthält {coverage} der Frage, Ähnlichkeit {likeness} mit „{ask}“)',
  'explain.hit.no-ask': '{fact}: Sicherheit {certainty} (enthält {coverage} der Frage)',
  'explain.hit.lacks': 'enthält nicht: {words}',
  'explain.hit.less-typical':
    'davon sind {lost} schon abgezogen, weil die Wörter eher zu den Beispielfragen eines anderen Fakts passen',
  'explain.hit.by-another':
    'schon mit {share} malgenommen, weil nach den Worten von jemand anderem gefragt ist',
  'explain.decision': 'Die Entscheidung',
  'explain.thresholds':
    'Sicher ab {sure} und mit {ahead} Vorsprung vor dem nächsten Fakt; angeboten ab {near}. Bei mehr als {alone} Vorsprung genügt {less} weniger.',
  'explain.outcome.answer': 'Ergebnis: beantwortet',
  'explain.outcome.choose': 'Ergebnis: eine Auswahl',
  'explain.outcome.closest': 'Ergebnis: nicht genau das, die nächsten Fakten',
  'explain.outcome.none': 'Ergebnis: die Geschichte sagt es nicht',
  'explain.way.list': 'Ein Befehl listet die Fakten seiner Art, die zum Text passen.',
  'explain.way.too-short': 'Es bleibt zu wenig übrig, um danach zu suchen.',
  'explain.way.talk': 'Das ist Plauderei.',
  'explain.way.example': 'Das ist Wort für Wort eine Beispielfrage des Fakts.',
  'explain.way.set': 'Sie fragt nach allem einer Art oder von jemandem.',
  'explain.way.verdict': 'Sie fragt, wer recht hat; das entscheidet die Geschichte nicht.',
  'explain.way.overview': 'Sie fragt, worum es in der Geschichte geht.',
  'explain.way.whole': 'Die Frage als Ganzes hat entschieden.',
  'explain.way.clauses': 'Jeder ihrer Teile hat für sich eine sichere Antwort.',
  'explain.way.names': 'Für jeden der Namen allein gefragt, hat sie eine sichere Antwort.',
  'explain.way.clause': 'Ein Teil von ihr ist des Fakts sicher, den das Ganze am nächsten fand.',
} as const satisfies Record<keyof typeof englishExplaining, string>;
