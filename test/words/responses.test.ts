/* Sentences as newsrooms write them, and the kinds of response that a reader takes from each. */
import { describe, expect, test } from 'vitest';
import { RESPONSE_KINDS } from '../../src/words/responses.table.ts';
import { responsesTold } from '../../src/words/responses.ts';

const SENTENCES: readonly [lang: string, sentence: string, ...kinds: string[]][] = [
  ['en', 'The minister condemned the attack', 'condemnation'],
  ['en', 'The company denied wrongdoing', 'denial'],
  ['en', 'The council rejected the claim', 'denial'],
  ['en', 'Ministers welcomed the report', 'welcome'],
  ['en', 'The union backed the plan', 'support'],
  ['en', 'backed calls for a vote', 'support', 'call-for-change'],
  ['en', 'The chief constable apologised to the family', 'apology'],
  ['en', 'The firm offered its sincere apology', 'apology'],
  ['en', 'The king sent his condolences to the families', 'condolence'],
  ['en', 'She thanked the rescuers', 'thanks'],
  ['en', 'He expressed regret over the delay', 'regret'],
  ['en', 'Doctors voiced concern about the cuts', 'concern'],
  ['en', 'Scientists warned of more floods', 'warning'],
  ['en', 'The ministry clarified that the figure was an estimate', 'correction'],
  ['en', 'The palace confirmed the visit', 'confirmation'],
  ['en', 'The mayor pledged to rebuild the school', 'commitment'],
  ['en', 'Labour called for a public inquiry', 'call-for-inquiry', 'call-for-change'],
  ['en', 'Tenants demanded repairs', 'call-for-change'],
  ['en', 'The trust admitted failings', 'acceptance'],
  ['en', 'The spokesman defended the decision', 'explanation'],
  ['en', 'Critics accused him of lying', 'criticism'],
  ['en', 'He met the minister on Monday'],
  ['fr', 'Le ministre a condamné l’attaque', 'condemnation'],
  ['fr', 'Il a été condamné à dix ans de prison'],
  ['fr', 'L’entreprise dément toute fraude', 'denial'],
  ['fr', 'Le maire a présenté ses excuses', 'apology'],
  ['fr', 'Les syndicats saluent la décision', 'welcome'],
  ['fr', 'Elle a remercié les secours', 'thanks'],
  ['fr', 'Le préfet a mis en garde la population', 'warning'],
  ['fr', 'L’opposition réclame une enquête', 'call-for-inquiry', 'call-for-change'],
  ['fr', 'La direction regrette cet incident', 'regret'],
  ['fr', 'Il s’est engagé à rembourser', 'commitment'],
  ['de', 'Der Minister verurteilte den Anschlag', 'condemnation'],
  ['de', 'Die Firma wies den Vorwurf entschieden zurück', 'denial'],
  ['de', 'Der Konzern bestritt jede Schuld', 'denial'],
  ['de', 'Die Bischöfin bat die Opfer um Verzeihung', 'apology'],
  ['de', 'Die Gewerkschaft begrüßte den Beschluss', 'welcome'],
  ['de', 'Die Polizei bestätigte den Einsatz', 'confirmation'],
  ['de', 'Der Verband warnte vor Engpässen', 'warning'],
  ['de', 'Die Grünen forderten eine unabhängige Untersuchung', 'call-for-inquiry', 'call-for-change'],
  ['de', 'Er räumte Fehler ein', 'acceptance'],
  ['de', 'Sie kritisierte das Verfahren', 'criticism'],
  ['es', 'El presidente condenó el ataque', 'condemnation'],
  ['es', 'Fue condenado a prisión'],
  ['es', 'La empresa niega las acusaciones', 'denial'],
  ['es', 'El alcalde pidió perdón', 'apology'],
  ['es', 'Los sindicatos rechazaron la oferta', 'denial'],
  ['es', 'La ministra lamentó el accidente', 'regret'],
  ['es', 'El gobierno prometió ayudas', 'commitment'],
  ['es', 'La oposición exige una investigación', 'call-for-inquiry', 'call-for-change'],
  ['es', 'El club confirmó la noticia', 'confirmation'],
  ['es', 'Transmitió sus condolencias a la familia', 'condolence'],
  ['pl', 'Minister potępił atak', 'condemnation'],
  ['pl', 'Firma zaprzecza zarzutom', 'denial'],
  ['pl', 'Burmistrz przeprosił mieszkańców', 'apology'],
  ['pl', 'Premier złożył kondolencje rodzinom', 'condolence'],
  ['pl', 'Policja potwierdziła zatrzymanie', 'confirmation'],
  ['pl', 'Związkowcy skrytykowali ustawę', 'criticism'],
  ['pl', 'Opozycja domaga się komisji śledczej', 'call-for-inquiry', 'call-for-change'],
  ['pl', 'Prezydent podziękował strażakom', 'thanks'],
  ['pl', 'Urząd obiecał pomoc', 'commitment'],
  ['cy', 'Mae’r cwmni wedi ymddiheuro', 'apology'],
  ['cy', 'Condemniodd y gweinidog yr ymosodiad', 'condemnation'],
  ['cy', 'Mae’r heddlu wedi cadarnhau’r digwyddiad', 'confirmation'],
  ['cy', 'Gwadodd y cyngor yr honiad', 'denial'],
  ['cy', 'Addawodd y bwrdd newid', 'commitment'],
  ['cy', 'Croesawodd yr undeb yr adroddiad', 'welcome'],
  ['cy', 'Diolchodd i’r gwasanaethau brys', 'thanks'],
  ['ar', 'أدان الوزير الهجوم', 'condemnation'],
  ['ar', 'نفت الشركة الاتهامات', 'denial'],
  ['ar', 'واعتذر رئيس البلدية للسكان', 'apology'],
  ['ar', 'رحبت النقابة بالتقرير', 'welcome'],
  ['ar', 'تعهد المدير بالإصلاح', 'commitment'],
  ['ar', 'طالبت المعارضة بتحقيق مستقل', 'call-for-inquiry', 'call-for-change'],
  ['ar', 'انتقد الاتحاد القرار', 'criticism'],
  ['ar', 'رفض التعليق على الأمر'],
  ['ur', 'وزیر نے حملے کی مذمت کی', 'condemnation'],
  ['ur', 'کمپنی نے الزامات کی تردید کی', 'denial'],
  ['ur', 'میئر نے شہریوں سے معذرت کی', 'apology'],
  ['ur', 'یونین نے رپورٹ کا خیرمقدم کیا', 'welcome'],
  ['ur', 'حزب اختلاف نے تحقیقات کا مطالبہ کیا', 'call-for-inquiry', 'call-for-change'],
  ['ur', 'صدر نے لواحقین سے تعزیت کی', 'condolence'],
];

