package org.mesinfos.pipelines.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * National account numbers that contain their bank and their own check digits, so that the IBAN follows from them: the
 * French RIB (bank, branch, number and key) and the Belgian number of twelve digits. Stateless.
 */
final class NationalAccountNumber {

    private static final Pattern RIB = Pattern.compile("[0-9]{10}[0-9A-Z]{11}[0-9]{2}");
    private static final Pattern RIB_WITHOUT_KEY = Pattern.compile("[0-9]{10}[0-9A-Z]{11}");
    private static final Pattern BELGIAN = Pattern.compile("[0-9]{12}");
    private static final long BELGIAN_MODULUS = 97;

    private NationalAccountNumber() {}

    /**
     * Returns the IBAN of a national account number; empty if the number has no known structure or its check digits are
     * wrong.
     *
     * @param normalised without spaces and punctuation, in upper case
     */
    public static Optional<String> iban(String normalised) {
        if (RIB.matcher(normalised).matches() && RibKey.isValid(normalised)) {
            return iban(CountryCode.FR, normalised);
        }
        if (BELGIAN.matcher(normalised).matches() && hasBelgianKey(normalised)) {
            return iban(CountryCode.BE, normalised);
        }
        return Optional.empty();
    }

    /**
     * Returns the IBAN of a French account number without its key; empty if the number has another structure.
     *
     * @param normalised bank, branch and number: 21 characters
     */
    static Optional<String> ibanWithoutKey(String normalised) {
        return RIB_WITHOUT_KEY.matcher(normalised).matches()
                ? iban(CountryCode.FR, normalised + RibKey.of(normalised))
                : Optional.empty();
    }

    private static boolean hasBelgianKey(String number) {
        long remainder = Long.parseLong(number.substring(0, 10)) % BELGIAN_MODULUS;
        return (remainder == 0 ? BELGIAN_MODULUS : remainder) == Long.parseLong(number.substring(10));
    }

    private static Optional<String> iban(CountryCode country, String bban) {
        String checkDigits = IbanUtil.calculateCheckDigit(country.getAlpha2() + "00" + bban);
        try {
            return Optional.of(
                    Iban.valueOf(country.getAlpha2() + checkDigits + bban).toString());
        } catch (Iban4jException invalid) {
            return Optional.empty();
        }
    }
}
