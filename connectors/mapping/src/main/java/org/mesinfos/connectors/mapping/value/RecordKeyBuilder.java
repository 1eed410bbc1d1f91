package org.mesinfos.connectors.mapping.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;

/**
 * Builder for the key that identifies the event of a record. An unknown part is left empty, so that equal values in different parts never
 * produce equal keys.
 */
public final class RecordKeyBuilder {

    /** Separator of the parts. */
    public static final String SEPARATOR = "\u001f";

    private final List<String> parts = new ArrayList<>();

    /**
     * Adds a reference or date, compared literally.
     *
     * @param part null if unknown
     */
    public RecordKeyBuilder literal(@Nullable Object part) {
        parts.add(part == null ? "" : part.toString());
        return this;
    }

    /**
     * Adds a number, compared by value regardless of its scale.
     *
     * @param part null if unknown
     */
    public RecordKeyBuilder number(@Nullable BigDecimal part) {
        parts.add(
                part == null
                        ? ""
                        : part.signum() == 0 ? "0" : part.stripTrailingZeros().toPlainString());
        return this;
    }

    /**
     * Adds a text, compared without regard to case, accents and spacing.
     *
     * @param part null if unknown
     */
    public RecordKeyBuilder text(@Nullable String part) {
        parts.add(part == null ? "" : NormalisedText.of(part));
        return this;
    }

    /** Returns the key of all parts so far. */
    public RecordKey build(RecordKey.Kind kind) {
        return new RecordKey(kind, String.join(SEPARATOR, parts));
    }
}
