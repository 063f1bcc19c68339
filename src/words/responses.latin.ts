import type { ResponseWords } from './responses.table.ts';

export const en: ResponseWords = {
  tells: [
    [
      ['call-for-inquiry'],
      '(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|urg(?:es|ed|ing|e)|push(?:es|ed|ing)?|want(?:s|ed)?)\\b[^.;]{0,60}?\\b(?:inquiry|inquest|investigation|probe|independent review)',
    ],
    [
      ['apology'],
      'apologi[sz](?:es|ed|ing|e)|(?:issued|offered|gave) (?:an?|his|her|its|their) (?:\\p{L}+ )?apology|said (?:\\p{L}+ ){1,3}sorry',
    ],
    [['denial'], 'den(?:y|ies|ied|ying)|refut(?:es|ed|ing|e)|disput(?:es|ed|ing|e)|rebut(?:s|ted|ting)?'],
    [['denial', 'rejection'], 'reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?'],
    [
      ['acceptance', 'confirmation'],
      'admit(?:s|ted|ting)?|accept(?:s|ed|ing)?|acknowledg(?:es|ed|ing|e)|conced(?:es|ed|ing|e)|took responsibility|takes responsibility',
    ],
    [['confirmation'], 'confirm(?:s|ed|ing)?'],
    [
      ['commitment'],
      'vow(?:s|ed|ing)?|pledg(?:es|ed|ing|e)|promis(?:es|ed|ing|e)|committed (?:himself|herself|itself|themselves) to|commit(?:s|ted) to',
    ],
    [['condemnation', 'criticism'], 'condemn(?:s|ed|ing)?|denounc(?:es|ed|ing|e)|deplor(?:es|ed|ing|e)'],
    [
      ['criticism'],
      'criticis(?:es|ed|ing|e)|criticiz(?:es|ed|ing|e)|accus(?:es|ed|ing|e)|blam(?:es|ed|ing|e)|laid the blame|slam(?:s|med|ming)?|blast(?:s|ed|ing)?|attack(?:s|ed) (?:the|his|her|its|their)|lambast(?:s|ed|es)?|decr(?:y|ies|ied)|hit out at',
    ],
    [['welcome', 'support'], 'welcom(?:es|ed|ing|e)|prais(?:es|ed|ing|e)|applaud(?:s|ed|ing)?|hail(?:s|ed|ing)?'],
    [
      ['support'],
      'back(?:s|ed) (?:the|his|her|its|their|calls)|endors(?:es|ed|ing|e)|expressed (?:\\p{L}+ )?support|supported|supports? (?:the|calls)',
    ],
    [
      ['condolence'],
      'condolences?|sympath(?:y|ies) (?:to|with|for)|thoughts (?:are|were) with|mourn(?:s|ed)|commiserat(?:ed|es)',
    ],
    [['thanks'], 'thank(?:ed|ing)|paid tribute|gratitude'],
    [['regret'], 'regret(?:s|ted|ting)?|remorse'],
    [
      ['concern'],
      'concerned (?:about|over|at|that|by)|(?:express|voic|rais)(?:es|ed|ing) (?:\\p{L}+ )?(?:concerns?|alarm|fears?|worr(?:y|ies))|worried (?:about|over|that)|alarmed (?:at|over|by)',
    ],
    [['warning'], 'warn(?:s|ed|ing)?'],
    [['correction', 'explanation'], 'clarif(?:y|ies|ied|ying)'],
    [['correction'], 'correct(?:s|ed|ing) (?:the|his|her|its|their|an?)|issued a (?:\\p{L}+ )?correction'],
    [['explanation'], 'defend(?:s|ed|ing)?|explain(?:s|ed|ing)?|justif(?:ies|ied|y)'],
    [
      ['call-for-change', 'demand'],
      'call(?:s|ed|ing)? (?:for|on)|urg(?:es|ed|ing|e)|demand(?:s|ed|ing)?|insist(?:s|ed)? that [^.;]{0,60}\\bmust',
    ],
  ],
  refusal:
    "(?:refus(?:es|ed|ing|e)|declin(?:es|ed|ing|e)|fail(?:s|ed|ing)?) to|(?:stopp(?:ed|ing)|stops|fell) short of|yet to|(?:do|does|did|has|have|had|is|was|were|will|would|could|can|should)n[’']t|cannot|nor|neither",
};

