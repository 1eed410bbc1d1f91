package org.mesinfos.pipelines.store;

/**
 * A problem found by an audit or a verification.
 *
 * @param kind the kind of problem
 * @param path the affected file, relative to the store; empty if the problem does not concern one file
 * @param detail the actual and the expected state, without personal data
 */
public record Finding(Kind kind, String path, String detail) {

    /** The kinds of findings. Their names are stable, as they are written to reports. */
    public enum Kind {
        /** A file that the snapshot refers to does not exist. */
        MISSING,
        /** The content of a file does not match its hash or size. */
        DAMAGED,
        /** A file contradicts another file, or differs from the content computed from the snapshot. */
        INCONSISTENT,
        /** No snapshot refers to the file. */
        ORPHAN,
        /** Rows were lost or invented. */
        NOT_CONSERVED,
        /** Users other than the owner can open a file. */
        LOOSE_ACCESS,
        /** A run is publishing, or was killed while publishing; the next run completes or undoes the commit. */
        UNFINISHED
    }

    /** Returns the finding as one line of text for people. */
    @Override
    public String toString() {
        return kind + (path.isEmpty() ? ": " : " " + path + ": ") + detail;
    }
}
