package org.mesinfos.pipelines.run.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mesinfos.pipelines.language.FrenchPhrases;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;

/** The texts of a report in one language. Immutable. */
public final class ReportTexts {

    static final String BUNDLE = "org.mesinfos.pipelines.run.report.texts";

    private final PageLanguage language;
    private final LocalisedTexts texts;
    private final OrganisationNames organisations;

    /** Creates the texts for organisations without names. */
    ReportTexts(PageLanguage language) {
        this(language, OrganisationNames.NONE);
    }

    public ReportTexts(PageLanguage language, OrganisationNames organisations) {
        this.language = language;
        this.organisations = organisations;
        this.texts = language.texts(BUNDLE);
    }

    PageLanguage language() {
        return language;
    }

    /** Returns a text with its arguments inserted. Numbers are formatted for the language. */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Returns the display name of an organisation. */
    String organisation(String id) {
        return organisations.of(id);
    }

    /** Returns the title of a reference table in the language, found by its English title. */
    String tableName(String title) {
        return language == PageLanguage.EN
                ? title
                : text("table." + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    /** Returns a number with separators: {@code 10,576}. */
    String number(long number) {
        return text("number", number).replace('-', '\u2212');
    }

    /** Returns a number with one decimal. */
    String decimal(double number) {
        return String.format(locale(), "%.1f", number);
    }

    /** Returns an instant in words: {@code 27 November 2026, 16:31 UTC}. */
    String time(String instant) {
        return DateTimeFormatter.ofPattern(text("time"), locale())
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(instant));
    }

    /** Returns a location, a kind of value or an expectation of a rejection, which readers state in English. */
    String phrase(String english) {
        return language == PageLanguage.EN ? english : FrenchPhrases.translate(english);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.code());
    }
}
