/** An invented article, to try the Desk with. */
export const EXAMPLE = `Ferry service cut after pier fails inspection

The evening ferry between Saltby and Merrow will stop in January after inspectors found that the pier at Saltby is no longer safe.

“The deck moves under your feet,” said Ruth Calder, the harbour master. “We cannot ask families to walk across it in the dark.”

Almost one in five passengers travels after six o'clock, according to the county council. The council said 42% of them work night shifts at the hospital in Merrow.

Tomas Birk, a nurse who takes the last boat home, said: “Nobody asked us. I will have to sleep in my car.”

The ferry company denied that it had ignored earlier warnings. Its director, Helen Oduya, said repairs would cost more than £3m and take at least nine months.

“We are sorry for the disruption, and we will pay for a late bus until the pier is open again,” she said.

The pier was built in 1938 and was last repaired in June 2011.
`;
