package org.mesinfos.pipelines.dedup;

import org.jspecify.annotations.Nullable;
import org.mesinfos.records.ReadingQuality;

/** Order of the qualities of meter readings: a corrected value replaces a measured one, and both replace an estimate. */
public final class ReadingQualities {

    private ReadingQualities() {}

    /** Returns the rank of a quality, 0 for the best. */
    public static int rank(@Nullable ReadingQuality quality) {
        if (quality == null) {
            return 3;
        }
        return switch (quality) {
            case CORRECTED -> 0;
            case MEASURED -> 1;
            case SELF_READ -> 2;
            case OTHER -> 3;
            case ESTIMATED -> 4;
            case CONTRACTUAL -> 5;
        };
    }
}
