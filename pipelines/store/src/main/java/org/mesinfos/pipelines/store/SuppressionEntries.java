package org.mesinfos.pipelines.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
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
        for (Erasure erasure : erasures) {
            subjects.addAll(erasure.subjects());
            references.addAll(erasure.references());
            erasure.rows().forEach(row -> rows.add(HexFormat.fromHexDigitsToLong(row)));
        }
        return Suppression.of(key, subjects, references, rows);
    }

    /** Returns a digest of a row as text. */
    public static String text(long row) {
        return HexFormat.of().toHexDigits(row);
    }
}