export const fr: ResponseWords = {
  tells: [
    [['call-for-inquiry'], '(?:demand|réclam|exig)\\p{L}+\\s[^.;]{0,60}?(?:enquête|commission)'],
    [['apology'], 'excus(?:e|es|é|és|ée|ées|ent)|demand\\p{L}+ pardon'],
    [['denial'], 'dément(?:i|it|ent)?|nie(?:nt)?|nié|réfut(?:e|ent|é)|contest(?:e|ent|é)|récus(?:e|ent|é)'],
    [['denial', 'rejection'], 'rejet(?:te|tent|é)|repouss(?:e|ent|é)'],
    [['acceptance', 'confirmation'], 'admet(?:tent)?|admis|reconna[iî]t|reconnaissent|reconnu|accept(?:e|ent|é)'],
    [['confirmation'], 'confirm(?:e|ent|é)'],
    [['commitment'], "promet(?:tent)?|promis|s[’']engage(?:nt)?|s[’']est engagée?|se sont engagé(?:e?s)"],
    [['condemnation', 'criticism'], 'condamn(?:e|ent|é)(?! à)|dénonc(?:e|ent|é)'],
    [['criticism'], 'critiqu(?:e|ent|é)|accus(?:e|ent|é)|fustig(?:e|ent|é)|reproch(?:e|ent|é)|épingl(?:e|ent|é)'],
    [
      ['welcome', 'support'],
      "salu(?:e|ent|é)|se (?:félicite|félicitent|réjouit|réjouissent)|s[’']est (?:félicitée?|réjouie?)",
    ],
    [['support'], 'soutien(?:t|nent)|soutenu|apport\\p{L}+ (?:son|leur) soutien'],
    [['condolence'], 'condoléances|compassion'],
    [['thanks'], 'remerci(?:e|ent|é)|gratitude'],
    [['regret', 'criticism'], 'regrett(?:e|ent|é)|déplor(?:e|ent|é)'],
    [
      ['concern'],
      "s[’'](?:inquiète|inquiètent|alarme)|s[’']est inquiétée?|(?:son|leur|sa) (?:inquiétude|préoccupation)",
    ],
    [['warning'], 'avert(?:it|issent|i)|m(?:et|ettent|is) en garde|alert(?:e|ent|é)'],
    [['correction'], 'rectifi(?:e|ent|é)|corrig(?:e|ent|é)'],
    [['explanation'], 'justifi(?:e|ent|é)|défend(?:u|ent)?'],
    [['call-for-change', 'demand'], 'exig(?:e|ent|é)|réclam(?:e|ent|é)|appel(?:le|lent|é) à'],
  ],
  refusal: "refus(?:e|ent|é) d(?:e|[’'])|ne|n[’'](?:a|ont|est)",
};

export const de: ResponseWords = {
  tells: [
    [
      ['call-for-inquiry'],
      '(?:forder|verlang)(?:t|te|ten|n)\\s[^.;]{0,60}?(?:untersuchung|aufklärung|ermittlung)\\p{L}*',
    ],
    [['apology'], 'entschuldig(?:t|te|ten|en)|bat(?:en)?\\s[^.;]{0,40}?um (?:entschuldigung|verzeihung)'],
    [['denial'], 'bestritt(?:en)?|bestreite[tn]|dementier\\p{L}*|leugne\\p{L}*'],
    [
      ['denial', 'rejection'],
      '(?:weist|wies|wiesen|weisen)\\s[^.;]{0,80}?zurück|zurückgewiesen|lehn(?:t|te|ten)\\s[^.;]{0,60}?ab|abgelehnt',
    ],
    [
      ['acceptance', 'confirmation'],
      'räum(?:t|te|ten)\\s[^.;]{0,60}?ein|eingeräumt|gab(?:en)?\\s[^.;]{0,40}?zu|gestand(?:en)?|akzeptier\\p{L}*',
    ],
    [['confirmation'], 'bestätig(?:t|te|ten|en)'],
    [
      ['commitment'],
      'versprach(?:en)?|verspricht|versprochen|sicher(?:te|ten|t)\\s[^.;]{0,40}?zu|zugesagt|sag(?:te|ten|t)\\s[^.;]{0,40}?zu',
    ],
    [['condemnation', 'criticism'], 'verurteil(?:t|te|ten|en)(?! worden)|prangert(?:e|en)?\\s[^.;]{0,40}?an'],
    [['criticism'], 'kritisier\\p{L}*|rügt(?:e|en)?|warf(?:en)?\\s[^.;]{0,60}?vor|beklag(?:t|te|ten)'],
    [['welcome', 'support'], 'begrüß(?:t|te|ten)|lobt(?:e|en)?|würdigt(?:e|en)?'],
    [['support'], 'unterstütz(?:t|te|ten)|stell(?:t|te|ten) sich hinter|befürworte(?:t|te|ten)'],
    [['condolence'], 'beileid|mitgefühl|anteilnahme|kondolier\\p{L}*'],
    [['thanks'], 'dank(?:t|te|ten)|bedank(?:t|te|ten)'],
    [['regret'], 'bedauer(?:t|te|ten|n)'],
    [['concern'], 'besorgt|besorgnis'],
    [['warning'], 'warn(?:t|te|ten)|gewarnt'],
    [['correction'], 'korrigier(?:t|te|ten)|stell(?:t|te|ten)\\s[^.;]{0,40}?(?:klar|richtig)|berichtig(?:t|te|ten)'],
    [['explanation'], 'verteidig(?:t|te|ten)|rechtfertig(?:t|te|ten)|begründet(?:e|en)?'],
    [['call-for-change', 'demand'], 'forder(?:t|te|ten|n)|verlang(?:t|te|ten)|gefordert'],
  ],
  refusal: 'weiger(?:t|te|ten) sich|verweiger(?:t|te|ten)|ohne',
  notAfter: true,
};

