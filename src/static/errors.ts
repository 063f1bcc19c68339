/** A form needs packages that are not installed. The message names them. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}
