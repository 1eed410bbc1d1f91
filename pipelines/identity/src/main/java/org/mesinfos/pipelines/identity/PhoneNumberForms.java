package org.mesinfos.pipelines.identity;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Alternative forms of the number of a telephone line. Call records contain {@code 33600000001}, customer lists
 * {@code 06 00 00 00 01}, and both mean {@code +33600000001} (ITU-T E.164).
 *
 * <p>All forms are normalised as by {@link org.mesinfos.connectors.api.Subject#normalised()}. Stateless.
 */
final class PhoneNumberForms {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Excludes letters, which the library would read as the digits next to them on a keypad. */
    private static final Pattern DIGITS = Pattern.compile("[+]?[0-9]{6,17}");

    /** In place of the plus sign, in most countries. */
    private static final String INTERNATIONAL_PREFIX = "00";

    private PhoneNumberForms() {}

    /**
     * Returns the alternative forms of a number; empty when the text cannot be a telephone number. The number need not
     * be assigned: all forms identify the same line in any case.
     *
     * @param country country of the national numbers of the organisation
     */
    static Set<String> alternatives(String normalised, String country) {
        Set<String> names = new TreeSet<>();
        parse(normalised, country).ifPresent(number -> {
            String international = NUMBERS.format(number, PhoneNumberFormat.E164);
            names.add(international);
            names.add(international.substring(1));
            names.add(INTERNATIONAL_PREFIX + international.substring(1));
            if (number.getCountryCode() == NUMBERS.getCountryCodeForRegion(country)) {
                names.add(PhoneNumberUtil.normalizeDigitsOnly(NUMBERS.format(number, PhoneNumberFormat.NATIONAL)));
            }
        });
        names.remove(normalised);
        return names;
    }

    /** Returns the number that a text contains; empty when the text cannot be a telephone number. */
    static Optional<PhoneNumber> parse(String normalised, String country) {
        if (!DIGITS.matcher(normalised).matches()) {
            return Optional.empty();
        }
        if (normalised.startsWith(INTERNATIONAL_PREFIX)) {
            return parseInternational(normalised.substring(INTERNATIONAL_PREFIX.length()));
        }
        return NationalPhoneNumbers.mayStartWithCountryCode(normalised)
                ? NationalPhoneNumbers.find(normalised, country).or(() -> parseInternational(normalised))
                : NationalPhoneNumbers.parsePossible(normalised, country);
    }

    private static Optional<PhoneNumber> parseInternational(String digits) {
        return NationalPhoneNumbers.parsePossible("+" + digits, NationalPhoneNumbers.UNKNOWN_REGION);
    }
}
