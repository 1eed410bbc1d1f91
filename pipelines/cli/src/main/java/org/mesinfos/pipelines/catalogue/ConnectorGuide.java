package org.mesinfos.pipelines.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.page.PageFrame;
import org.mesinfos.records.RecordType;

/** Descriptions of connectors for the organisations that send files: as text, as pages, as data contracts. Immutable. */
public final class ConnectorGuide {

    private static final String CHOICE = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Mesinfos</title><link rel="icon" href="data:,">
            <link rel="stylesheet" href="style.css"></head>
            <body><header class="top"><div class="wrap"><span class="brand">Mesinfos</span></div></header>
            <main id="main"><div class="wrap"><div class="head"><h1>Fichiers à envoyer <span lang="en">/ Files to send</span></h1>
            </div><p class="files"><a class="btn" href="fr/index.html">Français</a>
            <a class="btn" href="en/index.html" lang="en">English</a></p></div></main></body></html>
            """;

    private final ConnectorRegistry connectors;

    public ConnectorGuide(ConnectorRegistry connectors) {
        this.connectors = connectors;
    }

    /** Returns the description of a connector's files as lines of text. */
    public List<String> text(Connector connector, PageLanguage language) throws IOException {
        return SheetText.lines(sheet(connector, language));
    }

    /** Returns the description of a connector's files as a page of its own. */
    public String html(Connector connector, PageLanguage language) throws IOException {
        return SheetPage.html(sheet(connector, language), contract(connector).orElse(""), "", "");
    }

    /** Returns the data contract of a connector as JSON; empty if the connector is coded. */
    public Optional<String> contract(Connector connector) {
        return connectors
                .mapping(connector.id())
                .map(mapping -> DataContract.json(connector.description(), FileLayout.of(mapping)));
    }

    /** Returns the bytes of the first sample of a connector; empty if none ships with the program. */
    public Optional<byte[]> sample(Connector connector) throws IOException {
        return ConnectorSample.of(connector).map(ConnectorSample::bytes);
    }

    /**
     * Writes the catalogue: a page with a search, a page for each connector, and a page for each record type, in two
     * languages.
     *
     * @param folder folder of the pages; created if it does not exist
     * @return number of connectors
     */
    public int write(Path folder) throws IOException {
        for (PageLanguage language : PageLanguage.values()) {
            List<ConnectorSheet> sheets = new ArrayList<>();
            Path own = folder.resolve(language.code());
            for (Connector connector : connectors.connectors()) {
                ConnectorSheet sheet = sheet(connector, language);
                sheets.add(sheet);
                Path page = own.resolve(connector.id() + ".html");
                Files.createDirectories(page.resolveSibling(""));
                String other = "../../" + language.other().code() + "/" + connector.id() + ".html";
                Files.writeString(
                        page, SheetPage.html(sheet, contract(connector).orElse(""), "../index.html", other));
            }
            Files.writeString(own.resolve("index.html"), CataloguePage.html(sheets, language));
        }
        writeRecords(folder.resolve("records"));
        Files.writeString(folder.resolve("style.css"), PageFrame.sharedStyle());
        Files.writeString(folder.resolve("index.html"), CHOICE);
        return connectors.connectors().size();
    }

    private void writeRecords(Path folder) throws IOException {
        FilledFields filled = FilledFields.of(connectors);
        for (PageLanguage language : PageLanguage.values()) {
            Path own = Files.createDirectories(folder.resolve(language.code()));
            Files.writeString(own.resolve("index.html"), RecordPage.index(filled, language));
            for (RecordType type : RecordType.values()) {
                Files.writeString(own.resolve(type.fileName() + ".html"), RecordPage.html(type, filled, language));
            }
        }
    }

    private ConnectorSheet sheet(Connector connector, PageLanguage language) throws IOException {
        return ConnectorSheet.of(connector, connectors.mapping(connector.id()), language);
    }
}
