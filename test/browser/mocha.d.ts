/* The few names of Mocha that the browser tests use. */
type Block = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;
declare function describe(name: string, block: () => void): void;
declare function it(name: string, block: Block): void;
declare function before(block: Block): void;
declare function after(block: Block): void;
declare function beforeEach(block: Block): void;
declare function afterEach(block: Block): void;
