/** A reason why the database cannot start that the person who starts Denwaban can do something about, in plain words. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
