/*
 * Common first names, by which two capitalised words are known for a person and a pronoun for theirs. What is missing
 * costs little: a title, a role or a verb of speech tells of a person too.
 */
const listed = (names: string): string[] => names.trim().split(/\s+/);

const MEN = listed(`
aaron abdul abdullah abraham adam adolf adrian ahmad ahmed aidan alan alastair albert aldo alejandro alessandro alex alexander alexandre
alexei alfred alfredo ali alistair allan allen alvin amir amit anders andré andre andrea andreas andrei andrés andrew andrey andrzej andy
angelo angus anil anthony antoine anton antonio antónio anwar ari arjun armin arnaud arnold arthur arturo ashok asif axel barack barry bart
bashar bashir bastian ben benedict benjamin bernard bernd bernie bert bill billy björn bob bobby boris brad bradley brandon brendan brent
brett brian bruce bruno bryan calvin cameron carl carlo carlos carsten cedric cesar chad charles charlie chris christian christoph christophe
christopher chuck clark claude claudio claus cliff clifford clint clive colin connor conor corey cory craig curtis cyril cyrus damian damien
damon dan daniel daniele danny darrell darren dave david davide dean denis dennis derek desmond detlef dexter diego dieter dimitri dirk dmitri
dmitry dominic dominik don donald donny doug douglas duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin ehud elias elijah
elliot elliott elon emil emilio emmanuel enda enrico enrique eric erich erik ernest ernesto ernst erwin ethan eugene evan ewan fabian fabio
fahad faisal felipe felix fernando filip finn florian francesco francis francisco franck francois françois frank franklin franz fred freddie
frederick frédéric friedrich fritz gabriel gareth garry gary gavin geoff geoffrey george georg georges gerald gerard gérard gerhard gerry
giacomo gianni gilbert giles giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregor gregory guillaume guido günter gunther
gus gustav gustavo guy hamid hans harald harold harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann
hervé hisham holger horst howard hubert hugh hugo humphrey hussein iain ian ibrahim idris ignacio igor imran isaac ismail ivan ivor jack jacob
jacques jaime jake jakob jakub jamal james jamie jan jared jarosław jason jason javier jay jean jeb jeff jeffrey jens jeremy jerome jérôme jerry
jesse jesus jim jimmy jiří joachim joão joaquin jochen joe joel joerg jörg johan johann johannes john johnny jon jonas jonathan jordan jorge josé
jose josef joseph josh joshua juan jules julian julien julio jürgen jurgen justin kareem karim karl karsten kashif keir keith ken kenneth kenny kevin
khaled khalid kieran kim kirk klaus konrad konstantin kurt kwame kwasi kyle lance larry lars laurence laurent lawrence lech lee leo leon leonard
leonardo leopold leroy leslie lewis liam lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luiz lukas luke magnus mahmoud
malcolm manfred manuel marc marcel marcin marco marcos marcus mario marius mark marko markus marlon marshall martin marty marvin massimo mateusz
mathias mathieu matt matteo matthew matthias maurice mauricio max maxime maximilian mehmet mel melvin michael michał michel mickey miguel mike
mikhail miles milton mitch mitchell mo mohamed mohammad mohammed monty morgan moritz morris muhammad murray mustafa narendra nathan nathaniel neil
nelson nicholas nick nicolas niels nigel nikita niklas nikolai nils noah noel norbert norman oleg oliver olivier omar orlando oscar oskar osman otto
owen pablo paolo pascal patrice patrick paul paulo pavel pedro percy pete peter phil philip philipp philippe phillip pierre pieter piotr prakash
quentin rafael raheem rahul rainer raj rajesh ralf ralph ramesh ramon randall randy raphael rashid raul ravi ray raymond recep reggie reiner reinhard
reince rené rex ricardo riccardo richard rick ricky riley rishi rob robbie robert roberto robin rod rodney rodrigo roger roland rolf roman romain ron
ronald ronnie rory ross roy rubén ruben rudi rudolf rudy rufus rupert russ russell ryan sadiq said sajid salman salvador salvatore sam sami samir
samuel sanjay santiago saul scott sean sébastien sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sid sidney siegfried simon sinan
stan stanley stefan stefano stephan stephane stéphane stephen sterling steve steven stewart stuart sunil sven syed tariq ted terence terry thabo theo
theodore thierry thomas thorsten tim timo timothy tobias toby todd tom tomas tomasz tommy tony torsten travis trevor tristan tyler udo ulf ulrich umar
uwe vaclav victor viktor vikram vince vincent vincenzo vito vivek vlad vladimir volker volodymyr wade wallace walter warren wayne wendell werner wesley
wilfried wilhelm will willem william willy winston wolfgang xavier yann yannick yasser yusuf yves zac zach zachary zaid zoltan
jens-uwe jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre karl-heinz hans-peter
xi ping wei hiroshi kenji takeshi yoshihide jong-un jae-in kofi chidi emeka femi tunde olu kwesi desmond tendai sipho thabiso jabari
earnest jeh rowan rhys gwilym huw dafydd alun emyr ifan ieuan eamonn seamus padraig declan niall cathal fergus hamish callum ruaridh
`);

