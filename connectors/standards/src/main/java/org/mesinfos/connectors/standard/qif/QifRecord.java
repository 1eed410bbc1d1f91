package org.mesinfos.connectors.standard.qif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines up to one {@code ^}: those of the record itself, and those of each part it is split into. Not thread-safe. */
final class QifRecord {

    /** Lines a record may have. */
    static final int MOST_LINES = 10_000;

    private static final char SPLIT = 'S';
    private static final String OF_SPLIT = "SE$%";

    private final long line;
    private final List<QifField> fields = new ArrayList<>();
    private final List<List<QifField>> splits = new ArrayList<>();
    private int lines;

    /** @param line its first physical line, from 1 */
    QifRecord(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /** Adds a line of a register. From the first {@code S} on, what can belong to a part belongs to it. */
    void add(String delivered) {
        if (isTooLarge()) {
            return;
        }
        lines++;
        QifField field = field(delivered);
        if (field.code() == SPLIT) {
            splits.add(new ArrayList<>());
        }
        boolean belongsToSplit = !splits.isEmpty()
                && (OF_SPLIT.indexOf(field.code()) >= 0 || first(field.code()).isPresent());
        (belongsToSplit ? splits.get(splits.size() - 1) : fields).add(field);
    }

    /** Adds a line of a record that is not split: {@code S} and {@code $} mean something else there. */
    void addPlain(String delivered) {
        if (!isTooLarge()) {
            lines++;
            fields.add(field(delivered));
        }
    }

    private static QifField field(String delivered) {
        return new QifField(delivered.charAt(0), delivered.substring(1).strip());
    }

    boolean isEmpty() {
        return lines == 0;
    }

    boolean isTooLarge() {
        return lines > MOST_LINES;
    }

    /** A line of it was too large to be kept. */
    void makeTooLarge() {
        lines = MOST_LINES + 1;
    }

    /** All its lines that say something, for comparing. */
    List<String> content() {
        return fields.stream()
                .filter(field -> !field.text().isEmpty())
                .map(field -> field.code() + field.text())
                .toList();
    }

    /** The first line of a code that says something. */
    Optional<QifField> first(char code) {
        for (QifField field : fields) {
            if (field.says(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The text of the first line of a code, taken into a field. */
    Optional<String> take(char code) {
        return first(code).map(QifField::claim);
    }

    /** The texts of all lines of a code, taken into a field. */
    List<String> takeAll(char code) {
        List<String> texts = new ArrayList<>();
        for (QifField field : fields) {
            if (field.says(code)) {
                texts.add(field.claim());
            }
        }
        return texts;
    }

    /** The last line that says something. */
    Optional<QifField> last() {
        List<QifField> part = splits.isEmpty() ? fields : splits.get(splits.size() - 1);
        return part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
    }

    /** Puts what nobody took: {@code M[2]} for the second of its code, {@code split[1]/S} for lines of a part. */
    void eachUnclaimed(Map<String, String> additional) {
        unclaimed(fields, "", additional);
        for (int i = 0; i < splits.size(); i++) {
            unclaimed(splits.get(i), "split[" + (i + 1) + "]/", additional);
        }
    }

    private static void unclaimed(List<QifField> part, String prefix, Map<String, String> additional) {
        Map<Character, Integer> seen = new HashMap<>();
        for (QifField field : part) {
            int position = seen.merge(field.code(), 1, Integer::sum);
            if (!field.claimed() && !field.text().isEmpty()) {
                additional.put(prefix + field.code() + (position == 1 ? "" : "[" + position + "]"), field.text());
            }
        }
    }
}
