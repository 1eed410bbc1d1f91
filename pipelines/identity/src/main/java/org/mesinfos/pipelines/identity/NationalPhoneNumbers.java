package org.mesinfos.pipelines.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * National telephone numbers without a prefix, which may start like the code of another country. {@code 15123456789} is a mobile
 * number of Germany, and with a plus sign a number of the United States. Stateless.
 */
public final class NationalPhoneNumbers {

    static final String UNKNOWN_REGION = "ZZ";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Pattern BARE_INTERNATIONAL = Pattern.compile("[1-9][0-9]{10,}");

    private static final Set<PhoneNumberType> LANDLINES =
            Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** The smallest number with the greatest length that ITU-T E.164 allows. */
    private static final long MAX_NATIONAL = 100_000_000_000_000L;

    private NationalPhoneNumbers() {}

    /** Returns whether a text consists of digits that may start with a country code: shorter numbers, and those after 0, do not. */
    public static boolean mayStartWithCountryCode(String digits) {
        return BARE_INTERNATIONAL.matcher(digits).matches();
    }

    /**
     * Returns the number of a country that such digits are; empty if they are none, or more likely start with a country code.
     *
     * @param country country of the national numbers, ISO 3166-1
     */
    public static Optional<PhoneNumber> find(String digits, String country) {
        Optional<PhoneNumber> international = parsePossible("+" + digits, UNKNOWN_REGION);
        return parsePossible(digits, country)
                .filter(number -> NUMBERS.isValidNumberForRegion(number, country))
                .filter(number -> international.filter(NUMBERS::isValidNumber).isEmpty()
                        || isLikelyNational(number, international.get(), country));
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

    /** Returns the number that a text contains; empty if it cannot be a telephone number. */
    static Optional<PhoneNumber> parsePossible(String number, String region) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, region);
            return Optional.of(parsed).filter(NUMBERS::isPossibleNumber);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
