package org.mesinfos.connectors.standard.qif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record, which ends with {@code ^}: its own fields, and the fields of each of its splits. A split is a part of the
 * amount with a category of its own. Not thread-safe.
 */
final class QifRecord {

    /** Maximum number of lines of a record. */
    static final int MAX_LINES = 10_000;

    private static final char SPLIT = 'S';
    private static final String SPLIT_CODES = "SE$%";

    private final long line;
    private final List<QifField> fields = new ArrayList<>();
    private final List<List<QifField>> splits = new ArrayList<>();
    private int lines;

    /** @param line first physical line, from 1 */
    QifRecord(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /**
     * Adds a line of a register. After the first {@code S}, split fields and repeated fields belong to the last split.
     */
    void add(String text) {
        if (isTooLarge()) {
            return;
        }
        lines++;
        QifField field = field(text);
        if (field.code() == SPLIT) {
            splits.add(new ArrayList<>());
        }
        boolean belongsToSplit = !splits.isEmpty()
                && (SPLIT_CODES.indexOf(field.code()) >= 0
                        || first(field.code()).isPresent());
        (belongsToSplit ? splits.get(splits.size() - 1) : fields).add(field);
    }

    /** Adds a line of a record without splits, where {@code S} and {@code $} have another meaning. */
    void addUnsplit(String text) {
        if (!isTooLarge()) {
            lines++;
            fields.add(field(text));
        }
    }

    private static QifField field(String text) {
        return new QifField(text.charAt(0), text.substring(1).strip());
    }

    boolean isEmpty() {
        return lines == 0;
    }

    boolean isTooLarge() {
        return lines > MAX_LINES;
    }

    /** Marks the record as too large, because one of its lines exceeded the limit. */
    void markTooLarge() {
        lines = MAX_LINES + 1;
    }

    /** Returns all non-empty lines, for comparison with other records. */
    List<String> nonEmptyLines() {
        return fields.stream()
                .filter(field -> !field.text().isEmpty())
                .map(field -> field.code() + field.text())
                .toList();
    }

    /** Returns the first non-empty field with this code. */
    Optional<QifField> first(char code) {
        for (QifField field : fields) {
            if (field.isNonEmpty(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Claims the first non-empty field with this code and returns its text. */
    Optional<String> take(char code) {
        return first(code).map(QifField::claim);
    }

    /** Claims all non-empty fields with this code and returns their texts. */
    List<String> takeAll(char code) {
        List<String> texts = new ArrayList<>();
        for (QifField field : fields) {
            if (field.isNonEmpty(code)) {
                texts.add(field.claim());
            }
        }
        return texts;
    }

    /** Returns the last field of the last split, or of the record if it has no splits. */
    Optional<QifField> last() {
        List<QifField> part = splits.isEmpty() ? fields : splits.get(splits.size() - 1);
        return part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
    }

    /**
     * Adds unclaimed fields to {@code additional}, under keys such as {@code M[2]} for the second field with a code and
     * {@code split[1]/S} for a field of a split.
     */
    void putUnclaimed(Map<String, String> additional) {
        putUnclaimedFields(fields, "", additional);
        for (int i = 0; i < splits.size(); i++) {
            putUnclaimedFields(splits.get(i), "split[" + (i + 1) + "]/", additional);
        }
    }

    private static void putUnclaimedFields(List<QifField> part, String prefix, Map<String, String> additional) {
        Map<Character, Integer> seen = new HashMap<>();
        for (QifField field : part) {
            int position = seen.merge(field.code(), 1, Integer::sum);
            if (!field.claimed() && !field.text().isEmpty()) {
                additional.put(prefix + field.code() + (position == 1 ? "" : "[" + position + "]"), field.text());
            }
        }
    }
}
