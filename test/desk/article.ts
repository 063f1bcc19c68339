/** An invented article: six quotations, four figures that a draft finds and one that it leaves out. */
export const ARTICLE = `Library hours halved after roof report

The central library in Marlow Vale will open three days a week from March, the town council decided on Tuesday.

“The roof over the reading room can come down at any time,” said Ines Hartley, the council's surveyor. “I would not sit under it with a child.”

Her report says almost one in three beams is rotten. The council put the cost of repairs at more than £4m.

Daniel Osei, who runs the homework club, said: “They have known this for years. Nobody told the parents.”

About 60 children attend the club every afternoon, according to the library.

Councillor Greta Lindqvist denied that the council had hidden the report. “We published it on the day we got it,” she said.

“A library that is shut is no library at all,” said Maurice Bell, a retired teacher.

Petitions have been signed by dozens of readers. The council said that 15% of them live outside the town.

“We will look at every signature, whoever it is from,” Lindqvist added.
`;
