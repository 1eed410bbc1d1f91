package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Maximum spacing between lines that belong together. */
final class LineSpacing {

    private static final double MIN_SPACING = 16;
    private static final double MAX_SPACING = 30;
    private static final double MEDIAN_FACTOR = 1.7;

    private LineSpacing() {}

    /** Returns the maximum distance between the baselines of a line and its continuation, in points. */
    static double maxSpacing(List<PrintedLine> lines) {
        return Math.min(MAX_SPACING, Math.max(MIN_SPACING, MEDIAN_FACTOR * median(lines)));
    }

    /** Returns the median distance between the baselines of two lines, in points; 0 if there are none. */
    static double median(List<PrintedLine> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page() && distance > 0) {
                distances.add(distance);
            }
        }
        distances.sort(Double::compare);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }
}
