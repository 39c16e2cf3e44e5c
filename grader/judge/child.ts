import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable, Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import type { Callback, Reply } from '../student/protocol';
import { usageOf } from '../sandbox/usage';
import type { Limits, Tier } from '../sandbox/tier';
import { deathOf, deaths } from './deaths';
import { Lines } from './lines';
import { endGroup, killGroup } from './processGroup';
import { SandboxFailure } from './sandboxFailure';
import type { Failed } from './student';

/** The longest line that is read. A right answer of 100,000 numbers has 2 MB. */
const LONGEST_LINE = 4_000_000;
/**
 * What one call may say in callbacks, a short one counted as a kilobyte: spies write down what they hear, and a file that calls them for ever
 * would fill the judge's memory. Solutions say 2 MB, and an agent that fails every examination of 4.10 may come to 60.
 */
const MOST_CALLED_BACK = 100_000_000;
/** Answers to callbacks that nobody reads wait in the judge's memory, up to here. */
const MOST_UNREAD = 1_000_000;
/** A sandbox starts within a second; on a machine that is out of breath it may take long, but not for ever. */
const START_MS = 120_000;
/** Between the end of the process and that of its pipes, which what it started may hold open. */
const PIPES_MS = 1000;
/** How often a running call's memory and time are looked at. */
const LOOK_MS = 40;
/**
 * The most that one look adds to the wait. A judge that was held up itself (a large file copied, a busy machine) finds its timers due before
 * it has read the pipes: an answer that came long ago would be taken for a program that sleeps.
 */
const MOST_A_LOOK_MS = 5 * LOOK_MS;
/** Waiting counts as working up to this many times the limit: on a busy machine a program gets a part of a core. */
const PATIENCE = 10;

export interface Asked {
  readonly request: object;
  readonly seconds: number;
  /** Answers a callback; what it returns is sent. */
  readonly onCallback: (message: Callback) => object;
}

/** The wall time that all processes of a submission have had so far, in milliseconds. */
export interface Spent {
  milliseconds: number;
}

/** Kept apart by the judge's own hand: a reply that says it is a verdict stays a reply. */
export type Outcome = { readonly reply: Reply } | { readonly death: Failed };

interface Pending extends Asked {
  readonly id: string;
  /** Of wall time, as far as the judge was there to hear an answer. */
  waitedMs: number;
  cpuAtStart?: number;
  /** Bytes of its callbacks. */
  calledBack: number;
  readonly settle: (outcome: Outcome) => void;
}

/** All that live: they are sessions of their own, and would outlive a judge that is stopped. */
const alive = new Set<ChildProcess>();

process.on('exit', () => alive.forEach(endGroup));

/** One process beside a submission, from its start to its death. Whatever it does becomes a verdict; nothing that it does throws here. */
export class Child {
  private readonly process: ChildProcess;
  private readonly inlet: Writable;
  private pending: Pending | undefined;
  private output = 0;
  private said = '';
  private readonly clock: NodeJS.Timeout;
  private readonly startClock: NodeJS.Timeout;
  private lastLook = 0;
  private started = false;
  /** CPU that it was seen to use, with all that it started. Nothing where there is no /proc. */
  cpuSeconds = 0;
  /** Why it is dead. */
  death: Failed | undefined;
  private failure: SandboxFailure | undefined;
  private onReady: (() => void) | undefined;
  private readonly exited: Promise<void>;

