package org.mesinfos.pipelines.identity;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PhoneKind;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.records.SubjectKind;

/**
 * The kinds of the telephone numbers in profile statements: those that the organisation states, and those that the numbering
 * plans of their countries show. A number that the plan does not know, or that is recorded in the wrong
 * field, may be of either kind.
 */
final class PhoneNumberKinds {

    private final ReferenceRules rules;

    /** @param rules the countries of national numbers, by organisation */
    PhoneNumberKinds(ReferenceRules rules) {
        this.rules = rules;
    }

    /** Returns a statement with the kinds of its telephone numbers. */
    ProfileStatement examined(ProfileStatement statement) {
        List<String> numbers = statement.features().values(Feature.PHONE);
        if (numbers.isEmpty()) {
            return statement;
        }
        String country = rules.country(statement.organisation());
        Map<Feature, List<String>> texts = new EnumMap<>(statement.features().texts());
        texts.put(
                Feature.PHONE_KIND,
                Stream.concat(
                                statement.features().values(Feature.PHONE_KIND).stream(),
                                numbers.stream()
                                        .map(number -> kind(number, country).name()))
                        .distinct()
                        .toList());
        return new ProfileStatement(
                statement.origin(),
                statement.subject(),
                statement.locator(),
                statement.statementKind(),
                new PersonFeatures(texts, statement.features().addresses()));
    }

    /**
     * Returns the kind of a number. In some countries, mobiles and landlines have the same numbers.
     *
     * @param country country of national numbers
     */
    static PhoneKind kind(String number, String country) {
        PhoneNumberType type = PhoneNumberForms.parse(new Subject(SubjectKind.LINE, number).normalised(), country)
                .map(PhoneNumberUtil.getInstance()::getNumberType)
                .orElse(PhoneNumberType.UNKNOWN);
        return type == PhoneNumberType.MOBILE
                ? PhoneKind.MOBILE
                : type == PhoneNumberType.FIXED_LINE ? PhoneKind.LANDLINE : PhoneKind.UNKNOWN;
    }
}
