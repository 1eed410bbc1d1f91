package org.mesinfos.connectors.generic.table.sample;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Currency without decimals that the script of the column names suggests: yen for Japanese names, won for Korean ones. It
 * decides only the meaning of a mark such as that in {@code 12,800}, and is never the currency of a record.
 */
public final class UndividedCurrency {

    /** Kana, and characters that only Japan writes in this form, such as in the words for payment and for yen. */
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\u6255\\u5186]");

    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

    private UndividedCurrency() {}

    public static Optional<String> of(SampledTable table) {
        if (!table.isNamed()) {
            return Optional.empty();
        }
        String names = String.join(" ", table.header());
        if (JAPANESE.matcher(names).find()) {
            return Optional.of("JPY");
        }
        return KOREAN.matcher(names).find() ? Optional.of("KRW") : Optional.empty();
    }
}