  constructor(
    tier: Tier,
    folder: string,
    private readonly limits: Limits,
    private readonly spent: Spent,
  ) {
    const [command, ...args] = tier.command({ folder, script: 'main.cjs', limits });
    // A session of its own, no environment but what the command sets.
    this.process = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      detached: true,
      env: bareEnvironment(),
      cwd: folder,
    });
    alive.add(this.process);
    const [, stdout, stderr, inlet, outlet] = this.process.stdio as [null, Readable, Readable, Writable, Readable];
    this.inlet = inlet;
    for (const stream of [stdout, stderr, inlet, outlet]) stream.on('error', () => {});
    const lines = new Lines(
      LONGEST_LINE,
      (line) => {
        this.hear(line);
        return !this.death;
      },
      () => this.condemn(deaths.longAnswer),
    );
    outlet.on('data', (chunk: Buffer) => this.death ?? lines.read(chunk));
    for (const stream of [stdout, stderr]) stream.on('data', (chunk: Buffer) => this.count(chunk));
    this.process.on('error', (error) => this.fail(new SandboxFailure(`${command} does not start: ${error.message}`)));
    let closing: NodeJS.Timeout | undefined;
    this.process.on('exit', () => {
      killGroup(this.process);
      // A process in a session of its own, where no sandbox holds it, may keep the pipes open for ever. What came through them is read first.
      const close = (): void => [stdout, stderr, inlet, outlet].forEach((pipe) => pipe.destroy());
      closing = setTimeout(() => setImmediate(close), PIPES_MS);
    });
    this.exited = new Promise((resolve) => {
      this.process.on('close', (code, signal) => {
        alive.delete(this.process);
        for (const timer of [this.clock, this.startClock, closing]) clearTimeout(timer);
        if (this.started) this.die(deathOf(code, signal, this.said));
        else {
          const why = this.said.trim().slice(-400) || `exit ${code ?? signal}`;
          this.fail(new SandboxFailure(`${tier.title} does not start: ${why}`));
        }
        resolve();
      });
    });
    this.clock = setInterval(() => this.look(), LOOK_MS);
    this.clock.unref();
    this.startClock = setTimeout(() => {
      this.fail(new SandboxFailure(`${tier.title} has not started after ${START_MS / 1000} s`));
      this.kill();
    }, START_MS);
    this.startClock.unref();
  }

  /** Asks, and resolves to the answer, or to the verdict that there is none. @throws SandboxFailure */
  async ask(asked: Asked): Promise<Outcome> {
    await this.ready();
    if (this.isSpent()) this.condemn(deaths.spent(this.limits.wallSeconds));
    if (this.death) return { death: this.death };
    const id = randomBytes(9).toString('base64');
    return new Promise((settle) => {
      this.lastLook = performance.now();
      // Of one call: else a line of log here and there, in five files, would cost the last of them its points.
      this.output = 0;
      this.pending = { ...asked, id, waitedMs: 0, calledBack: 0, settle };
      this.send({ id, ...asked.request });
    });
  }

  /** Ends the process, and all that it started. */
  async end(): Promise<void> {
    if (this.process.pid) this.cpuSeconds = Math.max(this.cpuSeconds, usageOf(this.process.pid)?.cpuSeconds ?? 0);
    this.death ??= deaths.ended;
    this.kill();
    await this.exited;
  }

  private async ready(): Promise<void> {
    if (!this.started && !this.failure) await new Promise<void>((resolve) => (this.onReady = resolve));
    if (this.failure) throw this.failure;
  }

  private send(message: object): void {
    this.inlet.write(`${JSON.stringify(message)}\n`);
  }

  private hear(line: Buffer): void {
    let message: (Partial<Reply> & Partial<Callback>) | undefined;
    try {
      message = JSON.parse(line.toString('utf8'));
    } catch {
      return this.condemn(deaths.garbage);
    }
    if (message === null || typeof message !== 'object') return this.condemn(deaths.garbage);
    if (!this.started) {
      this.started = true;
      clearTimeout(this.startClock);
      return this.onReady?.();
    }
    if (!this.pending) return this.condemn(deaths.unasked);
    if (typeof message.callback === 'number' && Array.isArray(message.args))
      return this.callBack(message as Callback, this.pending, line.length);
    if (message.id !== this.pending.id) return this.condemn(deaths.unasked);
    if ('unsettled' in message) return this.condemn(deaths.unsettled);
    this.settle({ reply: message as Reply });
  }

  private callBack(message: Callback, pending: Pending, bytes: number): void {
    pending.calledBack += Math.max(bytes, 1000);
    if (pending.calledBack > MOST_CALLED_BACK || this.inlet.writableLength > MOST_UNREAD)
      return this.condemn(deaths.callbacks);
    try {
      this.send(pending.onCallback(message));
    } catch {
      this.condemn(deaths.garbage);
    }
  }

  private count(chunk: Buffer): void {
    this.output += chunk.length;
    this.said = (this.said + chunk.toString('utf8')).slice(-4000);
    if (this.output > this.limits.outputBytes && !this.death) this.condemn(deaths.output);
  }

  /** Time and memory of the call that runs. */
  private look(): void {
    if (!this.pending || !this.process.pid) return;
    const { seconds } = this.pending;
    const now = performance.now();
    const passed = Math.min(now - this.lastLook, MOST_A_LOOK_MS);
    this.pending.waitedMs += passed;
    this.spent.milliseconds += passed;
    this.lastLook = now;
    if (this.isSpent()) return this.condemn(deaths.spent(this.limits.wallSeconds));
    const wall = this.pending.waitedMs / 1000;
    const usage = usageOf(this.process.pid);
    if (!usage) {
      if (wall > seconds) this.condemn(deaths.timeout(seconds));
      return;
    }
    this.cpuSeconds = Math.max(this.cpuSeconds, usage.cpuSeconds);
    if (usage.megabytes > this.limits.megabytes) return this.condemn(deaths.memory(this.limits.megabytes));
    if (usage.processes > this.limits.processes) return this.condemn(deaths.processes);
    this.pending.cpuAtStart ??= usage.cpuSeconds;
    const used = usage.cpuSeconds - this.pending.cpuAtStart;
    // A program that sleeps uses nothing; one that waits for a core uses some.
    const sleeps = used < 0.03 * wall;
    if (used > seconds || (wall > seconds && sleeps) || wall > PATIENCE * seconds)
      this.condemn(deaths.timeout(seconds));
  }

  /** A call that is slow, but not too slow, may be asked for thousands of times. */
  private isSpent(): boolean {
    return this.spent.milliseconds > this.limits.wallSeconds * 1000;
  }

  private settle(outcome: Outcome): void {
    const { pending } = this;
    this.pending = undefined;
    pending?.settle(outcome);
  }

  /** It is not asked again; a call that waits gets the verdict. */
  private condemn(death: Failed): void {
    this.die(death);
    this.kill();
  }

  private die(death: Failed): void {
    this.death ??= death;
    this.settle({ death: this.death });
  }

  private fail(failure: SandboxFailure): void {
    clearInterval(this.clock);
    this.failure ??= failure;
    this.onReady?.();
  }

  private kill(): void {
    endGroup(this.process);
  }
}

/** PATH, to find the sandbox's own programs; nothing of the grader's environment reaches a submission. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH ? { PATH } : {}), ...(SystemRoot ? { SystemRoot } : {}) };
}
