package org.mesinfos.pipelines.run.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;

/**
 * Search for references of erased people in the text of rejected rows. It remembers the words that it looked up, because most
 * occur often.
 */
final class ErasedMentions {

    /** Usual separators of fields, and with them those that few files have: references may contain these. */
    private static final List<Pattern> FIELD_SEPARATORS =
            List.of(Pattern.compile("[;,\t|\"\r\n]"), Pattern.compile("[;,\t|\"'^~:!#\r\n]"));

    private static final int REMEMBERED_WORDS = 100_000;

    private final Suppression suppression;
    /** True for a reference of an erased person; the key is the organisation and the word. */
    private final Map<String, Boolean> remembered = new HashMap<>();

    ErasedMentions(Suppression suppression) {
        this.suppression = suppression;
    }

    /** Returns whether a field of a line is a reference of an erased person in an organisation that delivered the line. */
    boolean isIn(String line, Collection<DeliveryEntry> deliveries) {
        return FIELD_SEPARATORS.stream()
                .flatMap(separators -> separators.splitAsStream(line))
                .filter(field -> !field.isEmpty())
                .distinct()
                .anyMatch(
                        field -> deliveries.stream().anyMatch(delivery -> isReference(delivery.organisation(), field)));
    }

    private boolean isReference(String organisation, String word) {
        if (remembered.size() > REMEMBERED_WORDS) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                organisation + '/' + word, unknown -> suppression.isReference(organisation, word));
    }
}
