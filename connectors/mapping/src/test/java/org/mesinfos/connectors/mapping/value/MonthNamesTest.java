package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {

    @ParameterizedTest
    @CsvSource({
        "1, JANUARY JANVIER JANUAR JAENNER JANNER JANUARI ENERO GENNAIO JANEIRO",
        "2, FEBRUARY FEVRIER FEBRUAR FEBRUARI FEBRERO FEBBRAIO FEVEREIRO",
        "3, MARCH MARS MARZ MAERZ MRZ MAART MRT MARZO MARCO",
        "4, APRIL AVRIL ABRIL APRILE",
        "5, MAY MAI MEI MAYO MAGGIO MAIO",
        "6, JUNE JUIN JUNI JUNIO GIUGNO JUNHO",
        "7, JULY JUILLET JULI JULIO LUGLIO JULHO",
        "8, AUGUST AOUT AUGUSTUS AGOSTO",
        "9, SEPTEMBER SEPTEMBRE SEPTIEMBRE SETIEMBRE SETTEMBRE SETEMBRO",
        "10, OCTOBER OCTOBRE OKTOBER OCTUBRE OTTOBRE OUTUBRO",
        "11, NOVEMBER NOVEMBRE NOVIEMBRE NOVEMBRO",
        "12, DECEMBER DECEMBRE DEZEMBER DICIEMBRE DICEMBRE DEZEMBRO"
    })
    void recognisesNamesOfUnknownLanguage(int number, String names) {
        assertThat(List.of(names.split(" "))).allSatisfy(name -> {
            assertThat(MonthNames.number(name)).hasValue(number);
            assertThat(MonthNames.numberOfPrefix(name)).hasValue(number);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "it", "es", "nl", "pt"})
    void recognisesAllFormsOfTheCommonLanguages(String language) {
        for (Month month : Month.values()) {
            for (TextStyle style : TextStyle.values()) {
                String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                        .replace(".", "");
                if (name.length() >= 3) {
                    assertThat(MonthNames.number(name)).as(name).hasValue(month.getValue());
                    assertThat(MonthNames.numberOfPrefix(name)).as(name).hasValue(month.getValue());
                }
            }
        }
    }

    @Test
    void recognisesUnambiguousPrefixesOnRequest() {
        assertThat(MonthNames.numberOfPrefix("Septem")).hasValue(9);
        assertThat(MonthNames.numberOfPrefix("jui")).as("June or July").isEmpty();
        assertThat(MonthNames.numberOfPrefix("ja")).as("two letters").isEmpty();
        assertThat(MonthNames.number("Septem")).isEmpty();
        assertThat(MonthNames.number("12")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "fr", "de", "nl", "es", "it", "pt", "pl", "sv", "da", "nb", "ro", "cs", "sk", "hu", "fi", "tr",
                "hr", "ca", "el", "bg", "ru", "uk", "et", "lv", "lt"
            })
    void detectsLanguages(String language) {
        List<String> dates = List.of(Month.values()).stream()
                .map(month -> "5 " + month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)) + " 2024")
                .toList();

        assertThat(MonthNames.languages(dates)).contains(language);
    }

    @Test
    void listsTheMoreLikelyLanguageFirst() {
        assertThat(MonthNames.languages(List.of("3 avril", "4 avr. 2024"))).containsExactly("fr");
        assertThat(MonthNames.languages(List.of("3 august 2024"))).startsWith("en", "de");
        assertThat(MonthNames.languages(List.of("2024-04-03"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, maj", "11, marraskuuta", "1, stycznia", "12, prosinec", "10, října"})
    void recognisesFullNamesOfFurtherLanguages(int number, String name) {
        assertThat(MonthNames.numberOfPrefix(name)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pro", "led", "elo"})
    void takesNoPrefixOfThemForAMonth(String word) {
        assertThat(MonthNames.numberOfPrefix(word)).isEmpty();
    }
}
