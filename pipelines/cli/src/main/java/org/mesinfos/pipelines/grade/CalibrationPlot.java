package org.mesinfos.pipelines.grade;

import java.util.Locale;

/**
 * Drawing of a calibration as SVG: predicted against observed, and errors per file by threshold, with 95 % intervals.
 */
public final class CalibrationPlot {

    private static final int SIDE = 320;
    private static final int MARGIN = 60;
    private static final int SECOND = SIDE + 2 * MARGIN;
    private static final int HEIGHT = SIDE + 2 * MARGIN;
    private static final int WIDTH = 2 * SECOND;
    /** Largest share of errors on the second axis. */
    private static final double MAX_ERRORS = 0.5;

    private final StringBuilder svg = new StringBuilder();

    private CalibrationPlot() {}

    /** Returns the drawing. */
    public static String svg(CalibrationReport report) {
        CalibrationPlot plot = new CalibrationPlot();
        plot.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        plot.add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
        plot.reliability(report);
        plot.errors(report);
        plot.add("</svg>");
        return plot.svg.toString();
    }

    private void reliability(CalibrationReport report) {
        axes(MARGIN, "predicted, leaving the bank out", "files read correctly (" + report.files() + " files)", 1);
        line(MARGIN, MARGIN + SIDE, MARGIN + SIDE, MARGIN, "#999", "4 3");
        for (CalibrationReport.Range range : report.ranges()) {
            double x = MARGIN + SIDE * range.predicted();
            point(
                    x,
                    1 - range.errors().share(),
                    1 - range.errors().high(),
                    1 - range.errors().low(),
                    1);
        }
    }

    private void errors(CalibrationReport report) {
        axes(SECOND + MARGIN, "threshold", "accepted files with an error", MAX_ERRORS);
        report.errorsByThreshold().forEach((threshold, errors) -> {
            if (errors.files() > 0) {
                double x = SECOND + MARGIN + SIDE * threshold / 100.0;
                point(x, errors.share(), errors.low(), errors.high(), MAX_ERRORS);
            }
        });
    }

    private void axes(int left, String below, String beside, double most) {
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"black\"/>",
                left, MARGIN, SIDE, SIDE);
        for (int part = 0; part <= 4; part++) {
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d %%</text>",
                    left + SIDE * part / 4, MARGIN + SIDE + 18, 25 * part);
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s %%</text>",
                    left - 6, MARGIN + SIDE - SIDE * part / 4 + 4, decimal(25 * part * most));
        }
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", left + SIDE / 2, MARGIN + SIDE + 40, below);
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", left + SIDE / 2, MARGIN - 14, beside);
    }

    private void point(double x, double value, double low, double high, double most) {
        line(x, y(low, most), x, y(high, most), "black", "");
        add("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>", decimal(x), decimal(y(value, most)));
    }

    private static double y(double value, double most) {
        return MARGIN + SIDE - SIDE * Math.min(1, value / most);
    }

    private void line(double x1, double y1, double x2, double y2, String colour, String dashes) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>",
                decimal(x1),
                decimal(y1),
                decimal(x2),
                decimal(y2),
                colour,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
