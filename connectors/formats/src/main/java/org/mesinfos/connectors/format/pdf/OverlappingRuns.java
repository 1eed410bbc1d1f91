package org.mesinfos.connectors.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs of glyphs of one line that are drawn over each other, such as a label that is too long for its column and the
 * amount after it. By position alone, their characters would be mixed.
 */
final class OverlappingRuns {

    /** Shorter runs are accents, marks and single letters that are placed one by one. */
    private static final int MIN_GLYPHS = 3;
    /** Fraction of the font size by which the runs must overlap. */
    private static final double MIN_OVERLAP = 0.25;

    private OverlappingRuns() {}

    /** Returns each run that overlaps another one, and all other glyphs together. */
    static List<List<Glyph>> separate(List<Glyph> line) {
        List<Glyph> rest = new ArrayList<>();
        List<List<Glyph>> parts = new ArrayList<>();
        List<List<Glyph>> runs = runs(line);
        for (int at = 0; at < runs.size(); at++) {
            if (overlapsAnother(runs, at)) {
                parts.add(runs.get(at));
            } else {
                rest.addAll(runs.get(at));
            }
        }
        parts.add(rest);
        return parts;
    }

    /** Returns the glyphs that are drawn one after the other from left to right, from the leftmost run to the right. */
    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<Glyph> drawn = new ArrayList<>(line);
        drawn.sort(Comparator.comparingInt(Glyph::order));
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : drawn) {
            if (!run.isEmpty() && !follows(glyph, run.get(run.size() - 1))) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(glyph);
        }
        runs.add(run);
        runs.sort(Comparator.comparingDouble(some -> some.get(0).left()));
        return runs;
    }

    private static boolean follows(Glyph glyph, Glyph previous) {
        return glyph.order() == previous.order() + 1
                && glyph.left() >= previous.left()
                && glyph.left() - previous.right() < glyph.size();
    }

    private static boolean overlapsAnother(List<List<Glyph>> runs, int at) {
        return isLong(runs.get(at))
                && ((at > 0 && isLong(runs.get(at - 1)) && overlap(runs.get(at - 1), runs.get(at)))
                        || (at + 1 < runs.size()
                                && isLong(runs.get(at + 1))
                                && overlap(runs.get(at), runs.get(at + 1))));
    }

    private static boolean isLong(List<Glyph> run) {
        return run.stream().filter(glyph -> !glyph.isBlank()).count() >= MIN_GLYPHS;
    }

    private static boolean overlap(List<Glyph> left, List<Glyph> right) {
        double end = left.stream()
                .filter(glyph -> !glyph.isBlank())
                .mapToDouble(Glyph::right)
                .max()
                .orElse(0);
        Glyph first = right.get(0);
        return end - first.left() > MIN_OVERLAP * first.size();
    }
}
