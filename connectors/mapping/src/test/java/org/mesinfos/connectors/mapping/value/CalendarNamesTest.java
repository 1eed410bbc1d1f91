package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarNamesTest {

    /** Full names of these languages are the same in all runtimes; abbreviations differ. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "it", "es", "nl", "pt"})
    void agreesWithTheJavaRuntimeOnFullNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(CalendarNames.of(ChronoField.MONTH_OF_YEAR, TextStyle.FULL, language))
                .isEqualTo(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                        .toList());
        assertThat(CalendarNames.of(ChronoField.DAY_OF_WEEK, TextStyle.FULL, language))
                .isEqualTo(Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "SHORT", "FULL_STANDALONE", "SHORT_STANDALONE"})
    void eachLanguageHasAllNames(TextStyle style) {
        List<String> languages = WordLists.named(MonthNames.class, "months.txt").get("languages");
        assertThat(languages).hasSize(34).allSatisfy(language -> {
            assertThat(CalendarNames.of(ChronoField.MONTH_OF_YEAR, style, language))
                    .hasSize(12)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(CalendarNames.of(ChronoField.DAY_OF_WEEK, style, language))
                    .hasSize(7)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        });
    }

    @Test
    void namesTheValuesOfAField() {
        assertThat(CalendarNames.byValue(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT, Locale.forLanguageTag("nl")))
                .hasValueSatisfying(names ->
                        assertThat(names).hasSize(12).containsEntry(3L, "mrt.").containsEntry(12L, "dec."));
    }

    @Test
    void hasNoNamesOfOtherLanguagesAndForms() {
        assertThat(CalendarNames.byValue(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT, Locale.forLanguageTag("de-AT")))
                .isEmpty();
        assertThat(CalendarNames.of(ChronoField.MONTH_OF_YEAR, TextStyle.NARROW, "fr"))
                .isEmpty();
        assertThat(CalendarNames.of(ChronoField.AMPM_OF_DAY, TextStyle.FULL, "fr"))
                .isEmpty();
    }
}
