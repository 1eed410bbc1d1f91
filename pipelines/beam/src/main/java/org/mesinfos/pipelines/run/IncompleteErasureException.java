package org.mesinfos.pipelines.run;

import java.io.IOException;
import org.mesinfos.pipelines.run.erasure.ErasureProof;

/**
 * Thrown if people were erased from a store, but a folder outside of it could not be written. The next run or erasure completes
 * it.
 */
public final class IncompleteErasureException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ErasureProof proof;

    /**
     * @param proof proof of what is removed, with texts about what remains
     * @param cause failure of a folder; those of others are suppressed
     */
    IncompleteErasureException(ErasureProof proof, IOException cause) {
        super(
                "The people are erased from the store, but not from all folders outside of it. The next run, or this command,"
                        + " completes the erasure.",
                cause);
        this.proof = proof;
    }

    /** Returns the proof of what is removed, with texts about what remains. */
    public ErasureProof proof() {
        return proof;
    }
}
