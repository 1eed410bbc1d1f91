package org.mesinfos.pipelines.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.records.RecordType;

/** Pages of record types. */
final class RecordPageTest {

    private static final FilledFields FILLED = FilledFields.of(ConnectorRegistry.load());

    @Test
    void listsFieldsWithTypeMeaningAndConnectors() {
        assertThat(RecordPage.html(RecordType.TRIP, FILLED, PageLanguage.EN))
                .containsSubsequence(
                        "<p class=\"note\">Trip · trips.parquet</p><h1>Trips</h1>",
                        "<code>start_place</code><small class=\"also\">core column: in every file</small>",
                        "<span class=\"note\">text</span>",
                        "<td>Place or stop of start. Null: not delivered.<small>",
                        "Filled by ",
                        "<a href=\"../../en/uber/trips.html\">uber/trips</a>",
                        "<code>price</code>",
                        "<span class=\"note\">decimal(19,4)</span>",
                        "<h2 id=\"TrackPoint\">TrackPoint</h2>",
                        "<code>TripMode</code>",
                        "BICYCLE: bicycle, own or shared",
                        "connectors make such records</h2>");
    }

    @Test
    void isInFrench() {
        assertThat(RecordPage.html(RecordType.TRIP, FILLED, PageLanguage.FR))
                .contains(
                        "<h1>Trajets</h1>",
                        "colonne de base : dans chaque fichier",
                        "<span class=\"note\">liste de TrackPoint</span>",
                        "<td>Lieu ou arrêt de départ. Vide\u00a0: rien n’a été remis.<small>",
                        "<p>Point d’une trace (GPX 1.1 wptType).</p>",
                        "BICYCLE\u00a0: vélo, personnel ou partagé")
                .doesNotContain("Null: not delivered");
    }

    @Test
    void indexLinksToThePageOfEachType() {
        String index = RecordPage.index(FILLED, PageLanguage.EN);

        for (RecordType type : RecordType.values()) {
            assertThat(index).contains("href=\"" + type.fileName() + ".html\"");
        }
        assertThat(index).contains("<code>sightings</code>", "<h2 id=\"Sighting\">Sighting</h2>");
    }
}
