package org.mesinfos.connectors.standard.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.RecordKey;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * Puts the key of a movement together, part by part. A part that is unknown leaves its place empty, so that equal
 * values in other places never make equal keys.
 */
public final class KeyParts {

    private static final String SEPARATOR = "\u001f";

    private final List<String> parts = new ArrayList<>();

    /** A reference or date, compared as it is; null when unknown. */
    public KeyParts exactly(Object part) {
        parts.add(part == null ? "" : part.toString());
        return this;
    }

    /** A number, compared by what it is worth; null when unknown. */
    public KeyParts number(BigDecimal part) {
        parts.add(
                part == null
                        ? ""
                        : part.signum() == 0 ? "0" : part.stripTrailingZeros().toPlainString());
        return this;
    }

    /** A text, compared without regard to case, accents and spacing; null when unknown. */
    public KeyParts text(String part) {
        parts.add(part == null ? "" : NormalisedText.of(part));
        return this;
    }

    public RecordKey of(RecordKey.Kind kind) {
        return new RecordKey(kind, String.join(SEPARATOR, parts));
    }
}
