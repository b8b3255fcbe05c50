const acts = ['click', 'pointerdown', 'keydown', 'input', 'change', 'submit'] as const;

/**
 * Lets through only what a person did: events made by a script end here,
 * before any component sees them.
 */
export function refuseScriptedInput(target: Document): void {
  for (const act of acts) {
    target.addEventListener(
      act,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}
