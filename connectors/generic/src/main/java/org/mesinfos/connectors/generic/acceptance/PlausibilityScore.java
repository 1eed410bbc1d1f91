package org.mesinfos.connectors.generic.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Sum of the points for and against a reading of a file, with remarks. Mutable and not thread-safe. */
public final class PlausibilityScore {

    private static final int MAXIMUM = 99;

    private final List<String> remarks = new ArrayList<>();
    private int total;

    /** Adds points without a remark. */
    public void add(int points) {
        total += points;
    }

    /** Adds the points of an observation and its description. */
    public void add(int points, String remark) {
        add(points);
        remark(remark);
    }

    /** Adds an observation without points. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** Returns the plausibility, 0 to 99. */
    public int plausibility() {
        return plausibility(MAXIMUM);
    }

    /** Returns the plausibility, with at most the given one. */
    public int plausibility(int maximum) {
        return Math.max(0, Math.min(maximum, total));
    }

    /** Returns the remarks in the order of their addition, joined by commas. */
    public String remarks() {
        return String.join(", ", remarks);
    }
}
