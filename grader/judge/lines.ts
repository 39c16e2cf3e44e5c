const NEWLINE = 10;

/** Takes a stream of bytes apart into lines. */
export class Lines {
  private chunks: Buffer[] = [];
  private waiting = 0;

  /**
   * @param longest bytes of a line that are kept waiting for its end
   * @param hear is given each line without its end; false: no more is wanted
   * @param tooLong is called when a line is longer
   */
  constructor(
    private readonly longest: number,
    private readonly hear: (line: Buffer) => boolean,
    private readonly tooLong: () => void,
  ) {}

  read(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.chunks.push(chunk.subarray(from, end));
      const line = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
      this.chunks = [];
      this.waiting = 0;
      from = end + 1;
      if (!this.hear(line)) return;
    }
    this.chunks.push(chunk.subarray(from));
    this.waiting += chunk.length - from;
    if (this.waiting > this.longest) this.tooLong();
  }
}
