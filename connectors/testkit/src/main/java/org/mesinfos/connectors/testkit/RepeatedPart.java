package org.mesinfos.connectors.testkit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;

/**
 * The part of a sample from one row to the next, which can be repeated any number of times.
 *
 * @param prefix the text before the part
 * @param part the lines of the row
 * @param suffix the text after the part
 * @param rowsOfSample number of rows in the sample
 * @param rowsOfPart number of rows that each repetition adds
 */
record RepeatedPart(SampleFile sample, String prefix, String part, String suffix, int rowsOfSample, int rowsOfPart) {

    /** Finds a part by trial: two and three repetitions must add the same number of rows. */
    static RepeatedPart of(SampleFile sample) {
        List<String> lines = lines(sample.text());
        List<ParsedRow> rows =
                ParseResult.of(sample.connector(), sample.content()).rows();
        for (int i = 0; i + 1 < rows.size(); i++) {
            int from = (int) rows.get(i).locator().line() - 1;
            int to = (int) rows.get(i + 1).locator().line() - 1;
            if (from >= 0 && to > from) {
                Optional<RepeatedPart> part = tryPart(sample, lines, from, to, rows.size());
                if (part.isPresent()) {
                    return part.get();
                }
            }
        }
        throw new AssertionError(
                "No row of " + sample + " can be repeated; give it two rows that start on separate lines");
    }

    private static Optional<RepeatedPart> tryPart(SampleFile sample, List<String> lines, int from, int to, int rows) {
        String prefix = String.join("", lines.subList(0, from));
        String part = String.join("", lines.subList(from, to));
        String suffix = String.join("", lines.subList(to, lines.size()));
        Charset charset = sample.charset();
        int[] counts = new int[2];
        for (int repetitions = 1; repetitions <= 2; repetitions++) {
            String text = prefix + part.repeat(1 + repetitions) + suffix;
            counts[repetitions - 1] = ParseResult.of(sample.connector(), sample.with(text.getBytes(charset)))
                    .rows()
                    .size();
        }
        int added = counts[1] - counts[0];
        return added > 0 && counts[0] - rows == added
                ? Optional.of(new RepeatedPart(sample, prefix, part, suffix, rows, added))
                : Optional.empty();
    }

    RepeatedContent content(long bytes) {
        Charset charset = sample.charset();
        byte[] repeated = part.getBytes(charset);
        return new RepeatedContent(
                sample.content().context(),
                prefix.getBytes(charset),
                repeated,
                suffix.getBytes(charset),
                bytes / repeated.length + 1);
    }

    long rows(RepeatedContent content) {
        return rowsOfSample + (content.repetitions() - 1) * rowsOfPart;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
