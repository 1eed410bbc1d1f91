package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Maximum spacing between lines that belong together. */
final class LineDistance {

    private static final double LEAST = 16;
    private static final double MOST = 30;
    private static final double USUAL = 1.7;

    private LineDistance() {}

    /** Returns the maximum distance between the baselines of a line and its continuation, in points. */
    static double furthest(List<PrintedLine> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page() && distance > 0) {
                distances.add(distance);
            }
        }
        distances.sort(Double::compare);
        double median = distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
        return Math.min(MOST, Math.max(LEAST, USUAL * median));
    }
}
