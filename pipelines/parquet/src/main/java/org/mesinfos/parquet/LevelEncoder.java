package org.mesinfos.parquet;

/**
 * Repetition or definition levels of a page, in Parquet's run-length encoding. Writes runs only, no bit-packed groups:
 * a level is nearly always equal to that of the previous row, and compression handles the other cases. Not thread-safe.
 */
final class LevelEncoder {

    private static final int RETAINED_BYTES = 4 * 1024;

    private final boolean isWritten;
    private final GrowableBuffer runs = new GrowableBuffer(RETAINED_BYTES);
    private int level;
    private int length;

    /** @param maximum highest level; if it is 0 nothing is written */
    LevelEncoder(int maximum) {
        if (maximum > 0xff) {
            throw new IllegalArgumentException("Levels above 255 need more than a byte each: " + maximum);
        }
        this.isWritten = maximum > 0;
    }

    void add(int next) {
        if (next != level) {
            endRun();
            level = next;
        }
        length++;
    }

    /** Appends the levels to a page, prefixed by their length in bytes, and clears them. */
    void drainTo(GrowableBuffer page) {
        endRun();
        if (isWritten) {
            page.putInt(runs.length());
            page.append(runs);
        }
        clear();
    }

    void clear() {
        runs.clear();
        level = 0;
        length = 0;
    }

    private void endRun() {
        if (length > 0) {
            runs.putUnsignedVarint(length << 1);
            runs.write(level);
            length = 0;
        }
    }
}
