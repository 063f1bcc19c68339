/* The few names of Mocha that the browser tests use. */
interface Running {
  readonly currentTest?: { readonly err?: { actual?: unknown; expected?: unknown } };
}
type Block = (this: Running) => void | Promise<void>;
declare function describe(name: string, block: () => void): void;
declare function it(name: string, block: Block): void;
declare function before(block: Block): void;
declare function after(block: Block): void;
declare function beforeEach(block: Block): void;
declare function afterEach(block: Block): void;
