/** A kind needs packages that are not installed; the message says which. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}
