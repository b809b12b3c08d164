/** Text with the vault entry that will hold it. */
export interface Secret {
  entry: string;
  text: string;
}
