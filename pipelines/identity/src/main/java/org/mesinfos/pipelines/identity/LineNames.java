package org.mesinfos.pipelines.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What else a telephone line is called: networks write {@code 33600000001} in records of calls, people {@code 06 00 00 00
 * 01} in a list of customers, and both mean {@code +33600000001} (ITU-T E.164).
 *
 * <p>All names are in the form that {@link org.mesinfos.connectors.api.Subject#normalised()} compares. Stateless.
 */
final class LineNames {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Letters would be read as the digits beside them on a keypad. */
    private static final Pattern DIGITS = Pattern.compile("[+]?[0-9]{6,17}");

    /** Digits that begin with a country code; shorter ones, and those that begin with 0, are national. */
    private static final Pattern BARE_INTERNATIONAL = Pattern.compile("[1-9][0-9]{10,}");

    private static final String UNKNOWN_REGION = "ZZ";

    private LineNames() {}

    /**
     * The other names of a line; none when the name given can be no number. Whether it is in
     * use makes no difference: all names given are names of the same one.
     *
     * @param country where national numbers of the organisation are from
     */
    static Set<String> besides(String normalised, String country) {
        Set<String> names = new TreeSet<>();
        number(normalised, country).ifPresent(number -> {
            String international = NUMBERS.format(number, PhoneNumberFormat.E164);
            names.add(international);
            names.add(international.substring(1));
            if (number.getCountryCode() == NUMBERS.getCountryCodeForRegion(country)) {
                names.add(PhoneNumberUtil.normalizeDigitsOnly(NUMBERS.format(number, PhoneNumberFormat.NATIONAL)));
            }
        });
        names.remove(normalised);
        return names;
    }

    private static Optional<PhoneNumber> number(String normalised, String country) {
        if (!DIGITS.matcher(normalised).matches()) {
            return Optional.empty();
        }
        if (normalised.startsWith("00")) {
            return possible("+" + normalised.substring(2), UNKNOWN_REGION);
        }
        return BARE_INTERNATIONAL.matcher(normalised).matches()
                ? possible("+" + normalised, UNKNOWN_REGION)
                : possible(normalised, country);
    }

    private static Optional<PhoneNumber> possible(String number, String region) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, region);
            return Optional.of(parsed).filter(NUMBERS::isPossibleNumber);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
