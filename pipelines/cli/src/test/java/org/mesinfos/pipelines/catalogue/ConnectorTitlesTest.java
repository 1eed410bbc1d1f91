package org.mesinfos.pipelines.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.language.PageLanguage;

/** Titles of connectors in French. */
final class ConnectorTitlesTest {

    private static final ConnectorTitles FRENCH = ConnectorTitles.of(PageLanguage.FR);

    @Test
    void everyConnectorOfTheCatalogueHasOne() {
        List<String> untitled = ConnectorRegistry.load().connectors().stream()
                .map(Connector::description)
                .filter(connector -> FRENCH.title(connector).language() == PageLanguage.EN)
                .map(ConnectorDescription::id)
                .toList();

        assertThat(untitled)
                .as("connectors without a title in catalogue/titles_fr.properties")
                .isEmpty();
    }
}
