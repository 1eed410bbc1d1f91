package org.mesinfos.connectors.testkit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;

/**
 * The part of a sample from one row to the next, which may stand there any number of times.
 *
 * @param beginning the text before it
 * @param part the lines of the row
 * @param end the text behind it
 * @param rowsOfSample rows of the sample as it is
 * @param rowsOfPart rows that one more repetition adds
 */
record RepeatedPart(SampleFile sample, String beginning, String part, String end, int rowsOfSample, int rowsOfPart) {

    /** Finds a part by trying: the rows of the file with the part three times are those of the file and two parts. */
    static RepeatedPart of(SampleFile sample) {
        List<String> lines = lines(sample.text());
        List<ParsedRow> rows = Reading.of(sample.connector(), sample.content()).rows();
        for (int i = 0; i + 1 < rows.size(); i++) {
            int from = (int) rows.get(i).locator().line() - 1;
            int to = (int) rows.get(i + 1).locator().line() - 1;
            if (from >= 0 && to > from) {
                Optional<RepeatedPart> part = tried(sample, lines, from, to, rows.size());
                if (part.isPresent()) {
                    return part.get();
                }
            }
        }
        throw new AssertionError(
                "No row of " + sample + " can be repeated; give it two rows that begin on lines of their own");
    }

    private static Optional<RepeatedPart> tried(SampleFile sample, List<String> lines, int from, int to, int rows) {
        String beginning = String.join("", lines.subList(0, from));
        String part = String.join("", lines.subList(from, to));
        String end = String.join("", lines.subList(to, lines.size()));
        Charset charset = sample.charset();
        int[] counts = new int[2];
        for (int more = 1; more <= 2; more++) {
            String text = beginning + part.repeat(1 + more) + end;
            counts[more - 1] = Reading.of(sample.connector(), sample.with(text.getBytes(charset)))
                    .rows()
                    .size();
        }
        int added = counts[1] - counts[0];
        return added > 0 && counts[0] - rows == added
                ? Optional.of(new RepeatedPart(sample, beginning, part, end, rows, added))
                : Optional.empty();
    }

    LongContent content(long bytes) {
        Charset charset = sample.charset();
        byte[] repeated = part.getBytes(charset);
        return new LongContent(
                sample.content().context(),
                beginning.getBytes(charset),
                repeated,
                end.getBytes(charset),
                bytes / repeated.length + 1);
    }

    long rows(LongContent content) {
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
