package org.mesinfos.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** POMs have what Maven Central requires of artefacts. */
final class PublishedPomsTest {

    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final List<String> OF_THE_PARENT = List.of(
            "/project/description",
            "/project/url",
            "/project/licenses/license/name",
            "/project/licenses/license/url",
            "/project/developers/developer/name",
            "/project/developers/developer/organizationUrl",
            "/project/scm/connection",
            "/project/scm/developerConnection",
            "/project/scm/url");
    private static final List<String> OF_EACH = List.of("/project/name");

    @Test
    void parentHasAllElementsThatModulesInherit() throws Exception {
        List<String> missing = new ArrayList<>();
        addMissing(new File("../pom.xml"), OF_THE_PARENT, missing);

        assertThat(missing).isEmpty();
    }

    @Test
    void eachModuleHasItsOwnName() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Path pom : ProjectFiles.under(Path.of(".."), "pom.xml")) {
            if (!pom.startsWith("../.ci")) {
                addMissing(pom.toFile(), OF_EACH, missing);
            }
        }

        assertThat(missing).isEmpty();
    }

    private static void addMissing(File pom, List<String> elements, List<String> missing) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
        for (String element : elements) {
            if (XPATH.evaluate(element, document).isBlank()) {
                missing.add(pom + ": " + element);
            }
        }
    }
}
