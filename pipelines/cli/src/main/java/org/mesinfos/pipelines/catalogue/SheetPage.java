package org.mesinfos.pipelines.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.page.Html;
import org.mesinfos.pipelines.page.PageFrame;

/** Renderer of the description of a connector's files as a page that contains its sample and its data contract. */
final class SheetPage {

    private final ConnectorSheet sheet;
    private final String contract;
    private final LocalisedTexts texts;
    private final Html page = new Html();

    private SheetPage(ConnectorSheet sheet, String contract) {
        this.sheet = sheet;
        this.contract = contract;
        this.texts = sheet.language().texts(SheetWriter.TEXTS);
    }

    /**
     * Returns the page.
     *
     * @param contract data contract as JSON; empty if the connector is coded
     * @param home address of the catalogue, whose style the page shares; empty for a page of its own
     * @param otherLanguage address of the page in the other language; empty for a page of its own
     */
    static String html(ConnectorSheet sheet, String contract, String home, String otherLanguage) {
        return new SheetPage(sheet, contract).html(home, otherLanguage);
    }

    private String html(String home, String otherLanguage) {
        page.open("div", "class", "head");
        if (!home.isEmpty()) {
            page.open("p").element("a", texts.text("sheet.all"), "href", home).close("p");
        }
        page.element(
                "p",
                sheet.description().id() + " · version " + sheet.description().version(),
                "class",
                "note");
        page.element("h1", sheet.headline());
        page.element(
                "p",
                sheet.title().text(),
                "class",
                "lead",
                "lang",
                sheet.title().language().code());
        page.close("div");
        facts();
        columns();
        excerpt();
        downloads();
        return new PageFrame(
                        sheet.language(),
                        sheet.description().id(),
                        home,
                        otherLanguage,
                        home.isEmpty() ? "" : "../../style.css",
                        "")
                .around(page);
    }

    private void facts() {
        page.open("div").open("dl", "class", "kv sheet-facts");
        for (ConnectorSheet.Fact fact : sheet.facts()) {
            page.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close("div");
        }
        page.close("dl").close("div");
    }

    private void columns() {
        if (sheet.columns().isEmpty()) {
            page.open("section").element("p", sheet.remark(), "class", "lead").close("section");
            return;
        }
        page.open("section", "aria-labelledby", "columns").open("div", "class", "sec");
        page.element("h2", texts.text("columns"), "id", "columns").close("div");
        page.open("table", "class", "columns").open("thead").open("tr");
        for (String heading : new String[] {"column.name", "column.need", "column.form", "column.becomes"}) {
            page.element("th", texts.text(heading), "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        sheet.columns().forEach(this::column);
        page.close("tbody").close("table");
        page.element("p", sheet.remark(), "class", "note after").close("section");
    }

    private void column(SheetColumn column) {
        page.open("tr").open("th", "scope", "row");
        if (!column.place().isEmpty()) {
            page.element("small", column.place()).text(" ");
        }
        page.element("code", column.name());
        if (!column.aliases().isEmpty()) {
            page.element("small", texts.text("aliases", String.join(", ", column.aliases())), "class", "also");
        }
        page.close("th").open("td");
        page.element(
                "span",
                column.requirement(),
                "class",
                column.presence() == LayoutColumn.Presence.REQUIRED ? "tag warn" : "note");
        page.close("td").open("td").text(column.form());
        if (!column.example().isEmpty()) {
            page.open("span", "class", "example")
                    .element("code", column.example())
                    .close("span");
        }
        page.close("td").open("td");
        for (SheetColumn.Meaning meaning : column.meanings()) {
            page.open("p", "class", "meaning").text(meaning.sentence());
            if (!meaning.field().isEmpty()) {
                page.text(" ").element("code", meaning.field());
            }
            if (!meaning.description().isEmpty()) {
                page.element("small", meaning.description());
            }
            page.close("p");
        }
        page.close("td").close("tr");
    }

    private void excerpt() {
        if (!sheet.excerpt().isEmpty()) {
            page.open("section", "aria-labelledby", "sample").open("div", "class", "sec");
            page.element("h2", texts.text("sample"), "id", "sample").close("div");
            page.element("pre", String.join("\n", sheet.excerpt()), "class", "excerpt", "tabindex", "0")
                    .close("section");
        }
    }

    private void downloads() {
        if (sheet.sample().isEmpty() && contract.isEmpty()) {
            return;
        }
        page.open("section").open("ul", "class", "files");
        sheet.sample()
                .ifPresent(sample -> download(
                        sample.name(),
                        texts.text("download", sample.name()),
                        texts.text("download.note", sample.rejected().size()),
                        sample.bytes()));
        if (!contract.isEmpty()) {
            download(
                    sheet.description().id().replace('/', '-') + ".contract.json",
                    texts.text("contract"),
                    texts.text("contract.note"),
                    contract.getBytes(StandardCharsets.UTF_8));
        }
        page.close("ul").close("section");
    }

    private void download(String file, String label, String note, byte[] bytes) {
        String address =
                "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(bytes);
        page.open("li")
                .element("a", label, "class", "btn", "download", file, "href", address)
                .element("p", note, "class", "note")
                .close("li");
    }
}
