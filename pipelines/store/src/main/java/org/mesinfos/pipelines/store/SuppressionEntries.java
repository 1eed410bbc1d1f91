package org.mesinfos.pipelines.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.catalog.Erasure;

/** Conversion of erasures to the entries that keep rows of erased people out. Stateless. */
public final class SuppressionEntries {

    private SuppressionEntries() {}

    /**
     * Returns the entries of erasures.
     *
     * @param key key of suppression of the store
     */
    public static Suppression of(PurposeKey key, Collection<Erasure> erasures) {
        List<String> subjects = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        Map<String, String> shown = new HashMap<>();
        List<BlankedRows> blanked = new ArrayList<>();
        for (Erasure erasure : erasures) {
            subjects.addAll(erasure.subjects());
            references.addAll(erasure.references());
            shown.putAll(erasure.shown());
            blanked.addAll(erasure.blanked());
            erasure.rows().forEach(row -> rows.add(HexFormat.fromHexDigitsToLong(row)));
        }
        return Suppression.of(key, subjects, references, rows, shown).withBlanked(blanked);
    }

    /** Returns a digest of a row as text. */
    public static String text(long row) {
        return HexFormat.of().toHexDigits(row);
    }
}
