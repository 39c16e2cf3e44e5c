/** The part of nodeplotlib's gateway to its page that the repairs use. */
interface Gateway {
  readonly clientMap: Map<unknown, number>;
  readonly bridgeService: { readonly shutdown$: { next(value: null): void } };
  handleEvent(): unknown;
  handleConnection(client: unknown): void;
  handleDisconnect(client: unknown): void;
}

interface Rxjs {
  of(...values: unknown[]): unknown;
}

interface Metadata {
  getMetadataKeys(target: object): unknown[];
  getMetadata(key: unknown, target: object): unknown;
  defineMetadata(key: unknown, value: unknown, target: object): void;
}

/**
 * Repairs how nodeplotlib talks with its page. A page that is loaded again gets the figure again (the original sends it
 * once), it is not taken for one that was closed, and nothing is logged.
 *
 * @param figure what every page gets
 * @param came called when a page connects
 */
export function repairGateway(inside: NodeJS.Require, figure: object, came: () => void): void {
  const { PlotsGateway } = inside('./lib/server/plots/plots.gateway') as { PlotsGateway: { prototype: Gateway } };
  const { of } = inside('rxjs') as Rxjs;
  const gateway = PlotsGateway.prototype;
  const original = gateway.handleEvent;
  gateway.handleEvent = () => of({ event: 'plotdata', data: { id: 0, ...figure } });
  // NestJS finds the message that a method answers in the metadata of the function.
  const metadata = Reflect as unknown as Metadata;
  for (const key of metadata.getMetadataKeys(original)) {
    metadata.defineMetadata(key, metadata.getMetadata(key, original), gateway.handleEvent);
  }
  gateway.handleConnection = function (this: Gateway, client) {
    came();
    this.clientMap.set(client, Date.now());
  };
  gateway.handleDisconnect = function (this: Gateway, client) {
    this.clientMap.delete(client);
    // Loaded again, a page goes and comes back; it is gone when nobody is there a moment later.
    setTimeout(() => this.clientMap.size === 0 && this.bridgeService.shutdown$.next(null), 1500);
  };
}
