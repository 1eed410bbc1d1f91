package org.mesinfos.connectors.mapping.value;

import org.mesinfos.records.Derivation;

/** Mark of the currency of an amount that no file states but the settings of its organisation. */
public final class DeclaredCurrency {

    private static final String SUFFIX = ".declared";
    private static final String SOURCE = "currency of the organisation in the settings";

    private DeclaredCurrency() {}

    /**
     * Returns the mark.
     *
     * @param field name of the field that has the currency
     * @param code code of the currency
     */
    public static Derivation mark(String field, String code) {
        return new Derivation(field + SUFFIX, code, SOURCE, 1.0);
    }
}