export const es: ResponseWords = {
  tells: [
    [
      ['call-for-inquiry'],
      '(?:pide|piden|pidió|pidieron|exig\\p{L}+|reclam\\p{L}+|solicit\\p{L}+)\\s[^.;]{0,60}?(?:investigación|comisión)',
    ],
    [['apology'], 'disculp\\p{L}+|pid(?:e|en|ió|ieron) perdón'],
    [['denial'], '(?:neg(?:ó|aron|ado)|nieg(?:a|an))(?! a\\s)|desm(?:iente|ienten|intió|intieron|entido)'],
    [['denial', 'rejection'], 'rechaz(?:ó|aron|a|an|ado)'],
    [
      ['acceptance', 'confirmation'],
      'admit(?:e|en|ió|ieron|ido)|reconoc(?:e|en|ió|ieron|ido)|acept(?:a|an|ó|aron|ado)',
    ],
    [['confirmation'], 'confirm(?:a|an|ó|aron|ado)'],
    [['commitment'], 'promet(?:e|en|ió|ieron|ido)|se compromet(?:e|en|ió|ieron)'],
    [['condemnation', 'criticism'], 'conden(?:a|an|ó|aron)(?! a\\s)|denunci(?:a|an|ó|aron)|repudi(?:a|an|ó|aron)'],
    [['criticism'], 'critic(?:a|an|ó|aron|ado)|acus(?:a|an|ó|aron)|reproch(?:a|an|ó|aron)|cuestion(?:a|an|ó|aron)'],
    [['welcome', 'support'], 'celebr(?:a|an|ó|aron)|salud(?:a|an|ó|aron)|elogi(?:a|an|ó|aron)|aplaud(?:e|en|ió|ieron)'],
    [['support'], 'apoy(?:a|an|ó|aron|ado)|respald(?:a|an|ó|aron|ado)'],
    [['condolence'], 'condolencias|pésame|solidaridad con'],
    [['thanks'], 'agradec(?:e|en|ió|ieron|ido)'],
    [['regret'], 'lament(?:a|an|ó|aron|ado)'],
    [['concern'], 'preocupad[oa]s?|preocupación|inquietud|se preocup(?:a|an|ó|aron)'],
    [['warning'], 'advi(?:erte|erten|rtió|rtieron)|advertido|alert(?:a|an|ó|aron)'],
    [['correction'], 'rectific(?:a|an|ó|aron|ado)|corrig(?:e|en|ió|ieron)'],
    [['explanation'], 'justific(?:a|an|ó|aron|ado)|defendi(?:ó|eron)|defienden?'],
    [
      ['call-for-change', 'demand'],
      'exig(?:e|en|ió|ieron|ido)|reclam(?:a|an|ó|aron)|pid(?:e|en|ió|ieron) (?:que|cambios)|inst(?:a|an|ó|aron) a',
    ],
  ],
  refusal: 'se neg(?:ó|aron|aba|aban) a|se nieg(?:a|an) a|sin',
};