const UNDONE: readonly [lang: string, sentence: string][] = [
  ['en', 'The minister refused to condemn the attack'],
  ['en', 'He did not apologise'],
  ['en', 'She stopped short of apologising'],
  ['en', 'The firm has not yet confirmed the loss'],
  ['en', 'They didn’t publicly deny it'],
  ['en', 'He never apologised'],
  ['fr', 'Le ministre n’a pas condamné l’attaque'],
  ['fr', 'Il a refusé de condamner l’attaque'],
  ['de', 'Der Minister verurteilte den Anschlag nicht'],
  ['de', 'Er entschuldigte sich nicht'],
  ['es', 'El ministro no condenó el ataque'],
  ['es', 'Se negó a condenar el ataque'],
  ['pl', 'Minister nie potępił ataku'],
  ['cy', 'Ni chondemniodd y gweinidog yr ymosodiad'],
  ['ar', 'لم يدين الوزير الهجوم'],
  ['ur', 'وزیر نے مذمت نہیں کی'],
];

describe('words that tell of a response', () => {
  test.each(SENTENCES)('%s: %s', (lang, sentence, ...kinds) => {
    const told = responsesTold(sentence, lang).filter(({ undone }) => !undone);
    expect([...new Set(told.map((one) => one.kinds[0]))]).toEqual(kinds);
  });

  test.each(UNDONE)('%s: %s tells of none', (lang, sentence) => {
    expect(responsesTold(sentence, lang).filter(({ undone }) => !undone)).toEqual([]);
  });

  test('every kind but a comment has words, and a language without a table has none', () => {
    const known = new Set(
      SENTENCES.flatMap(([lang, sentence]) => responsesTold(sentence, lang)).flatMap((one) => one.kinds),
    );
    expect([...known, 'comment'].sort()).toEqual([...RESPONSE_KINDS].sort());
    expect(responsesTold('condemned', 'nl')).toEqual([]);
  });
});
