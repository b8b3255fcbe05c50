/** A command can't do what it was asked; the message is a sentence for the person who asked. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
