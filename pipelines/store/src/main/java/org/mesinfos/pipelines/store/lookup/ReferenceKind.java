package org.mesinfos.pipelines.store.lookup;

import org.mesinfos.connectors.api.ReferenceNotation;

/**
 * Kind of reference that look-ups search for. They are those of {@link org.mesinfos.records.SubjectKind}, which is a type of
 * records: loading it parses a schema, which takes longer than the search.
 */
public enum ReferenceKind {
    CUSTOMER,
    ACCOUNT,
    LINE,
    USAGE_POINT,
    CONTRACT,
    CARD;

    /** Returns a reference of this kind in the form used for comparison. */
    String normalised(String reference) {
        return switch (this) {
            case CUSTOMER, CONTRACT -> ReferenceNotation.exact(reference);
            case ACCOUNT, LINE, USAGE_POINT, CARD -> ReferenceNotation.number(reference);
        };
    }
}
