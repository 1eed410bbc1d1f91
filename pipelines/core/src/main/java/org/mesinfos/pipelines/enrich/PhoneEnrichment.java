package org.mesinfos.pipelines.enrich;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.enrich.reference.RecentValues;
import org.mesinfos.pipelines.identity.NationalPhoneNumbers;

/**
 * Derivation of the E.164 form, kind and country of telephone numbers. Text that is not a valid number, such as a short
 * code or a sender name, has no facts. Not thread-safe.
 */
final class PhoneEnrichment {

    static final String SOURCE = "libphonenumber 9.0.43";

    private static final double INTERNATIONAL = 1.0;
    private static final double BY_ADDRESS = 0.99;
    private static final double BY_DEFAULT = 0.95;
    private static final double BY_ELIMINATION = 0.9;

    private static final String UNKNOWN_REGION = "ZZ";

    /**
     * Numbers without letters: the library would read a letter as a keypad digit, and the X of a masked number as 9.
     */
    private static final Pattern WRITTEN_OUT = Pattern.compile("[+]?[0-9\\s\u00a0\u202f().,/-]+");

    private record NumberKey(String number, Optional<String> region, String country) {}

    private record ParsedNumber(PhoneNumber number, double confidence) {}

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final RecentValues<NumberKey, List<DerivedFact>> recent = new RecentValues<>(this::derive);

    /**
     * Returns the facts derived from a number.
     *
     * @param region region in which the person lives, ISO 3166-1; empty if unknown
     * @param country country of the organisation that states the number
     */
    List<DerivedFact> facts(String number, Optional<String> region, String country) {
        return recent.of(new NumberKey(number, region, country));
    }

    private List<DerivedFact> derive(NumberKey question) {
        if (!WRITTEN_OUT.matcher(question.number()).matches()) {
            return List.of();
        }
        return international(question.number())
                .or(() -> question.region().flatMap(region -> national(question.number(), region, BY_ADDRESS)))
                .or(() -> national(question.number(), question.country(), BY_DEFAULT))
                .or(() -> bareInternational(question.number()))
                .or(() -> question.region().flatMap(region -> valid(question.number(), region, BY_ADDRESS)))
                .or(() -> valid(question.number(), question.country(), BY_DEFAULT))
                .or(() -> FrenchRegion.isFrench(question.country()) ? french(question.number()) : Optional.empty())
                .map(this::facts)
                .orElse(List.of());
    }

    private List<DerivedFact> facts(ParsedNumber answer) {
        PhoneNumber number = answer.number();
        String country = numbers.getRegionCodeForNumber(number);
        return List.of(
                new DerivedFact("country", country, SOURCE, answer.confidence()),
                new DerivedFact("e164", numbers.format(number, PhoneNumberFormat.E164), SOURCE, answer.confidence()),
                new DerivedFact("kind", numbers.getNumberType(number).name(), SOURCE, answer.confidence()));
    }

    /** Parses a number with a leading + or 00. */
    private Optional<ParsedNumber> international(String number) {
        if (number.startsWith("+")) {
            return valid(number, UNKNOWN_REGION, INTERNATIONAL);
        }
        if (number.startsWith("00")) {
            return valid("+" + number.substring(2), UNKNOWN_REGION, INTERNATIONAL);
        }
        return Optional.empty();
    }

    /** Parses digits that are a number of a region, which may start like the code of another country. */
    private Optional<ParsedNumber> national(String number, String region, double confidence) {
        return NationalPhoneNumbers.mayStartWithCountryCode(number)
                ? NationalPhoneNumbers.find(number, region).map(found -> new ParsedNumber(found, confidence))
                : Optional.empty();
    }

    /** Parses a number with a bare country code, as machines write it. */
    private Optional<ParsedNumber> bareInternational(String number) {
        return NationalPhoneNumbers.mayStartWithCountryCode(number)
                ? valid("+" + number, UNKNOWN_REGION, INTERNATIONAL)
                : Optional.empty();
    }

    private Optional<ParsedNumber> french(String number) {
        return valid(number, FrenchRegion.METROPOLITAN, BY_DEFAULT).or(() -> overseas(number));
    }

    /** Parses a national number that is valid in exactly one overseas region. */
    private Optional<ParsedNumber> overseas(String number) {
        List<ParsedNumber> answers = FrenchRegion.OVERSEAS.stream()
                .flatMap(region -> valid(number, region, BY_ELIMINATION).stream())
                .filter(answer -> FrenchRegion.OVERSEAS.contains(numbers.getRegionCodeForNumber(answer.number())))
                .toList();
        return answers.isEmpty()
                        || answers.stream().map(ParsedNumber::number).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(answers.get(0));
    }

    private Optional<ParsedNumber> valid(String number, String region, double confidence) {
        try {
            PhoneNumber parsed = numbers.parse(number, region);
            return numbers.isValidNumber(parsed) ? Optional.of(new ParsedNumber(parsed, confidence)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