export const pl: ResponseWords = {
  tells: [
    [
      ['call-for-inquiry'],
      '(?:domaga|żąda|zażąda|wezwa|zaapelowa|apeluj|wzywa)\\p{L}*\\s[^.;]{0,60}?(?:śledztw|dochodzeni|zbadani|komisj)\\p{L}*',
    ],
    [['apology'], 'przepr(?:osi|asza)\\p{L}*'],
    [['denial'], 'zaprzeczy\\p{L}+|zaprzecza\\p{L}*|zdementowa\\p{L}+|dementuj\\p{L}+'],
    [['denial', 'rejection'], 'odrzuci\\p{L}+|odrzuca\\p{L}*'],
    [['acceptance', 'confirmation'], 'przyzna(?:ł\\p{L}*|je|ją)|zaakceptowa\\p{L}+'],
    [['confirmation'], 'potwierdzi\\p{L}+|potwierdza\\p{L}*'],
    [['commitment'], 'obieca\\p{L}+|obiecuj\\p{L}+|zobowiąza\\p{L}+'],
    [['condemnation', 'criticism'], 'potępi\\p{L}+|potępia\\p{L}*'],
    [['criticism'], 'skrytykowa\\p{L}+|krytykuj\\p{L}+|zarzuci\\p{L}+|oskarży\\p{L}+'],
    [['welcome', 'support'], 'pochwali\\p{L}+|pochwala|z zadowoleniem|z uznaniem'],
    [['support'], 'popar(?:ł\\p{L}*|cie)|popiera\\p{L}*|wspar(?:ł\\p{L}*)'],
    [['condolence'], 'kondolencj\\p{L}+|współczuci\\p{L}+'],
    [['thanks'], 'podziękowa\\p{L}+|dziękuj\\p{L}+'],
    [['regret'], 'ubolewa\\p{L}+|żałuj\\p{L}+'],
    [['concern'], 'zaniepokoj\\p{L}+|obaw\\p{L}+'],
    [['warning'], 'ostrzeg\\p{L}+|ostrzec'],
    [['correction'], 'sprostowa\\p{L}+|skorygowa\\p{L}+'],
    [['explanation'], 'usprawiedliwi\\p{L}+|uzasadni\\p{L}+|broni(?:ł\\p{L}*|ą)?'],
    [
      ['call-for-change', 'demand'],
      'żąda\\p{L}*|zażąda\\p{L}+|domaga\\p{L}*|wezwa\\p{L}+|wzywa\\p{L}*|zaapelowa\\p{L}+|apeluj\\p{L}+',
    ],
  ],
  refusal: 'odm(?:ówi|awia)\\p{L}*|bez',
};

export const cy: ResponseWords = {
  tells: [
    [['call-for-inquiry'], 'galw(?:odd|on)?\\s[^.;]{0,40}?(?:ymchwiliad|ymholiad)'],
    [['apology'], 'ymddiheur\\p{L}+'],
    [['denial'], 'g?wad(?:u|odd|on|wyd)'],
    [['denial', 'rejection'], 'g?wrthod(?:odd|on|wyd)?(?! g?wneud)(?! ymddiheuro)'],
    [['acceptance', 'confirmation'], 'd?derbyn(?:iodd|ion|iwyd)?|cyfadde?f\\p{L}*|[cg]ydnab\\p{L}+'],
    [['confirmation'], '(?:ch|c|g)adarnha\\p{L}+'],
    [['commitment'], 'add(?:o|awodd|awon)|ymrwym\\p{L}+'],
    [['condemnation', 'criticism'], '(?:ch|c|g)ondemni\\p{L}+'],
    [['criticism'], '(?:b|f|m)eirniad\\p{L}+|(?:ch|c|g)yhudd\\p{L}+'],
    [['welcome', 'support'], '(?:ch|c|g)roes(?:awu|awodd|awon)|(?:ch|c|g)anmol\\p{L}*'],
    [['support'], '(?:ch|c|g)efnog\\p{L}+'],
    [['condolence'], '(?:ch|c|g)ydymdeiml\\p{L}+'],
    [['thanks'], 'd?diolch(?:odd|on)?'],
    [['regret'], 'edifar\\p{L}*|gresyn\\p{L}*'],
    [['concern'], '(?:ph|p|b)ryder\\p{L}*'],
    [['warning'], 'rh?ybudd(?:io|iodd|ion)'],
    [['correction'], '(?:ch|c|g)ywir(?:o|odd|on)'],
    [['explanation'], 'eglur(?:o|odd|on)|amddiffyn(?:nodd|non)?|(?:ch|c|g)yfiawnhaodd'],
    [['call-for-change', 'demand'], 'galw(?:odd|on)? am|mynn(?:u|odd|on)|annog(?:odd)?'],
  ],
  refusal: 'g?wrthod(?:odd|on)?|heb|ni|na|nad|nid',
};
