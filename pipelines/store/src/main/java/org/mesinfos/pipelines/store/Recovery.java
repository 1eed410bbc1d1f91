package org.mesinfos.pipelines.store;

/**
 * Result of the recovery that takes place when a run opens the store.
 *
 * @param outcome the treatment of the previous run, if it was killed
 * @param removedFiles the number of orphan files that were removed
 */
record Recovery(Outcome outcome, long removedFiles) {

    /** The possible treatments of the previous run. */
    public enum Outcome {
        /** The previous run had ended. */
        NOTHING_TO_DO,
        /** The previous run was killed after its commit; its remaining steps were completed. */
        ROLLED_FORWARD,
        /** The previous run was killed before its commit; its files were removed. */
        ROLLED_BACK
    }
}
