package org.mesinfos.pipelines.identity.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

final class ProfileComparisonTest {

    private static PersonFeatures profile(String given, String family, String birthDate) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        put(texts, Feature.GIVEN_NAMES, given);
        put(texts, Feature.FAMILY_NAME, family);
        put(texts, Feature.BIRTH_DATE, birthDate);
        return new PersonFeatures(texts, List.of());
    }

    private static void put(Map<Feature, List<String>> texts, Feature feature, String value) {
        if (value != null) {
            texts.put(feature, List.of(value));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} and {3} {4} {5}: {6}")
    @CsvSource(textBlock = """
            Ida,   Holm,    1950-03-07, Ida,     Holm,    1950-03-07, ONE_PERSON
            Ida,   Holm,    1950-03-07, Ida,     Sund,    1950-03-07, ONE_PERSON
            Ida,   Holm,    ,           Ida,     Sund,    ,           ONE_PERSON
            Ida,   Holm,    1950-03-07, Ida,     Holm,    1950-07-03, ONE_PERSON
            Ida,   Holm,    1950-03-07, Ida,     Holm,    1956-03-07, ONE_PERSON
            Ida,   Holm,    1950-03-07, Viktor,  Lindahl, 1991-05-15, TWO_PEOPLE
            Ida,   Holm,    1950-03-07, Viktor,  Lindahl, ,           TWO_PEOPLE
            Ida,   Holm,    ,           Viktor,  Lindahl, ,           TWO_PEOPLE
            Ida,   Holm,    1950-03-07, Ida,     Holm,    1991-05-15, TWO_PEOPLE
            ,      ,        1950-03-07, ,        ,        1991-05-15, TWO_PEOPLE
            Ida,   Holm,    ,           Viktor,  Holm,    ,           UNKNOWN
            Ida,   Holm,    ,           ,        ,        1991-05-15, UNKNOWN
            ,      Holm,    ,           ,        Lindahl, ,           UNKNOWN
            """)
    void comparesNamesAndBirthDates(
            String given,
            String family,
            String birthDate,
            String otherGiven,
            String otherFamily,
            String otherBirthDate,
            ProfileComparison.Relation expected) {
        PersonFeatures one = profile(given, family, birthDate);
        PersonFeatures other = profile(otherGiven, otherFamily, otherBirthDate);

        assertThat(ProfileComparison.relation(one, other)).isEqualTo(expected);
        assertThat(ProfileComparison.relation(other, one)).isEqualTo(expected);
    }
}
