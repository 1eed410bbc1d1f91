package org.mesinfos.pipelines.run.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;

/**
 * Search for references of erased people in the text of rejected rows. It remembers the words that it looked up, because most
 * occur often.
 */
final class ErasedMentions {

    private static final Pattern FIELD_SEPARATORS = Pattern.compile("[;,\t|\"]");
    private static final int REMEMBERED_WORDS = 100_000;

    private final Suppression suppression;
    /** True for a reference of an erased person; the key is the organisation and the word. */
    private final Map<String, Boolean> remembered = new HashMap<>();

    ErasedMentions(Suppression suppression) {
        this.suppression = suppression;
    }

    /** Returns whether a field of a line is a reference of an erased person in an organisation that delivered the line. */
    boolean isIn(String line, Collection<DeliveryEntry> deliveries) {
        for (String field : FIELD_SEPARATORS.split(line, -1)) {
            for (DeliveryEntry delivery : deliveries) {
                if (!field.isEmpty() && isReference(delivery.organisation(), field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isReference(String organisation, String word) {
        if (remembered.size() > REMEMBERED_WORDS) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                organisation + '/' + word, unknown -> suppression.isReference(organisation, word));
    }
}
