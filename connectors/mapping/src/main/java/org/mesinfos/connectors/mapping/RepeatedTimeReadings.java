package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.mapping.value.PeriodFit;

/**
 * Readings of a row with a time that a change of the clock repeats, from the earliest to the latest instants. Readings in which a
 * period ends before it starts are left out if there are others. Not thread-safe.
 */
final class RepeatedTimeReadings {

    private ParsedRow earliest;
    private ParsedRow latest;
    private ParsedRow likeliest;
    private PeriodFit best;

    /** Starts with the reading that has the earlier instant of each repeated time. */
    RepeatedTimeReadings(ParsedRow earliest, PeriodFit fit) {
        this.earliest = earliest;
        this.latest = earliest;
        this.likeliest = earliest;
        this.best = fit;
    }

    /** Adds a reading whose instants are not earlier than those of the readings before. */
    void add(ParsedRow reading, PeriodFit fit) {
        if (fit == PeriodFit.REVERSED && best != PeriodFit.REVERSED) {
            return;
        }
        if (fit != PeriodFit.REVERSED && best == PeriodFit.REVERSED) {
            earliest = reading;
        }
        latest = reading;
        if (fit.compareTo(best) > 0) {
            likeliest = reading;
            best = fit;
        }
    }

    ParsedRow earliest() {
        return earliest;
    }

    ParsedRow latest() {
        return latest;
    }

    /** Returns the reading whose periods fit best, the earliest of several. */
    ParsedRow likeliest() {
        return likeliest;
    }
}