const WOMEN = listed(`
abigail ada adele adriana agnes agnieszka aisha alba alejandra alessandra alexandra alexis alice alicia alina alison allison alyssa amal amanda
amber amelia amina amy ana anastasia andrée angela angelica angelina angie anita anja anna annabel anne annegret anne-marie annette annie antje
antonia aoife april ariana arianna ashley astrid audrey ava ayesha barbara bärbel beate beatrice beatriz becky bella bernadette bernice bertha beth
bethany betty beverley beverly bianca birgit bonnie brenda bridget brigitte brittany brooke camila camilla camille candace carla carly carmen carol
carole carolina caroline carolyn carrie cassandra catherine cathy cecilia cécile celia celine chantal charlene charlotte chelsea cherie cheryl chiara
chloe christa christiane christina christine cindy claire clara clare claudia colette colleen connie constance cordelia corinna corinne courtney
cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn deborah debbie deirdre delia delphine denise desiree diana diane dina dolores
dominique donna doreen doris dorothea dorothy edith eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emilia
emilie emily emma erica erika erin esmeralda esther eugenia eva eve evelyn evelyne fatima fatma faye felicity fiona florence frances francesca françoise
franziska frauke frieda gabriela gabriele gabrielle gail gemma geneviève georgia georgina geraldine gerda gertrude gillian gina gisela giulia glenda
gloria grace graciela greta gretchen gudrun gwen gwyneth hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hildegard hillary
holly hope huma ida ilana ilse imelda inès ines ingrid irene irina iris irma isabel isabella isabelle isla ivanka ivy jacinda jackie jacqueline jade jana
jane janet janice janine jasmin jasmine jayne jean jeanette jeanne jemima jenna jennie jennifer jenny jess jessica jill jo joan joana joanna joanne jocelyn
jodie joelle johanna josephine joy joyce juanita judith judy julia juliana julie juliet juliette june jutta kamala kara karen karin karina karoline katarina
kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kay kayla kayleigh keisha kelly kellyanne kemi kerry kerstin khadija kimberly
kirsten kirsty kristen kristin kristina lara latoya laura lauren laurie layla lea leah leila lena leonie leticia lidia liesl lila lilian lily linda lisa
liz liza lois lola loretta lori lorna lorraine louisa louise lucia lucie lucille lucinda lucy luisa lydia lynda lynn lynne madeleine madison magdalena maggie
maja malala manuela mara marcia margaret margarita margot marguerite maria mariana marianne marie marie-louise marilyn marina marine marion marisa marisol
marjorie marlene marta martha martina mary mathilde matilda maureen maya meera megan meghan melania melanie melissa mercedes meredith meryl mia michaela
michele michèle michelle mildred millie mina miranda miriam moira molly mona monica monika monique muriel myra nadia nadine nancy naomi natalia natalie
natasha nathalie nell nellie nicky nicola nicole nina noelle nora noreen norma nuala odette olga olivia ophelia orla paloma pam pamela patience patricia
patty paula pauline pavlina peggy penelope penny petra philippa phoebe phyllis pia pippa polly preeti priscilla priti priya rachel ramona raquel rashida
rebecca rebekah regina renate renee renée rhonda rita roberta roisin romina rosa rosalind rose roseanne rosemary rosie roxanne ruby ruth sabine sabrina sadie
sahra sally samantha sandra sara sarah saskia savannah shabana shania shannon sharon sheila shelley sheryl shirley sigrid silke silvia simone sinead siobhan
sofia sonia sonja sophia sophie stacey stella stephanie stéphanie sue suella susan susana susanne susie suzanne svenja sybille sylvia sylvie tamara tammy
tania tanja tanya tara tatiana teresa tessa thelma theresa thérèse tiffany tina tracey tracy trudy ulrike una ursula uta ute valentina valerie valérie vanessa
vera verena veronica veronika véronique victoria viktoria viola violet virginia virginie vivian vivien wanda wendy whitney wilhelmina wilma yasmin yolanda
yvette yvonne zahra zara zoe zoë
nkechi amara ngozi adaeze folake zanele lindiwe thandi mei ling yuki akiko sakura haruka anjali deepa kavita lakshmi nisha pooja sunita shreya nia
carys cerys ffion sian siân angharad bronwen bethan mhairi eilidh catriona grainne niamh saoirse ciara aisling
`);

/** Names that men and women bear. */
const EITHER = listed(
  'alex andrea ashley cameron chris dana dominique evelyn jean jo jordan kelly kerry kim lee leslie lindsey lynn marion morgan nicky robin sam shannon simone sydney tracy taylor terry casey jamie jesse jackie charlie pat riley ronnie sandy shelby toni val vivian xi',
);

export type Gender = 'm' | 'f';

const GENDERS = new Map<string, Gender | null>([
  ...MEN.map((name) => [name, 'm'] as const),
  ...WOMEN.map((name) => [name, 'f'] as const),
  ...EITHER.map((name) => [name, null] as const),
]);

export const isFirstName = (word: string): boolean => GENDERS.has(word.toLowerCase());
/** The gender that mostly bears the name; `null` when both do, or when nobody knows. */
export const genderOf = (first: string): Gender | null => GENDERS.get(first.toLowerCase()) ?? null;
