package org.mesinfos.pipelines.identity.benchmark.population;

import java.util.List;
import java.util.Locale;
import org.mesinfos.pipelines.identity.benchmark.PoissonInterval;

/**
 * Plot of the predicted and the actual number of wrong pairs of each set, on logarithmic scales that start at 0, with
 * the range in which 95 % of a Poisson distribution lie. Stateless.
 */
final class PredictionPlot {

    private static final int SIZE = 460;
    private static final int MARGIN = 60;
    private static final double MOST = 1_000;
    private static final double[] TICKS = {0, 1, 3, 10, 30, 100, 300, 1_000};

    private PredictionPlot() {}

    static String svg(List<SurveyRow> rows) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n<title>Predicted and actual wrong pairs</title>\n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                SIZE + 2 * MARGIN,
                SIZE + 2 * MARGIN));
        band(svg);
        for (double tick : TICKS) {
            axis(svg, tick);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">predicted wrong pairs</text>\n"
                        + "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">actual wrong"
                        + " pairs</text>\n",
                MARGIN + SIZE / 2,
                SIZE + 2 * MARGIN - 14,
                MARGIN + SIZE / 2));
        rows.forEach(row -> row.predicted().ifPresent(predicted -> point(svg, row, predicted)));
        return svg.append("</svg>\n").toString();
    }

    private static void band(StringBuilder svg) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (double mean = 0; mean <= MOST; mean = mean * 1.1 + 0.05) {
            PoissonInterval interval = PoissonInterval.of(mean);
            upper.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(mean), y((double) interval.most())));
            lower.insert(0, String.format(Locale.ROOT, "%.1f,%.1f ", x(mean), y((double) interval.least())));
        }
        svg.append(
                "<polygon fill=\"#dbe7f3\" points=\"" + upper + lower.toString().strip() + "\"/>\n");
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#6688aa\"/>\n",
                x(0),
                y(0),
                x(MOST),
                y(MOST)));
    }

    private static void axis(StringBuilder svg, double tick) {
        svg.append(String.format(
                Locale.ROOT,
                """
                        <text x="%.1f" y="%d" text-anchor="middle">%.0f</text>
                        <text x="%d" y="%.1f" text-anchor="end">%.0f</text>
                        <line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="#eeeeee"/>
                        <line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#eeeeee"/>
                        """,
                x(tick),
                MARGIN + SIZE + 18,
                tick,
                MARGIN - 8,
                y(tick) + 4,
                tick,
                x(tick),
                MARGIN,
                x(tick),
                MARGIN + SIZE,
                MARGIN,
                y(tick),
                MARGIN + SIZE,
                y(tick)));
    }

    private static void point(StringBuilder svg, SurveyRow row, double predicted) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" fill-opacity=\"0.75\"><title>%s, %s: predicted"
                        + " %.1f, actual %d</title></circle>\n",
                x(predicted),
                y((double) row.wrong()),
                row.isHonest() ? "#1a6b3c" : "#b3261e",
                row.set(),
                row.model(),
                predicted,
                row.wrong()));
    }

    private static double x(double number) {
        return MARGIN + SIZE * position(number);
    }

    private static double y(double number) {
        return MARGIN + SIZE * (1 - position(number));
    }

    private static double position(double number) {
        return Math.log1p(Math.min(MOST, number)) / Math.log1p(MOST);
    }
}
