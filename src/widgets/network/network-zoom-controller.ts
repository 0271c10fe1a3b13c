import type {ReactiveControllerHost} from 'lit';
import {limitZoom, zoomAround, type Place} from './network-zoom.js';

/** How much larger than laid out the picture is drawn. */
export class NetworkZoom {
  factor = 1;

  /** @param rendered resolves once the host has drawn what it was asked for */
  constructor(
    private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode},
    private readonly rendered: () => Promise<unknown>,
  ) {}

  /** Draws the picture `factor` times as large; what lies between `places` stays there. */
  readonly to = (factor: number, event: Event, ...places: Place[]): Promise<void> => {
    event.preventDefault();
    const box = this.host.renderRoot.querySelector('.zoom')!;
    const picture = (event.target as Element).closest('.picture') ?? box.firstElementChild!;
    return zoomAround(box, picture, event.composedPath(), places, () => {
      this.factor = limitZoom(factor);
      this.host.requestUpdate();
      return this.rendered();
    });
  };
}
