import { describe, expect, it } from 'vitest';
import type { Control } from '../../../lib/display/controls/control';
import { pageScript } from '../../../lib/display/pageScript';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each control has a state and data of its own
type AnyControl = Control<any, any>;
type AnyInput = ReturnType<AnyControl['inputs']>[number];

/** What every control keeps, whatever it shows; each beside the data that it is given. */
export function describeControls(controls: readonly (readonly [AnyControl, unknown])[]): void {
  describe.each(controls.map(([control, data]) => ({ name: control.name, control, data })))(
    '$name',
    ({ control, data }) => {
      it('draws at every end of its inputs, without NaN, and says what it shows', () => {
        for (const input of control.inputs(data)) {
          for (const part of ends(input)) {
            const start = { ...control.start(data), ...part };
            const { body, alt, width } = control.draw(input.kind === 'button' ? input.press(start, data) : start, data);
            expect(body).not.toMatch(/NaN|undefined|Infinity/);
            expect(alt.length).toBeGreaterThan(20);
            expect(alt).not.toMatch(/NaN|undefined/);
            expect(width).toBeLessThanOrEqual(760);
          }
        }
      });

      it('fits into 30 kB for the page', () => expect(pageScript(control.name).length).toBeLessThan(30_000));
    },
  );
}

/** The parts of a state that an input can set it to: the two ends of a slider, all of the others. */
function ends(input: AnyInput): object[] {
  if (input.kind === 'button') return [{}];
  const { key } = input;
  if (input.kind === 'slider')
    return [input.values[0], input.values[input.values.length - 1]].map((value) => ({ [key]: value }));
  if (input.kind === 'choice') return input.options.map(({ value }) => ({ [key]: value }));
  return [true, false].map((value) => ({ [key]: value }));
}
