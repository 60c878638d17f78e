/** Where to go on when a part is done. */
export interface NextStage {
  readonly label: string;
  readonly go: () => void;
}
