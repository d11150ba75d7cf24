// An import that was read and waits for its confirmation. Plain data.
import type { Change } from '../../src/store/store.ts';

export interface ImportPlan {
  readonly type: 'import';
  readonly file: string;
  readonly changes: readonly Change[];
  /** A second press then does nothing. */
  readonly isSaved: boolean;
}
