/** Quotation marks, and the languages that have them; all others have “”. Made from CLDR 48.2.0 by scripts/marks.mjs. */
export const MARKS = [
  '«» am be bm br ca cv el eu fa fr ht hy ie it kk ky mg nb nn no oc os rm ru rw sc sg ti uk ast bas blo bua dua dyo ewo gsw jgo kab kkj ksf lij mua mzn nnh pms sah sdh shi tyv wae yav zgh es-us pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl az-arab az-cyrl ',
  '”“ ar ur lld syr ms-arab ',
  '„“ bg cs de et hr is ka lb lt mk sk sl dsb hsb ksh luy nds prg sgs bs-cyrl ',
  '„” bs ff hu pl ro sr agq nmg szl ',
  '”” fi he rn se sn sv yi lag ',
  '‘’ ia nl tn fur ti-er ',
  '「」 ja yue zh-hant ',
  '“’ st ',
  '»« ug kk-arab ',
  '“” bm-nkoo ff-adlm ',
];
