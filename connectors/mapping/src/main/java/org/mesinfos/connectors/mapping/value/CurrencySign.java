package org.mesinfos.connectors.mapping.value;

import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Currency sign after an amount, such as that of {@code 640,00 \u20ac}. */
public final class CurrencySign {

    private static final Set<String> POUNDS =
            Set.of("GBP", "CYP", "EGP", "FKP", "GIP", "IEP", "LBP", "SHP", "SSP", "SYP");
    private static final Set<String> WITHOUT_DOLLAR =
            Set.of("EUR", "GBP", "CHF", "JPY", "CNY", "SEK", "NOK", "DKK", "PLN");

    private CurrencySign() {}

    /** Returns the sign at the end of a text; empty if it ends with another character. */
    public static Optional<Character> of(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.getType(last) == Character.CURRENCY_SYMBOL ? Optional.of(last) : Optional.empty();
    }

    /** Returns a text without the sign at its end. */
    public static String remove(String text) {
        return text.substring(0, text.length() - 1).strip();
    }

    /** Returns whether the currency of an amount of a record, if the record has one, contradicts the sign of the amount. */
    public static boolean contradicts(AmountSign amount, SpecificRecord record) {
        Schema.Field field = record.getSchema().getField(amount.currencyField());
        return field != null
                && record.get(field.pos()) instanceof String currency
                && !isSignOf(amount.sign(), currency);
    }

    private static boolean isSignOf(char sign, String currency) {
        return switch (sign) {
            case '\u20ac' -> currency.equals("EUR");
            case '\u00a3' -> POUNDS.contains(currency);
            case '\u00a5' -> currency.equals("JPY") || currency.equals("CNY");
            case '$' -> !WITHOUT_DOLLAR.contains(currency);
            default -> true;
        };
    }
}
