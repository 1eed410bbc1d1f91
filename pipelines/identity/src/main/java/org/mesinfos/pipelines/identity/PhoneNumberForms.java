package org.mesinfos.pipelines.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

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

    /** Digits that may start with a country code. Shorter numbers, and numbers that start with 0, are national. */
    private static final Pattern BARE_INTERNATIONAL = Pattern.compile("[1-9][0-9]{10,}");

    /** In place of the plus sign, in most countries. */
    private static final String INTERNATIONAL_PREFIX = "00";

    private static final String UNKNOWN_REGION = "ZZ";

    private static final Set<PhoneNumberType> LANDLINES =
            Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** The smallest number with the greatest length that ITU-T E.164 allows. */
    private static final long MAX_NATIONAL = 100_000_000_000_000L;

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
            return parsePossible("+" + normalised.substring(INTERNATIONAL_PREFIX.length()), UNKNOWN_REGION);
        }
        Optional<PhoneNumber> national = parsePossible(normalised, country);
        if (!BARE_INTERNATIONAL.matcher(normalised).matches()) {
            return national;
        }
        Optional<PhoneNumber> international = parsePossible("+" + normalised, UNKNOWN_REGION);
        return national.filter(number -> NUMBERS.isValidNumberForRegion(number, country))
                        .filter(number ->
                                international.filter(NUMBERS::isValidNumber).isEmpty()
                                        || isLikelyNational(number, international.get(), country))
                        .isPresent()
                ? national
                : international;
    }

    /**
     * Returns whether digits that are a valid number of the country, and also a valid one with their country code, are the
     * former. Numbers of the country may start with the code of another one, as those of mobiles do in Brazil, China and
     * Germany. Where landlines have numbers of several lengths, nearly all digits are a valid one.
     */
    private static boolean isLikelyNational(PhoneNumber national, PhoneNumber international, String country) {
        PhoneNumberType type = NUMBERS.getNumberType(national);
        return !NUMBERS.isValidNumberForRegion(international, country)
                && (type == PhoneNumberType.MOBILE
                        || (LANDLINES.contains(type) && hasOneLength(national.getCountryCode(), type)));
    }

    /** Returns whether all numbers of a type have the same length in a country. */
    private static boolean hasOneLength(int countryCode, PhoneNumberType type) {
        return LongStream.iterate(1, power -> power <= MAX_NATIONAL, power -> power * 10)
                        .mapToObj(power ->
                                new PhoneNumber().setCountryCode(countryCode).setNationalNumber(power))
                        .filter(number ->
                                NUMBERS.isPossibleNumberForTypeWithReason(number, type) == ValidationResult.IS_POSSIBLE)
                        .limit(2)
                        .count()
                == 1;
    }

    private static Optional<PhoneNumber> parsePossible(String number, String region) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, region);
            return Optional.of(parsed).filter(NUMBERS::isPossibleNumber);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
