package org.mesinfos.connectors.catalogue.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.catalogue.Catalogue;

/** All fields that the pilots returned are stored, and {@code docs/pilot-coverage.md} lists the destination of each. */
class PilotCoverageTest {

    /** With {@code -Dmesinfos.goldens=regenerate}, the page is written. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    private static final Map<PilotDocument, Map<String, Set<String>>> DESTINATIONS = new LinkedHashMap<>();

    @BeforeAll
    static void traceEachField() {
        FieldDestinations destinations = new FieldDestinations();
        for (PilotDocument document : PilotDocument.all()) {
            Map<String, Set<String>> fields = new LinkedHashMap<>();
            document.fields().forEach(field -> fields.put(field, destinations.of(document, field)));
            DESTINATIONS.put(document, fields);
        }
    }

    @Test
    void noFieldIsMissing() {
        List<String> missing = new ArrayList<>();
        DESTINATIONS.forEach((document, fields) -> fields.forEach((field, destinations) -> {
            if (destinations.isEmpty()) {
                missing.add(document.organisation() + ", " + document.type() + ": " + field);
            }
        }));

        assertThat(missing).isEmpty();
    }

    @Test
    void externalFilesAreAboutFieldsOfTheirType() {
        List<String> unknown = new ArrayList<>();
        for (PilotDocument document : DESTINATIONS.keySet()) {
            document.external().ifPresent(external -> {
                List<String> named = new ArrayList<>(external.ours());
                named.addAll(external.names().keySet());
                named.removeAll(document.fields());
                named.forEach(field -> unknown.add(document.type() + ": " + field));
            });
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void pageListsTheDestinationOfEachField() throws IOException {
        Path page = Catalogue.repository().resolve("docs/pilot-coverage.md");
        String expected = PilotCoveragePage.of(DESTINATIONS);
        if (REGENERATE) {
            Files.writeString(page, expected);
        } else {
            assertThat(page).hasContent(expected);
        }
    }
}
