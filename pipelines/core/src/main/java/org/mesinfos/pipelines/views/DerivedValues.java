package org.mesinfos.pipelines.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.Derivation;

/**
 * Derived values of one record by name. Of several values with one name, the first is taken, as in the SQL. Immutable.
 *
 * @param all derived values of the record, in its order
 */
record DerivedValues(List<Derivation> all) {

    /** Returns the value of this name, or null. */
    @Nullable
    String value(String name) {
        Derivation found = find(name);
        return found == null ? null : found.getValue();
    }

    /** Returns the confidence of the value of this name, or null. */
    @Nullable
    Double confidence(String name) {
        Derivation found = find(name);
        return found == null ? null : found.getConfidence();
    }

    boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable Derivation find(String name) {
        for (Derivation derivation : all) {
            if (derivation.getName().equals(name)) {
                return derivation;
            }
        }
        return null;
    }
}
