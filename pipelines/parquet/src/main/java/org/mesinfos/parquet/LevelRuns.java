package org.mesinfos.parquet;

/**
 * Repetition or definition levels of a page, in Parquet's run-length encoding. Writes runs only, no bit-packed groups:
 * a level is nearly always equal to that of the previous row, and compression handles the other cases. Not thread-safe.
 */
final class LevelRuns {

    private static final int KEPT_BYTES = 4 * 1024;

    private final boolean needed;
    private final ByteSink runs = new ByteSink(KEPT_BYTES);
    private int level;
    private int length;

    /** @param maximum highest level; if it is 0 nothing is written */
    LevelRuns(int maximum) {
        if (maximum > 0xff) {
            throw new IllegalArgumentException("Levels above 255 need more than a byte each: " + maximum);
        }
        this.needed = maximum > 0;
    }

    void add(int next) {
        if (next != level) {
            endRun();
            level = next;
        }
        length++;
    }

    /** Appends the levels to a page, prefixed by their length in bytes, and clears them. */
    void moveTo(ByteSink page) {
        endRun();
        if (needed) {
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
            runs.putUnsignedVariable(length << 1);
            runs.write(level);
            length = 0;
        }
    }
}
