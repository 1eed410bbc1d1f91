package org.mesinfos.connectors.mapping.value;

/**
 * Currency sign of an amount of a record.
 *
 * @param sign the sign
 * @param currencyField field of the record that has the currency of the amount
 */
public record AmountSign(char sign, String currencyField) {

    private static final String CURRENCY = "currency";
    private static final String ORIGINAL = "original_";

    /** Creates the sign of the amount in a field: original amounts have a currency of their own. */
    public static AmountSign ofField(String name, char sign) {
        return new AmountSign(sign, name.startsWith(ORIGINAL) ? ORIGINAL + CURRENCY : CURRENCY);
    }
}
