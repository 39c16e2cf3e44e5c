import type { Bundle, Output, Shown } from './output';

/** For a picture that grows: what it is called with first is shown, and what comes afterwards takes its place. */
export function showInPlace(output: Output): (bundle: Bundle) => void {
  let shown: Shown | undefined;
  return (bundle) => {
    if (shown) shown.update(bundle);
    else shown = output.show(bundle);
  };
}
