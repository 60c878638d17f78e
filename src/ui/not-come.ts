/** A part of the page whose script could not be had, as whoever draws it is told. */
export class NotCome extends Error {
  /**
   * @param cause why it could not be had
   * @param come tries again to have it; rejects where it still cannot be had
   */
  constructor(
    cause: unknown,
    readonly come: () => Promise<void>,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}
