package org.mesinfos.pipelines.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.pipelines.language.PageLanguage;

/** Titles of connectors in one language. Connectors of an operator have the title of their mapping. Immutable. */
final class ConnectorTitles {

    private static final String FRENCH = "titles_fr.properties";

    private final Properties translated;
    private final PageLanguage language;

    private ConnectorTitles(Properties translated, PageLanguage language) {
        this.translated = translated;
        this.language = language;
    }

    /**
     * A title.
     *
     * @param text title
     * @param language language of the text
     */
    record Title(String text, PageLanguage language) {}

    static ConnectorTitles of(PageLanguage language) {
        Properties titles = new Properties();
        if (language == PageLanguage.FR) {
            try (InputStream file = Objects.requireNonNull(
                    ConnectorTitles.class.getResourceAsStream(FRENCH), "the titles are a resource of this package")) {
                titles.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("The program is incomplete: " + FRENCH, e);
            }
        }
        return new ConnectorTitles(titles, language);
    }

    /** Returns the title of a connector in the language, or in English if there is none. */
    Title title(ConnectorDescription connector) {
        String text = translated.getProperty(connector.id());
        return text == null ? new Title(connector.title(), PageLanguage.EN) : new Title(text, language);
    }
}
