package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.testkit.ScriptedConnector;

class ConnectorRegistryTest {

    @Test
    void sortsConnectorsById() {
        assertThat(registry(claims("standard/ofx", 1), claims("banque/releve", 1), claims("standard/camt", 1))
                        .connectors())
                .extracting(Connector::id)
                .containsExactly("banque/releve", "standard/camt", "standard/ofx");
    }

    @Test
    void refusesTwoConnectorsWithTheSameId() {
        assertThatThrownBy(() -> registry(claims("a/b", 1), claims("a/b", 2)))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith("Two connectors have the id a/b: \"Test\"")
                .hasMessageEndingWith("Rename one.");
    }

    @Test
    void mappingThatIsTwiceOnTheClassPathCountsOnce(@TempDir Path folder) throws Exception {
        String mapping;
        try (InputStream yaml = getClass().getResourceAsStream("/org/mesinfos/connectors/enedis/releves.yaml")) {
            mapping = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<URL> classPath = new ArrayList<>();
        for (String copy : List.of("cluster", "tm_127.0.0.1:36811")) {
            Path file = folder.resolve(copy).resolve("org/mesinfos/connectors/test/copy.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, mapping.replace("enedis/releves", "test/copy"));
            classPath.add(folder.resolve(copy).toUri().toURL());
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }

        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Object registry = loader.loadClass(ConnectorRegistry.class.getName())
                    .getMethod("load")
                    .invoke(null);
            Object copy = registry.getClass().getMethod("find", String.class).invoke(registry, "test/copy");

            assertThat((Optional<?>) copy).isPresent();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void reportsTheProblemsOfAllMappingsOfAFolder(@TempDir Path folder) throws Exception {
        for (String name : List.of("first", "second")) {
            Files.createDirectories(folder.resolve("shop"));
            Files.writeString(
                    folder.resolve("shop").resolve(name + ".yaml"),
                    "connector: shop/" + name + "\nversion: 1\ntitle: T\nformat: csv\nrecord: Nothing\n");
        }

        assertThatThrownBy(() -> ConnectorRegistry.load(folder))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("first.yaml:5:9: ")
                .hasMessageContaining("second.yaml:5:9: ");
    }

    @Test
    void selectsStrongestClaim() {
        Connector strong = claims("a/strong", 80);

        assertThat(select(AllowedConnectors.allDescribed(), claims("a/weak", 50), strong, claims("b/weak", 50)))
                .isEqualTo(new Selection.Chosen(strong, new Recognition.Claimed(80, "header")));
    }

    @Test
    void fileThatCannotBeReadIsNotDeclined() {
        UncheckedIOException unreadable = new UncheckedIOException(new IOException("a test"));
        Connector failing = new Connector() {
            @Override
            public ConnectorDescription description() {
                return claims("a/failing", 1).description();
            }

            @Override
            public Recognition recognise(FilePreview preview) {
                throw unreadable;
            }

            @Override
            public void parse(SourceContent content, Split split, RowSink sink) {
                throw new AssertionError("not recognised");
            }
        };

        assertThatThrownBy(() -> select(AllowedConnectors.allDescribed(), failing))
                .isSameAs(unreadable);
    }

    @Test
    void reportsEqualClaimsAsAmbiguous() {
        assertThat(select(
                        AllowedConnectors.allDescribed(),
                        claims("b/two", 80),
                        claims("a/one", 80),
                        claims("c/weak", 50)))
                .isEqualTo(new Selection.Ambiguous(List.of("a/one", "b/two"), 80));
    }

    @Test
    void reportsNearMissesWithoutAClaim() {
        assertThat(select(
                        AllowedConnectors.allDescribed(),
                        declines("a/far", 10),
                        declines("b/near", 60),
                        declines("c/other", 0),
                        declines("d/mid", 50),
                        declines("e/mid", 50)))
                .isEqualTo(new Selection.None(List.of(
                        new Selection.NearMiss("b/near", 60, List.of("column x")),
                        new Selection.NearMiss("d/mid", 50, List.of("column x")),
                        new Selection.NearMiss("e/mid", 50, List.of("column x")))));
    }

    @Test
    void aFormatOfAnotherOrganisationIsNamedOnlyIfHalfOfItIsThere() {
        assertThat(select(
                        AllowedConnectors.allDescribed(),
                        declines("test/own", 20),
                        declines("netflix/viewing-history", 48)))
                .isEqualTo(new Selection.None(List.of(new Selection.NearMiss("test/own", 20, List.of("column x")))));
    }

    @Test
    void allowsOwnAndSharedConnectorsByDefault() {
        AllowedConnectors allowed = AllowedConnectors.of("banque");

        assertThat(List.of("banque/releve", "standard/camt.053", "mesinfos/customer-profile", "banque-deux/releve"))
                .filteredOn(id -> allowed.allows(claims(id, 80)))
                .containsExactly("banque/releve", "standard/camt.053", "mesinfos/customer-profile");
    }

    @Test
    void allowsGenericReaderOnlyByItsFullId() {
        BankTransactionsConnector reader = new BankTransactionsConnector();

        assertThat(AllowedConnectors.allDescribed().allows(reader)).isFalse();
        assertThat(AllowedConnectors.of("banque").allows(reader)).isFalse();
        assertThat(new AllowedConnectors(List.of("mesinfos/*")).allows(reader)).isFalse();
        assertThat(new AllowedConnectors(List.of("banque/*", "mesinfos/bank-movements")).allows(reader))
                .isTrue();
    }

    @Test
    void reportsConnectorOfAnotherOrganisationAsNearMiss() {
        assertThat(select(AllowedConnectors.of("assureur"), claims("banque/releve", 80)))
                .isEqualTo(new Selection.None(List.of(new Selection.NearMiss(
                        "banque/releve",
                        100,
                        List.of("permission: this organisation is not allowed to use the connector")))));
    }

    @Test
    void ignoresClaimOfAnotherOrganisation() {
        Connector own = claims("assureur/contrats", 80);

        assertThat(select(AllowedConnectors.of("assureur"), claims("banque/releve", 80), own))
                .isEqualTo(new Selection.Chosen(own, new Recognition.Claimed(80, "header")));
    }

    @Test
    void loadsConnectorsOfTheClassPath() {
        assertThat(ConnectorRegistry.load().connectors())
                .extracting(Connector::id)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static Selection select(AllowedConnectors allowed, Connector... connectors) {
        return registry(connectors).select(preview(), allowed);
    }

    private static ConnectorRegistry registry(Connector... connectors) {
        return ConnectorRegistry.of(Arrays.asList(connectors));
    }

    private static Connector claims(String id, int strength) {
        return ScriptedConnector.recognising(id, Recognition.claimed(strength, "header"));
    }

    private static Connector declines(String id, int nearness) {
        return ScriptedConnector.recognising(id, Recognition.declined(nearness, List.of("column x")));
    }

    private static FilePreview preview() {
        try {
            return BufferedFilePreview.of(BytesContent.utf8("file.csv", "a;b\n"), PdfPreviewReader.NONE);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
