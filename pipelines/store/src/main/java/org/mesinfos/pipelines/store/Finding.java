package org.mesinfos.pipelines.store;

/**
 * Something that is not as it should be.
 *
 * @param kind what sort of thing
 * @param path the file concerned, relative to the store; empty when it is not about one file
 * @param detail what was found and what was expected; no personal data
 */
public record Finding(Kind kind, String path, String detail) {

    /** Sorts of findings. The names are stable: reports carry them. */
    public enum Kind {
        /** A file that the snapshot refers to is not there. */
        MISSING,
        /** A file does not hold what its hash and size say. */
        DAMAGED,
        /** A file refers to what others contradict, or is not what the snapshot gives. */
        INCONSISTENT,
        /** A file that nothing refers to. */
        ORPHAN,
        /** Rows are lost or invented. */
        NOT_CONSERVED,
        /** Others than the owner may open a file. */
        LOOSE_ACCESS,
        /** A run is publishing, or was killed while it did; the next run finishes it. */
        UNFINISHED
    }

    /** For people, on one line. */
    @Override
    public String toString() {
        return kind + (path.isEmpty() ? ": " : " " + path + ": ") + detail;
    }
}
