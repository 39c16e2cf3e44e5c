import { SourceMap, type SourceMapPayload } from 'node:module';
import type { Callback, CallbackResult, Place, Reply } from '../student/protocol';
import { decode, encode, type Wire } from '../student/wire';
import type { Limits, Tier } from '../sandbox/tier';
import { Child, type Spent } from './child';
import { forbiddenImports, type Compiled } from './compile';
import { deaths } from './deaths';
import { NOT_IMPLEMENTED, type Answer, type CallOptions, type Failed, type Student } from './student';

/** Loading a file, TensorFlow.js included. */
const LOAD_SECONDS = 5;
const CALL_SECONDS = 2;
/** Of an error's words, for the report. */
const LONGEST_MESSAGE = 500;

/** A submission's files in a process of its own; `end` it. */
export interface StudentProcess {
  /** A file as a student. It is loaded when it is first called, and again when another was loaded since. */
  open(compiled: Compiled): Student;
  /** Ends it. What comes back: the CPU seconds of all that ran. */
  end(): Promise<number>;
}

export interface ChildOptions {
  readonly tier: Tier;
  /** Of `studentBundle`. */
  readonly bundle: string;
  readonly limits: Limits;
}

type Keep = (...args: never[]) => unknown;

/**
 * One process for all files of a submission: a start, with TensorFlow.js, takes longer than most exercises. It starts with the first call,
 * and again after each death. What a file does to the process, it does to its own author's other files only.
 */
export function studentProcess(options: ChildOptions): StudentProcess {
  let child: Child | undefined;
  let loaded: Running | undefined;
  let cpuSeconds = 0;
  const spent: Spent = { milliseconds: 0 };
  const endChild = async (): Promise<void> => {
    await child?.end();
    cpuSeconds += child?.cpuSeconds ?? 0;
    child = loaded = undefined;
  };
  const load = async (compiled: Compiled): Promise<Running | Failed> => {
    if (loaded?.compiled === compiled && !child?.death) return loaded;
    loaded = undefined;
    if (child?.death) await endChild();
    const used = child !== undefined;
    child ??= new Child(options.tier, options.bundle, options.limits, spent);
    const running = new Running(compiled, child);
    const failed = await running.load();
    // What another file left behind (a timer, a rejected promise) may end the process: that is not this file's fault.
    if (failed && used && child.death) return load(compiled);
    return failed ?? (loaded = running);
  };
  return {
    open(compiled) {
      let unloadable: Failed | undefined;
      return {
        async call(name, args, how = {}) {
          if (unloadable) return unloadable;
          const running = await load(compiled);
          if (running instanceof Running) return running.call(name, args, how);
          return (unloadable = running);
        },
      };
    },
    async end() {
      await endChild();
      return cpuSeconds;
    },
  };
}

/** A file that is loaded into a process, until that dies or gets another. */
class Running {
  constructor(
    readonly compiled: Compiled,
    private readonly child: Child,
  ) {}

  /** Why the file cannot be loaded. */
  async load(): Promise<Failed | undefined> {
    const { file, code, tensorflow } = this.compiled;
    const outcome = await this.child.ask({
      request: { load: { file, code, tensorflow } },
      seconds: LOAD_SECONDS,
      onCallback: refuse,
    });
    if ('death' in outcome) return outcome.death;
    if ('loaded' in outcome.reply) return undefined;
    const answer = this.read(outcome.reply, '', () => undefined);
    if (answer.kind === 'returned') return deaths.garbage;
    return answer.kind === 'threw'
      ? { kind: 'crashed', message: `Your file stops with an error as it is loaded: ${answer.message}` }
      : answer;
  }

  call(name: string, args: readonly unknown[], { seconds, harness }: CallOptions): Promise<Answer> {
    return this.ask(name, { call: name, ...(harness ? { harness } : {}) }, args, seconds);
  }

  private async ask(name: string, what: object, args: readonly unknown[], seconds = CALL_SECONDS): Promise<Answer> {
    const functions: Keep[] = [];
    const keep = (fn: Keep): number => functions.push(fn) - 1;
    const handle = (id: number): unknown => {
      const ask = (...given: unknown[]): Promise<Answer> =>
        this.ask('the returned function', { handle: id }, given, seconds);
      return ask;
    };
    const outcome = await this.child.ask({
      request: { ...what, args: args.map((arg) => encode(arg, keep)) },
      seconds,
      onCallback: ({ callback, args: wires }) => answerCallback(functions, callback, wires, keep, handle),
    });
    return 'death' in outcome ? outcome.death : this.read(outcome.reply, name, handle);
  }

  /** An answer of the process's as the judge knows answers. It may be anything that JSON can hold. */
  private read(reply: Reply, name: string, handle: (id: number) => unknown): Answer {
    try {
      return this.readFields(reply, name, handle) ?? deaths.garbage;
    } catch {
      return deaths.garbage;
    }
  }

  private readFields(reply: Reply, name: string, handle: (id: number) => unknown): Answer | undefined {
    const { file } = this.compiled;
    if ('returned' in reply)
      return { kind: 'returned', value: decode(reply.returned, handle), changed: indices(reply.changed) };
    if ('threw' in reply) {
      const message = String(reply.threw).slice(0, LONGEST_MESSAGE);
      if (message === NOT_IMPLEMENTED) return { kind: 'not implemented', message: notImplemented(name) };
      const changed = indices(reply.changed);
      return { kind: 'threw', message: message + this.lineOf(reply.at), quoted: message, changed };
    }
    if ('missing' in reply) return { kind: 'missing export', message: missingExport(name, file) };
    if ('forbidden' in reply) return { kind: 'forbidden import', message: forbiddenImports([String(reply.forbidden)]) };
    if ('unsendable' in reply) {
      const quoted = String(reply.unsendable).slice(0, 100);
      return { kind: 'crashed', message: `What ${name} returned cannot be handed over: it is ${quoted}.`, quoted };
    }
    return undefined;
  }

  /** ' (line 12 of 02-log-derivative.ts)': in the author's own lines. */
  private lineOf(at: Place | undefined): string {
    if (!at || !Number.isInteger(at.line) || !Number.isInteger(at.column)) return '';
    const map = new SourceMap(JSON.parse(this.compiled.map) as SourceMapPayload);
    const entry = map.findEntry(at.line - 1, at.column - 1);
    return 'originalLine' in entry ? ` (line ${entry.originalLine + 1} of ${this.compiled.file})` : '';
  }
}

const refuse = (): never => {
  throw new Error('nothing was asked');
};

/** Runs a spy. What it throws is thrown in the student's code. */
function answerCallback(
  functions: readonly Keep[],
  id: number,
  wires: readonly Wire[],
  keep: (fn: Keep) => number,
  handle: (id: number) => unknown,
): CallbackResult {
  const fn = functions[id] as ((...args: unknown[]) => unknown) | undefined;
  if (!fn) throw new Error('no such function');
  const args = (wires as Callback['args']).map((wire) => decode(wire, handle));
  try {
    return { value: encode(fn(...args), keep) };
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}

const notImplemented = (name: string): string => `You have not written ${name} yet.`;

const missingExport = (name: string, file: string): string =>
  `${file} exports no function ${name}. Write \`export function ${name}(…)\`, spelled exactly so.`;

/** What the process says that was changed: numbers, or nothing. */
const indices = (changed: unknown): number[] =>
  Array.isArray(changed) ? changed.filter((each): each is number => Number.isInteger(each)) : [];
