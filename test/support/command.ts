// Runs the command in a child process, from a bundle of the sources as they stand.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleForNode } from './bundle.ts';

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandRun {
  readonly input?: string;
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all of standard output so far whenever there is more. */
  readonly onOutput?: (text: string, child: { kill(signal: 'SIGINT'): void; closeOutput(): void }) => void;
}

export interface Command {
  /** The folder in which it runs. */
  readonly folder: string;
  /** The program, for whoever starts it in a way of their own. */
  readonly program: string;
  write(file: string, text: string): void;
  run(args: readonly string[], options?: CommandRun): Promise<CommandResult>;
  remove(): Promise<void>;
}

export async function makeCommand(): Promise<Command> {
  const bundle = await bundleForNode(join(import.meta.dirname, '../../src/cli/main.ts'), false);
  const folder = mkdtempSync(join(tmpdir(), 'scriptling-cli-'));
  return {
    folder,
    program: bundle.path,
    write(file, text) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    run(args, options = {}) {
      return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...(options.nodeOptions ?? []), bundle.path, ...args], {
          cwd: folder,
          env: { ...process.env, SCRIPTLING_HISTORY: join(folder, '.history'), ...options.env },
          stdio: 'pipe',
          timeout: 20_000,
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
          options.onOutput?.(stdout, {
            kill: (signal) => child.kill(signal),
            closeOutput: () => child.stdout.destroy(),
          });
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
        });
        child.on('error', reject);
        child.on('close', (status) => resolve({ status, stdout, stderr }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
      });
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await bundle.remove();
    },
  };
}
