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

/** No field that the pilots gave back is lost, and {@code docs/pilot-coverage.md} says where each of them went. */
class PilotCoverageTest {

    /** {@code -Dmesinfos.goldens=regenerate} writes the page. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    private static final Map<PilotDocument, Map<String, Set<String>>> ENDS = new LinkedHashMap<>();

    @BeforeAll
    static void traceEachField() {
        FieldEnds ends = new FieldEnds();
        for (PilotDocument document : PilotDocument.all()) {
            Map<String, Set<String>> fields = new LinkedHashMap<>();
            document.fields().forEach(field -> fields.put(field, ends.of(document, field)));
            ENDS.put(document, fields);
        }
    }

    @Test
    void noFieldIsMissing() {
        List<String> missing = new ArrayList<>();
        ENDS.forEach((document, fields) -> fields.forEach((field, ends) -> {
            if (ends.isEmpty()) {
                missing.add(document.holder() + ", " + document.type() + ": " + field);
            }
        }));

        assertThat(missing).isEmpty();
    }

    @Test
    void pageSaysWhereEachFieldWent() throws IOException {
        Path page = Catalogue.repository().resolve("docs/pilot-coverage.md");
        String expected = PilotCoveragePage.of(ENDS);
        if (REGENERATE) {
            Files.writeString(page, expected);
        } else {
            assertThat(page).hasContent(expected);
        }
    }
}
