package org.mesinfos.connectors.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.ParsedRow;

/**
 * The text of a sample as if it were about other people: its words and numbers have a mark, as far as the connector then still reads
 * as many rows. Equal words have equal marks, so that references stay references; no text changes its length.
 */
final class MarkedCopy {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}|[0-9]{4,}");
    private static final String MARK_OF_LETTERS = "ZQ";
    private static final String MARK_OF_DIGITS = "8686";

    private final SampleFile sample;
    private final String text;
    private final List<String> shape;

    private MarkedCopy(SampleFile sample) {
        this.sample = sample;
        this.text = sample.text();
        this.shape = shape(text);
    }

    static String of(SampleFile sample) {
        return new MarkedCopy(sample).marked();
    }

    static boolean isMarked(String text) {
        return text.contains(MARK_OF_LETTERS) || text.contains(MARK_OF_DIGITS);
    }

    private String marked() {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        Set<String> marked = new LinkedHashSet<>();
        for (String word : words) {
            marked.add(word);
            if (!shape(mark(marked)).equals(shape)) {
                marked.remove(word);
            }
        }
        return mark(marked);
    }

    private String mark(Set<String> words) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(words.contains(word.group()) ? mark(word.group()) : word.group()));
    }

    private static String mark(String word) {
        String mark = Character.isDigit(word.charAt(0)) ? MARK_OF_DIGITS : MARK_OF_LETTERS;
        return mark + word.substring(mark.length());
    }

    /** Returns type and presence of a subject of each row, and the number of rejections. */
    private List<String> shape(String variant) {
        ParseResult result = ParseResult.of(sample.connector(), sample.with(variant.getBytes(sample.charset())));
        List<String> rows = new ArrayList<>();
        for (ParsedRow row : result.rows()) {
            rows.add(row.type() + (row.subject().isPresent() ? " of a subject" : ""));
        }
        rows.add(result.rejections().size() + " rejections");
        return rows;
    }
}
