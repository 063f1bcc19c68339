/* Runs texts as modules of a project, each in a thread with globals and modules of its own, in one process. */
import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './install.ts';

export interface Answers {
  /** Runs a text; what it hands to `say()` is the answer. It rejects where the text throws, or writes to the console. */
  answer(text: string): Promise<unknown>;
  close(): void;
}

const HOST = `import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
const SAY = "import { parentPort } from 'node:worker_threads';\\nconst say = (answer) => parentPort.postMessage(answer);\\n";
process.on('message', ({ id, text }) => {
  const file = new URL(\`text-\${id}.mjs\`, import.meta.url);
  writeFileSync(file, SAY + text);
  const worker = new Worker(file, { stderr: true, stdout: true });
  const told = { id, printed: '' };
  for (const stream of [worker.stderr, worker.stdout]) stream.on('data', (data) => (told.printed += data));
  worker.on('message', (answer) => (told.answer = answer));
  worker.on('error', (error) => (told.printed += error));
  worker.on('exit', () => process.send(told));
});
`;

interface Told {
  readonly id: number;
  readonly printed: string;
  readonly answer?: unknown;
}

export function startAnswers({ folder }: Project): Answers {
  const file = join(folder, 'host.mjs');
  writeFileSync(file, HOST);
  const host: ChildProcess = fork(file, { cwd: folder, execArgv: [] });
  const waiting = new Map<number, (told: Told) => void>();
  host.on('message', (told: Told) => waiting.get(told.id)?.(told));
  let count = 0;
  return {
    async answer(text) {
      count += 1;
      const id = count;
      const { printed, answer } = await new Promise<Told>((resolve, reject) => {
        waiting.set(id, resolve);
        host.once('exit', () => reject(new Error('the process ended before it answered')));
        host.send({ id, text });
      });
      if (printed || answer === undefined) throw new Error(printed || `No answer of:\n${text}`);
      return answer;
    },
    close: () => host.kill(),
  };
}
