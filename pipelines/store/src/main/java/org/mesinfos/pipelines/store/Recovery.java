package org.mesinfos.pipelines.store;

/**
 * What a run found to tidy up when it opened the store.
 *
 * @param outcome what became of the run before, if it was killed
 * @param collected files that nothing refers to any more and that were removed
 */
public record Recovery(Outcome outcome, long collected) {

    /** What became of the run before. */
    public enum Outcome {
        /** It had ended. */
        NOTHING_TO_DO,
        /** It had been killed after its commit; the rest of its work was done. */
        ROLLED_FORWARD,
        /** It had been killed before its commit; its work was removed. */
        ROLLED_BACK
    }
}
